#!/bin/sh
set -eu
systemctl stop carbonio.target service-discover postgresql
