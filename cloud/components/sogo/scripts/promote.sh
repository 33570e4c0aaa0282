#!/bin/sh
# Steps 2 to 4 of a failover, on the database of the site that takes over: it stops following the other site, every
# sequence is set, and the rows are counted. SOGo is started after it, and only where it succeeds. The first site is
# promoted as well, with its first deployment: the mark keeps a restore from replacing what people have there.
# Environment: PG* of libpq; COPIES (the folder of copies), where the database was restored from a dump.
set -eu
ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@"; }
ask > /dev/null <<'SQL'
set client_min_messages = warning;
set default_transaction_read_only = off;
create table if not exists failover_marks (mark text primary key, detail text, since timestamptz not null default now());
-- The other site may be gone, so its slot is left to it.
select format('alter subscription %I disable', subname), format('alter subscription %I set (slot_name = none)', subname),
       format('drop subscription %I', subname)
  from pg_subscription join pg_database on pg_database.oid = subdbid where datname = current_database() \gexec
SQL
# A logical replica has every row and no sequence. SOGo numbers folders by one: left at its start, it gives the folder of
# a new person the number of an older one, and with it everything in there.
ask > /dev/null <<'SQL'
set default_transaction_read_only = off;
select format('select setval(%L, greatest((select max(%I) from %s), (select last_value from %s)), true)',
              s.oid::regclass, a.attname, t.oid::regclass, s.oid::regclass)
  from pg_class s
  join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype in ('a', 'i')
  join pg_class t on t.oid = d.refobjid
  join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
 where s.relkind = 'S' \gexec
-- Should a number be given twice after all, SOGo is to fail rather than to show one person the folders of another.
select 'create unique index if not exists sogo_folder_info_number on sogo_folder_info (c_folder_id)'
 where to_regclass('sogo_folder_info') is not null \gexec
SQL
free=$(ask -c "select string_agg(s.oid::regclass::text, ' ') from pg_class s where s.relkind = 'S' and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype in ('a', 'i'))")
[ -z "$free" ] || { echo "promote: no column says what these sequences must be set to: $free" >&2; exit 1; }
# Nothing was restored on a first deployment, or on a replica that was never restored.
[ ! -e "$COPIES/database/newest" ] || "$(dirname "$0")/check-counts.sh"
ask > /dev/null <<'SQL'
set default_transaction_read_only = off;
select current_database() as database \gset
alter role current_user in database :"database" reset default_transaction_read_only;
insert into failover_marks (mark) values ('serving') on conflict (mark) do update set since = now();
SQL
echo "promoted $PGHOST"
