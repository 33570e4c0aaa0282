#!/bin/sh
set -eu
bbb-conf --start
docker compose --project-directory /root/greenlight-v3 up --detach
bbb-conf --check
