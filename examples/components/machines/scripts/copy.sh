#!/bin/sh
# A copy of one moment, encrypted with the key RESTIC_PASSWORD before it leaves: the databases as dumps, all else from a snapshot.
set -eu
if [ -e /data/site/fenced ]; then
    echo "This site is fenced. It makes no copy, so that it replaces none of the other's." >&2
    exit 1
fi
BUCKET=to # of this machine: see bucket.sh
. /usr/local/lib/site/bucket.sh
/usr/local/lib/site/dump.sh
lvcreate --yes --snapshot --extents 90%FREE --name copy site/data
trap 'umount /run/copy 2> /dev/null; lvremove --yes site/copy' EXIT
mkdir -p /run/copy
mount -o ro /dev/site/copy /run/copy
restic cat config > /dev/null 2>&1 || restic init
# What is this site's own, its secrets among it, is not copied; nor is the lock of a PostgreSQL that runs here.
(cd /run/copy && restic backup --host site --tag copy --exclude ./site --exclude ./lost+found --exclude postmaster.pid .)
# What was deleted or replaced stays for as long as it may be needed.
restic forget --host site --tag copy --keep-hourly 48 --keep-daily "$KEEP_DAYS" --prune
