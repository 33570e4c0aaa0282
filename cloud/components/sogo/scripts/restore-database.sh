#!/bin/sh
# Restores the generation that was downloaded, in one transaction: all of it, or nothing.
# Environment: PG* of libpq; COPIES (the folder of copies).
# A site that serves is not restored over: fence.sh takes that mark from it.
set -eu
stamp=$(cat "$COPIES/database/newest")
ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@"; }
ask <<'SQL'
set client_min_messages = warning;
set default_transaction_read_only = off;
create table if not exists failover_marks (mark text primary key, detail text, since timestamptz not null default now());
SQL
if [ -n "$(ask -c "select 1 from failover_marks where mark = 'serving'")" ]; then
    echo "restore-database: this site serves, and its data would be lost; fence it first" >&2
    exit 1
fi
if [ "$(ask -c "select count(*) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()")" != 0 ]; then
    echo "restore-database: something is connected to the database; stop SOGo and Dovecot first" >&2
    exit 1
fi
# Through a file, so that a dump that cannot be read stops here and not in the middle of the transaction.
script=$COPIES/database/restore.sql
trap 'rm -f "$script"' EXIT
(umask 077 && pg_restore --no-owner --no-privileges --file="$script" "$COPIES/database/$stamp.dump")
{
    cat <<'SQL'
set client_min_messages = warning;
set default_transaction_read_only = off;
begin read write;
do $$
declare relation record;
begin
    for relation in
        select format('%I.%I', n.nspname, c.relname) as name
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'failover_marks'
    loop
        execute 'drop table ' || relation.name || ' cascade';
    end loop;
end $$;
SQL
    # The schema is there already, and is not the user's to create.
    sed -e '/^CREATE SCHEMA public;$/d' -e '/^ALTER SCHEMA public /d' -e '/^COMMENT ON SCHEMA public /d' "$script"
    cat <<SQL
delete from public.failover_marks where mark = 'restored';
insert into public.failover_marks (mark, detail) values ('restored', '$stamp');
commit;
SQL
} | ask > /dev/null
echo "restored $stamp"
