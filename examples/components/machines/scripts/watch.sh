#!/bin/sh
# At the standby: fails, and with that raises an alarm, where the newest copy is older than two hours.
set -eu
. /data/site/secrets
export RESTIC_PASSWORD AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
export RESTIC_REPOSITORY="$COPIES_FROM" AWS_DEFAULT_REGION="$COPIES_FROM_REGION"
NEWEST=$(restic snapshots --host site --tag copy --latest 1 --json | sed -n 's/.*"time":"\([^"]*\)".*/\1/p')
test -n "$NEWEST" || { echo "There is no copy in the bucket." >&2; exit 1; }
echo "The newest copy is of $NEWEST."
test "$(date --date "$NEWEST" +%s)" -ge "$(date --date '2 hours ago' +%s)"
