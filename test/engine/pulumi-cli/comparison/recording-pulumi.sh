#!/bin/sh
# Stands in for pulumi: runs it, and keeps the engine's own log of events and the exit code of a preview for the test.
"$RECORDED_PULUMI" "$@"
code=$?
while [ $# -gt 1 ]; do
    if [ "$1" = --event-log ]; then
        cp "$2" "$RECORDING.events"
        echo $code >"$RECORDING.code"
    fi
    shift
done
exit $code
