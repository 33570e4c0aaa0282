#!/bin/sh
# Every database of the machine's PostgreSQL, each as a dump of one moment.
set -eu
umask 077
systemctl start postgresql
DATABASES=$(runuser -u postgres -- psql --no-psqlrc --no-align --tuples-only --command \
    "select datname from pg_database where not datistemplate and datname <> 'postgres'")
test -n "$DATABASES" || { echo "PostgreSQL has no database. Nothing is dumped." >&2; exit 1; }
rm -rf /data/dumps/databases.new
mkdir /data/dumps/databases.new
for DATABASE in $DATABASES; do
    runuser -u postgres -- pg_dump --format custom "$DATABASE" > "/data/dumps/databases.new/$DATABASE.dump"
done
rm -rf /data/dumps/databases
mv /data/dumps/databases.new /data/dumps/databases
