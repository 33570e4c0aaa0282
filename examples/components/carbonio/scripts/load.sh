#!/bin/sh
# The folders of the directory and of mailboxes are there already, from the snapshot; the databases come out of their dump.
set -eu
systemctl start postgresql
runuser -u postgres -- psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --file /data/dumps/databases.sql postgres > /dev/null
