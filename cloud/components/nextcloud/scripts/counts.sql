\pset tuples_only on
\pset format unaligned
-- The rows of each table, so that a restore is compared with what was copied.
select relname || '=' || (xpath('//n/text()', query_to_xml(format('select count(*) as n from %I.%I', nspname, relname), false, true, '')))[1]::text
from pg_class
join pg_namespace on pg_namespace.oid = relnamespace
where relkind = 'r' and nspname = 'public'
order by relname;
