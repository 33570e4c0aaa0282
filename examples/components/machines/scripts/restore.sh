#!/bin/sh
# The newest copy of the other site, or the one that GENERATION names, onto the disk of this site, where nothing else runs.
set -eu
if systemctl is-active --quiet workload.service; then
    echo "The workload runs here. Nothing is restored over it: stop it first." >&2
    exit 1
fi
BUCKET=from # of this machine: see bucket.sh
. /usr/local/lib/site/bucket.sh
# Nothing here is given up before the copy is known to be there, and to open.
COPY=$(restic snapshots "${GENERATION:-latest}" --host site --tag copy --latest 1 --json | sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p')
test -n "$COPY" || { echo "There is no copy '${GENERATION:-latest}' in the bucket. Nothing was touched." >&2; exit 1; }
restic ls "$COPY" > /dev/null
# What does not stop keeps its folder in use: then nothing is removed.
/usr/local/lib/site/stop.sh || true
for FOLDER in $DATA; do
    if mountpoint -q "$FOLDER"; then umount "$FOLDER"; fi
done
# What the copy does not have goes, too.
rm -rf /data/tree /data/dumps
restic restore "$COPY" --target /data --verify
/usr/local/lib/site/disk.sh
/usr/local/lib/site/load.sh
echo "Restored: $(restic snapshots "$COPY" --compact | grep -v '^$' | tail -n 3)"
