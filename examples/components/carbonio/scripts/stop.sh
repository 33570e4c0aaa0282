#!/bin/sh
set -eu
runuser -u zextras -- /opt/zextras/bin/zmcontrol stop
