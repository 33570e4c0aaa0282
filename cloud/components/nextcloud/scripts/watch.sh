# At the standby: fails, and with that raises an alarm, where the newest complete copy is older than may be lost.
set -eu
NEWEST=$(rclone lsf copies:database --include '*.counts' | sort | tail -n 1)
OLDEST=$(date -u -d "@$(($(date +%s) - COPIES_MAY_BE_OLD * 60))" +%Y%m%dT%H%M%SZ)
echo "The newest copy is ${NEWEST%.counts}; it may not be older than $OLDEST."
test -n "$NEWEST"
test "$(printf '%s\n' "${NEWEST%.counts}" "$OLDEST" | sort | head -n 1)" = "$OLDEST"
