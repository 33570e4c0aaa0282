#!/bin/sh
set -eu
docker compose --project-directory /root/greenlight-v3 up --detach postgres
docker compose --project-directory /root/greenlight-v3 exec -T postgres \
    pg_restore --username postgres --clean --if-exists --exit-on-error --single-transaction \
    --dbname greenlight-v3-production < /data/dumps/greenlight.dump
docker compose --project-directory /root/greenlight-v3 stop postgres
