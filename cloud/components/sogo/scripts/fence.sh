#!/bin/sh
# Step 1 of a failover: the site that is left writes no more. It needs no administrator of the database.
# Nobody can write from here on, everybody who is connected is cut off, and a restore may replace the data.
# promote.sh undoes it.
# Environment: PG* of libpq, of the site that is left. Exit code 3: it does not answer. That keeps it from writing until it
# comes back: see that its DNS records are gone, and run this before anything there is started again.
set -eu
export PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}"
pg_isready --quiet || { echo "fence: the database at $PGHOST does not answer" >&2; exit 3; }
psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 > /dev/null <<'SQL'
set client_min_messages = warning;
set default_transaction_read_only = off;
select current_database() as database \gset
alter role current_user in database :"database" set default_transaction_read_only = on;
create table if not exists failover_marks (mark text primary key, detail text, since timestamptz not null default now());
delete from failover_marks where mark = 'serving';
select pg_terminate_backend(pid) from pg_stat_activity
 where datname = current_database() and usename = current_user and pid <> pg_backend_pid();
SQL
echo "fenced $PGHOST"
