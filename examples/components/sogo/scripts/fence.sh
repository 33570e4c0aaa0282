#!/bin/sh
# Step 1 of a failover: the site that is left may write no more. It needs no administrator of the database.
#   fence.sh           nobody writes here any more, and everybody who is connected is cut off
#   fence.sh release   undoes that, on a site that is promoted again
# Environment: PG* of libpq, of the site that is left. Exit code 3: it does not answer, which fences it as well until it
# comes back: remove its DNS records, and run this before anything there is started again.
set -eu
export PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}"
tell() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 > /dev/null; }
pg_isready --quiet || { echo "fence: the database at $PGHOST does not answer" >&2; exit 3; }
if [ "${1:-}" = release ]; then
    tell <<'SQL'
select current_database() as database \gset
set default_transaction_read_only = off;
alter role current_user in database :"database" reset default_transaction_read_only;
SQL
    echo "released $PGHOST"
    exit 0
fi
tell <<'SQL'
select current_database() as database \gset
set default_transaction_read_only = off;
alter role current_user in database :"database" set default_transaction_read_only = on;
select pg_terminate_backend(pid) from pg_stat_activity
 where datname = current_database() and usename = current_user and pid <> pg_backend_pid();
SQL
echo "fenced $PGHOST"
