#!/bin/sh
# Builds the image: on a fresh Debian 12 server with no data, whose disk is then saved as the image of the stack.
# sources.list is the one of your subscription, turned to your own mirror of its packages: the vendor's server may be out
# of reach on the day.
set -eu
test -s bluemind.list || { echo "Put bluemind.list, with your own mirror, beside this script." >&2; exit 1; }
install -m 0644 bluemind.list /etc/apt/sources.list.d/bluemind.list
apt-get update
apt-get install --yes --no-install-recommends clevis-luks clevis-tang lvm2 nftables restic cryptsetup curl
apt-get install --yes bm-full
bmctl stop
# Nothing starts before the encrypted disk is open: workload.service starts it.
systemctl disable --now bluemind.target postgresql
cloud-init clean --logs
