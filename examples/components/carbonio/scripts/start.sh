#!/bin/sh
set -eu
systemctl start postgresql
runuser -u zextras -- /opt/zextras/bin/zmcontrol start
