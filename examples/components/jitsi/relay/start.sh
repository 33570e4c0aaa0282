#!/bin/sh
# Starts the relay, and has it read its certificate anew once that was renewed.
set -eu
umask 077
{
    cat /etc/relay/turnserver.conf
    echo "realm=$REALM"
    echo "static-auth-secret=$TURN_SECRET"
} > /run/turnserver.conf
unset TURN_SECRET
turnserver -c /run/turnserver.conf &
SERVER=$!
trap 'kill -TERM "$SERVER"' TERM INT
KNOWN=$(cksum < /certificate/tls.crt)
while kill -0 "$SERVER" 2> /dev/null; do
    sleep "${LOOK_EVERY:-60}" &
    wait "$!" || true
    NEW=$(cksum < /certificate/tls.crt)
    if [ "$NEW" != "$KNOWN" ]; then
        KNOWN=$NEW
        kill -USR2 "$SERVER"
    fi
done
wait "$SERVER"
