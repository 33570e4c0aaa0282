#!/bin/sh
# Who the people are, and what rooms they have; recordings are files.
set -eu
umask 077
/usr/local/lib/site/greenlight.sh pg_dump --username postgres --format custom greenlight-v3-production \
    > /data/dumps/greenlight.new
mv /data/dumps/greenlight.new /data/dumps/greenlight.dump
