#!/bin/sh
# Compares the number of rows of each table with what was counted as the dump was made.
# Environment: PG* of libpq; COPIES (the folder of copies).
set -eu
stamp=$(cat "$COPIES/database/newest")
here=$(mktemp)
trap 'rm -f "$here"' EXIT
psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 > "$here" <<'SQL'
select format('select %L, count(*) from public.%I', tablename, tablename)
  from pg_tables where schemaname = 'public' and tablename <> 'failover_marks' order by tablename \gexec
SQL
# A replica may be ahead of the dump; it is never behind.
awk -F '|' '
    NR == FNR { here[$1] = $2; next }
    !($1 in here) { print "check-counts: table " $1 " is missing"; bad = 1; next }
    here[$1] + 0 < $2 + 0 { print "check-counts: table " $1 " has " here[$1] " rows instead of " $2; bad = 1 }
    { rows += $2 }
    END { if (!bad) print "counted " rows + 0 " rows"; exit bad }
' "$here" "$COPIES/database/$stamp.counts"
