#!/bin/sh
# The newest copy of the other site, or the one that GENERATION names, onto the disk of this site, where nothing else runs.
set -eu
. /etc/site/environment
if systemctl is-active --quiet workload.service; then
    echo "The workload runs here. Nothing is restored over it: stop it first." >&2
    exit 1
fi
. /data/site/secrets
export RESTIC_PASSWORD AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
export RESTIC_REPOSITORY="$COPIES_FROM" AWS_DEFAULT_REGION="$COPIES_FROM_REGION"
restic restore "${GENERATION:-latest}" --host site --tag copy --target /data --delete --exclude /site --verify
/usr/local/lib/site/load.sh
echo "Restored: $(restic snapshots --host site --tag copy --latest 1 --compact | tail -n 3)"
