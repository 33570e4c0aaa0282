#!/bin/sh
# Whether SOGo serves: somebody logs in and reads a calendar, which needs the directory and the database.
# A GET of /SOGo/ answers 200 with the database gone, so it proves nothing.
# Environment: SOGO (host:port of sogod), HOST (the public name), MONITOR_PASSWORD.
set -eu
# The password is no argument: arguments can be read by other processes.
answer=$(printf 'user = "monitor:%s"\n' "$MONITOR_PASSWORD" |
    curl --config - --silent --max-time 4 --output /dev/null --write-out '%{http_code}' \
        --request PROPFIND --header 'Depth: 0' --header "x-webobjects-server-name: $HOST" \
        "http://$SOGO/SOGo/dav/monitor/Calendar/personal/") || true
[ "$answer" = 207 ] || { echo "probe-sogo: $answer instead of 207" >&2; exit 1; }
