#!/bin/sh
# Sends the newest generation to the bucket, and removes what is older than it is kept for.
# Environment: as for bucket.sh; COPIES (the folder of copies), KEEP_DAYS.
set -eu
. "$(dirname "$0")/bucket.sh"
stamp=$(cat "$COPIES/database/newest")
rclone copy "$COPIES/database" copies:database --exclude newest
# Mails before the indexes that name them, so an upload that is cut short leaves a copy that can be read. What a mailbox
# no longer has is kept beside it. A link says which filter is active.
rclone copy "$COPIES/mail" copies:mail --include '/*/mail/storage/m.*' --update --use-server-modtime --fast-list
rclone sync "$COPIES/mail" copies:mail --backup-dir "copies:replaced/$stamp" --links --delete-after --update --use-server-modtime --fast-list
# Written last: a generation without it is not complete.
rclone copyto "$COPIES/database/$stamp.sha256" "copies:complete/$stamp"
# Only a run that has just added a generation removes any, so a copy that fails for long loses nothing. After two days
# those of the first hour of a day are left, after KEEP_DAYS none.
rclone delete copies:database --min-age 2d --filter '- *T00*'
rclone delete copies:complete --min-age 2d --filter '- *T00*'
for kind in database complete replaced; do
    rclone delete "copies:$kind" --min-age "${KEEP_DAYS}d"
done
echo "uploaded $stamp"
