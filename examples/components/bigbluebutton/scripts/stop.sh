#!/bin/sh
set -eu
docker compose --project-directory /root/greenlight-v3 stop
bbb-conf --stop
