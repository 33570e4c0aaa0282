#!/bin/sh
# Encrypts the second disk with keys that only the key servers of the organisation give, and mounts it at /data.
set -eu
. /etc/site/environment
ROOT=$(lsblk --noheadings --output PKNAME "$(findmnt --noheadings --output SOURCE /)")
DISK=$(lsblk --nodeps --noheadings --paths --output NAME,TYPE | awk -v root="/dev/$ROOT" '$2 == "disk" && $1 != root { print $1; exit }')
test -n "$DISK" || { echo "The machine has no second disk. Attach it first: RUNBOOK.md." >&2; exit 1; }
if ! cryptsetup isLuks "$DISK"; then
    if [ -n "$(wipefs --noheadings "$DISK")" ]; then
        echo "$DISK holds something that is not encrypted. It is not touched." >&2
        exit 1
    fi
    FIRST=$(mktemp --tmpdir=/run)
    head --bytes=64 /dev/urandom > "$FIRST"
    cryptsetup luksFormat --batch-mode --type luks2 --key-file "$FIRST" "$DISK"
    clevis luks bind -y -f -k "$FIRST" -d "$DISK" sss "$KEY_SERVERS"
    # From here on nothing on this machine opens it.
    cryptsetup luksRemoveKey --key-file "$FIRST" "$DISK"
    shred --remove "$FIRST"
fi
test -e /dev/mapper/data || clevis luks unlock -d "$DISK" -n data
if ! vgs site > /dev/null 2>&1; then
    pvcreate /dev/mapper/data
    vgcreate site /dev/mapper/data
    # The rest is for the snapshot of a copy.
    lvcreate --yes --name data --extents 80%VG site
    mkfs.ext4 -q /dev/site/data
fi
vgchange --activate y site
mkdir -p /data
mountpoint -q /data || mount /dev/site/data /data
mkdir -p /data/dumps /data/site
chmod 0700 /data/dumps /data/site
# What the packages of the image have written goes to the disk once, and is used from there.
for FOLDER in $DATA; do
    if [ ! -e "/data/tree$FOLDER" ]; then
        mkdir -p "$(dirname "/data/tree$FOLDER")" "$FOLDER"
        cp --archive "$FOLDER" "/data/tree$FOLDER"
    fi
    mountpoint -q "$FOLDER" || mount --bind "/data/tree$FOLDER" "$FOLDER"
done
