#!/bin/sh
# The directory and the databases as dumps; mailboxes are files of the snapshot.
set -eu
umask 077
# The user of Carbonio may not look into the folder of the dumps.
DIRECTORY=$(mktemp --directory --tmpdir=/run)
trap 'rm -rf "$DIRECTORY"' EXIT
chown zextras "$DIRECTORY"
runuser -u zextras -- /opt/zextras/libexec/zmslapcat "$DIRECTORY"
rm -rf /data/dumps/directory
cp --recursive "$DIRECTORY" /data/dumps/directory
/usr/local/lib/site/dump-databases.sh
