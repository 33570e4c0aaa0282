#!/bin/sh
# Read by the scripts that use a bucket: of this site's copies (COPIES_TO), or of the other's (COPIES_FROM).
#   BUCKET=to; . /usr/local/lib/site/bucket.sh
. /etc/site/environment
. /data/site/secrets
case $BUCKET in
    to) RESTIC_REPOSITORY=$COPIES_TO AWS_DEFAULT_REGION=$COPIES_TO_REGION ;;
    from) RESTIC_REPOSITORY=$COPIES_FROM AWS_DEFAULT_REGION=$COPIES_FROM_REGION ;;
esac
RESTIC_CACHE_DIR=/data/site/cache
export RESTIC_PASSWORD RESTIC_REPOSITORY RESTIC_CACHE_DIR AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_DEFAULT_REGION
