#!/bin/sh
# The directory and the databases as dumps; mailboxes are files of the snapshot.
set -eu
rm -rf /data/dumps/directory
install --directory --owner zextras --mode 0700 /data/dumps/directory
runuser -u zextras -- /opt/zextras/libexec/zmslapcat /data/dumps/directory
runuser -u postgres -- pg_dumpall --clean --if-exists > /data/dumps/databases.new
mv /data/dumps/databases.new /data/dumps/databases.sql
