#!/bin/sh
# The databases out of their dumps. Roles and what else a dump does not have are in the folder of PostgreSQL, which is restored.
set -eu
systemctl start postgresql
for DUMP in /data/dumps/databases/*.dump; do
    runuser -u postgres -- pg_restore --clean --if-exists --exit-on-error --single-transaction \
        --dbname "$(basename "$DUMP" .dump)" < "$DUMP"
done
