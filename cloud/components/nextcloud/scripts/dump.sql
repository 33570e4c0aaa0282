\set ON_ERROR_STOP on
-- The dump and the counts see the same moment.
begin transaction isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump --snapshot="$SNAPSHOT" --format=custom --no-owner --no-privileges --file="/dumps/$STAMP.dump" && touch /dumps/done
\i /scripts/counts.sql
commit;
