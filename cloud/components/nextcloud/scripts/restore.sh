# Puts the dump into the database of this site, and compares every table with the counts that were made with it.
set -eu
DUMP=$(echo /dumps/*.dump)
OTHERS=$(psql --no-psqlrc -Atc "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = current_user")
if [ "$OTHERS" -ne 0 ]; then
    echo "$OTHERS sessions work on this database. Nothing is restored over them: fence this site first." >&2
    exit 1
fi
pg_restore --clean --if-exists --no-owner --no-privileges --exit-on-error --single-transaction --dbname="$PGDATABASE" "$DUMP"
psql --no-psqlrc --quiet --file=/scripts/sequences.sql
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --file=/scripts/counts.sql --output=/dumps/restored
if ! diff "${DUMP%.dump}.counts" /dumps/restored; then
    echo "The restored tables differ from the copied ones, as listed above (< copied, > restored)." >&2
    exit 1
fi
echo "Restored: $(wc -l < /dumps/restored) tables, every row counted."
