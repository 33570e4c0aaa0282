#!/bin/sh
set -eu
systemctl start postgresql
bmctl start
