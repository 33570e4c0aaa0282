#!/bin/sh
# Fails where the newest complete copy in the bucket is older than MAX_AGE_MINUTES. A failed run of this raises an alarm.
# Environment: as for bucket.sh; MAX_AGE_MINUTES.
set -eu
. "$(dirname "$0")/bucket.sh"
fresh=$(rclone lsf copies:complete --max-age "${MAX_AGE_MINUTES}m" | wc -l)
[ "$fresh" -gt 0 ] || { echo "check-copies: no complete copy is younger than $MAX_AGE_MINUTES minutes" >&2; exit 1; }
echo "$fresh complete copies are younger than $MAX_AGE_MINUTES minutes"
