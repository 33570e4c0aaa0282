#!/bin/sh
# Follows the other site's database between two dumps, by logical replication. It is run by an administrator of both.
#   replicate.sh publish             on the primary: publishes every table of SOGo
#   replicate.sh follow "CONNINFO"   on the target: copies them and follows
# Environment: PG* of libpq. Sequences are not replicated: promote.sh sets them.
set -eu
ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@"; }
case "${1:-}" in
    publish)
        ask <<'SQL'
select format('create publication sogo for table %s', string_agg(format('%I', tablename), ', '))
  from pg_tables where schemaname = 'public' and tablename <> 'failover_marks' \gexec
SQL
        ;;
    follow)
        [ -n "${2:-}" ] || { echo "replicate: follow needs the connection string of the primary" >&2; exit 64; }
        ask --set conninfo="$2" <<'SQL'
create subscription sogo connection :'conninfo' publication sogo;
SQL
        ;;
    *)
        echo "usage: replicate.sh publish | follow CONNINFO" >&2
        exit 64
        ;;
esac
