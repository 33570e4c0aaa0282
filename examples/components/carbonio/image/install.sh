#!/bin/sh
# Builds the image: on a fresh Ubuntu 24.04 server with no data, whose disk is then saved as the image of the stack.
# carbonio.list names your own mirror of the vendor's packages: its server may be out of reach on the day.
set -eu
test -s carbonio.list || { echo "Put carbonio.list, with your own mirror, beside this script." >&2; exit 1; }
install -m 0644 carbonio.list /etc/apt/sources.list.d/carbonio.list
apt-get update
apt-get install --yes --no-install-recommends clevis-luks clevis-tang lvm2 nftables restic cryptsetup curl postgresql-16
apt-get install --yes service-discover-server carbonio-directory-server carbonio-proxy carbonio-mta carbonio-appserver \
    carbonio-user-management carbonio-files-ce carbonio-files-db carbonio-storages-ce carbonio-webui carbonio-admin-login-ui
# carbonio-bootstrap asks for names and passwords, so it runs once on the primary, by hand: RUNBOOK.md.
# Nothing starts before the encrypted disk is open: workload.service starts it.
systemctl disable --now carbonio.target carbonio-directory-server.target carbonio-appserver.target carbonio-proxy.target \
    carbonio-mta.target service-discover postgresql
cloud-init clean --logs
