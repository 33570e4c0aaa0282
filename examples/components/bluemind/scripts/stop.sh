#!/bin/sh
set -eu
bmctl stop
systemctl stop postgresql
