#!/bin/sh
# Writes one generation of the database: the dump, the number of rows of each table at that very moment, a checksum.
# Environment: PG* of libpq; COPIES (the folder of copies). Nothing is locked, people keep working.
set -eu
umask 077
folder=$COPIES/database
stamp=$(date -u +%Y%m%dT%H%M%SZ)
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
export stamp
# Dump and counts read the same snapshot, so a restore can be compared to the row.
psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 <<'SQL'
begin isolation level repeatable read read only;
\getenv stamp stamp
\o :stamp.counts
select format('select %L, count(*) from public.%I', tablename, tablename)
  from pg_tables where schemaname = 'public' and tablename <> 'failover_marks' order by tablename \gexec
\o
select pg_export_snapshot() as snapshot \gset
\setenv snapshot :snapshot
\! pg_dump --format=custom --schema=public --exclude-table=failover_marks --no-owner --no-privileges --snapshot="$snapshot" --file="$stamp.dump"
commit;
SQL
# A dump that was cut short has no table of contents.
pg_restore --list "$stamp.dump" > /dev/null
sha256sum "$stamp.dump" "$stamp.counts" > "$stamp.sha256"
echo "$stamp" > newest
echo "dumped $stamp: $(wc -l < "$stamp.counts") tables, $(wc -c < "$stamp.dump") bytes"
