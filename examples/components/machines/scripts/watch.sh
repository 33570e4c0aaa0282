#!/bin/sh
# At the standby: fails, and with that raises an alarm, where the newest copy is older than two hours.
set -eu
BUCKET=from # of this machine: see bucket.sh
. /usr/local/lib/site/bucket.sh
NEWEST=$(restic snapshots --host site --tag copy --latest 1 --json | sed -n 's/.*"time":"\([^"]*\)".*/\1/p')
test -n "$NEWEST" || { echo "There is no copy in the bucket." >&2; exit 1; }
echo "The newest copy is of $NEWEST."
test "$(date --date "$NEWEST" +%s)" -ge "$(date --date '2 hours ago' +%s)"
