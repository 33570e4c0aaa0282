#!/bin/sh
# Fetches the newest complete generation from the bucket, or the one that GENERATION names.
# Environment: as for bucket.sh; COPIES (the folder of copies).
set -eu
umask 077
. "$(dirname "$0")/bucket.sh"
stamp=${GENERATION:-$(rclone lsf copies:complete | sort | tail -n 1)}
[ -n "$stamp" ] || { echo "download-copies: the bucket has no complete copy" >&2; exit 1; }
rm -rf "$COPIES/database"
rclone copy copies:database "$COPIES/database" --include "$stamp.*"
rclone sync copies:mail "$COPIES/mail" --links --fast-list
cd "$COPIES/database"
# What is restored is what was dumped, to the byte: the checksum comes from the mark of completion.
rclone copyto "copies:complete/$stamp" "$COPIES/database/$stamp.sha256"
sha256sum -c "$stamp.sha256" > /dev/null
echo "$stamp" > newest
echo "downloaded $stamp"
