# The files and then the dump that was made before them: a dump in the bucket never names a file that is not there.
set -eu
if [ ! -e /nextcloud/data/.ncdata ] && [ ! -e /nextcloud/data/.ocdata ]; then
    echo "The share is empty or not mounted. Nothing is copied, so that nothing is deleted from the copies." >&2
    exit 1
fi
STAMP=$(basename /dumps/*.counts .counts)
# What was deleted or replaced stays in the bucket for as long as a dump may name it.
rclone sync /nextcloud copies:files --backup-dir "copies:deleted/$STAMP"
rclone copyto "/dumps/$STAMP.dump" "copies:database/$STAMP.dump"
# Last: a generation without its counts is not complete, and no restore takes it.
rclone copyto "/dumps/$STAMP.counts" "copies:database/$STAMP.counts"

# Generations that are too old go. Their names tell their time; the times of the files are those of their last change.
OLDEST=$(date -u -d "@$(($(date +%s) - KEEP_DAYS * 86400))" +%Y%m%dT%H%M%SZ)
rclone lsf copies:database | while read -r NAME; do
    if [ "$(printf '%s\n' "${NAME%%.*}" "$OLDEST" | sort | head -n 1)" != "$OLDEST" ]; then rclone deletefile "copies:database/$NAME"; fi
done
rclone mkdir copies:deleted
rclone lsf --dirs-only copies:deleted | while read -r NAME; do
    if [ "$(printf '%s\n' "${NAME%/}" "$OLDEST" | sort | head -n 1)" != "$OLDEST" ]; then rclone purge "copies:deleted/${NAME%/}"; fi
done
