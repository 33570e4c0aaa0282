#!/bin/sh
set -eu
systemctl start postgresql carbonio.target
