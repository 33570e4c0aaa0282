#!/bin/sh
# Directory, calendars and contacts are in two databases; mailboxes are files of the snapshot.
set -eu
for DATABASE in bj bj-data; do
    runuser -u postgres -- pg_dump --format custom "$DATABASE" > "/data/dumps/$DATABASE.new"
    mv "/data/dumps/$DATABASE.new" "/data/dumps/$DATABASE.dump"
done
