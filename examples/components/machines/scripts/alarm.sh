#!/bin/sh
# Tells those on duty that a unit failed: a copy, the watch over the copies, the disk, the workload.
set -eu
. /etc/site/environment
curl --fail --silent --show-error --max-time 30 --retry 5 --header 'Content-Type: application/json' --data \
    "[{\"labels\":{\"alertname\":\"UnitFailed\",\"unit\":\"$1\",\"site\":\"$SITE\",\"severity\":\"critical\"}}]" "$ALARMS"
