#!/bin/sh
# The databases out of their dumps, which are of one moment each; indexes are made anew from the mailboxes.
set -eu
systemctl start postgresql
for DATABASE in bj bj-data; do
    runuser -u postgres -- pg_restore --clean --if-exists --exit-on-error --single-transaction --dbname "$DATABASE" < "/data/dumps/$DATABASE.dump"
done
