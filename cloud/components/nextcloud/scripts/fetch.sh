# The newest complete generation, or the one that GENERATION names, out of the copies of the other site.
set -eu
GENERATION=${GENERATION:-$(rclone lsf copies:database --include '*.counts' | sort | tail -n 1)}
GENERATION=${GENERATION%.counts}
test -n "$GENERATION" || { echo "There is no complete copy in the bucket." >&2; exit 1; }
echo "Restoring $GENERATION."
rclone copy copies:database /dumps --include "$GENERATION.*"
rclone sync copies:files /nextcloud
