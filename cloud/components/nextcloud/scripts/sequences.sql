\set ON_ERROR_STOP on
-- Each sequence goes on after the highest value in use. Logical replication copies none: the next new file would get the
-- number, and with it the content, of somebody else's. A restored dump has them already, and is left as it is.
do $$
declare
    each record;
begin
    for each in
        select own.nspname as sequence_schema, seq.relname as sequence, tab.relname as tab, space.nspname as tab_schema, col.attname as col
        from pg_class seq
        join pg_namespace own on own.oid = seq.relnamespace
        join pg_depend dep on dep.objid = seq.oid and dep.classid = 'pg_class'::regclass and dep.refclassid = 'pg_class'::regclass
        join pg_class tab on tab.oid = dep.refobjid
        join pg_namespace space on space.oid = tab.relnamespace
        join pg_attribute col on col.attrelid = tab.oid and col.attnum = dep.refobjsubid
        where seq.relkind = 'S' and dep.deptype in ('a', 'i')
    loop
        execute format(
            'select setval(%L, greatest((select max(%I) from %I.%I), (select last_value from %I.%I)))',
            format('%I.%I', each.sequence_schema, each.sequence),
            each.col, each.tab_schema, each.tab, each.sequence_schema, each.sequence
        );
    end loop;
end
$$;
