#!/bin/sh
# Builds the image: on a fresh Ubuntu 24.04 server with no data, whose disk is then saved as the image of the stack.
#   MIRROR=packages.example.eu HOST=meet.example.eu EMAIL=operations@example.eu sh install.sh
# MIRROR is your own mirror of BigBlueButton's packages; bbb-install.sh is read, and kept in your own repository, first.
set -eu
apt-get update
apt-get install --yes --no-install-recommends clevis-luks clevis-tang lvm2 nftables restic cryptsetup curl
test -s bbb-install.sh || { echo "Put bbb-install.sh of release v4.0.x beside this script, once you have read it." >&2; exit 1; }
# The certificate is of your own authority, or of one in the Union: -d takes the files of /local/certs.
bash bbb-install.sh -v noble-400 -s "$HOST" -e "$EMAIL" -r "$MIRROR" -d -g
# Nothing starts before the encrypted disk is open: workload.service starts it.
systemctl disable --now bigbluebutton.target
cloud-init clean --logs
