#!/bin/sh
set -eu
/usr/local/lib/site/greenlight.sh pg_restore --username postgres --clean --if-exists --exit-on-error --single-transaction \
    --dbname greenlight-v3-production < /data/dumps/greenlight.dump
