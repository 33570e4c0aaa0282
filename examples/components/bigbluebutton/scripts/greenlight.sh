#!/bin/sh
# A command of Docker Compose on Greenlight, whose database is started and answers.
set -eu
cd /root/greenlight-v3
docker compose up --detach postgres < /dev/null >&2
timeout 120 sh -c 'until docker compose exec -T postgres pg_isready --quiet --username postgres < /dev/null >&2; do sleep 1; done'
docker compose exec -T postgres "$@"
