#!/bin/sh
# A copy of one moment, encrypted with the key RESTIC_PASSWORD before it leaves: the databases as dumps, all else from a snapshot.
set -eu
if [ -e /data/site/fenced ]; then
    echo "This site is fenced. It makes no copy, so that it replaces none of the other's." >&2
    exit 1
fi
. /data/site/secrets
export RESTIC_PASSWORD AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
export RESTIC_REPOSITORY="$COPIES_TO" AWS_DEFAULT_REGION="$COPIES_TO_REGION"
/usr/local/lib/site/dump.sh
lvcreate --yes --snapshot --extents 90%FREE --name copy site/data
trap 'umount /run/copy 2> /dev/null; lvremove --yes site/copy' EXIT
mkdir -p /run/copy
mount -o ro /dev/site/copy /run/copy
restic cat config > /dev/null 2>&1 || restic init
(cd /run/copy && restic backup --host site --tag copy --exclude ./site/secrets .)
# What was deleted or replaced stays for as long as it may be needed.
restic forget --host site --tag copy --keep-hourly 48 --keep-daily "$KEEP_DAYS" --prune
