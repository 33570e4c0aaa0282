#!/bin/sh
# Nobody writes here any more, and nothing of this site replaces a copy. `rm /data/site/fenced` takes it back.
set -eu
touch /data/site/fenced
systemctl disable --now copies.timer workload.service
