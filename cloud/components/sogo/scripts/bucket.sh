# Sourced by the scripts that talk to the bucket. `copies:` is the bucket, encrypted on this side with COPY_PASSWORD.
# Environment: BUCKET, BUCKET_PREFIX, COPY_PASSWORD; RCLONE_CONFIG_BUCKET_* say where the bucket is.
export RCLONE_CONFIG_COPIES_TYPE=crypt
export RCLONE_CONFIG_COPIES_REMOTE="bucket:$BUCKET/$BUCKET_PREFIX"
RCLONE_CONFIG_COPIES_PASSWORD=$(printf %s "$COPY_PASSWORD" | rclone obscure -)
export RCLONE_CONFIG_COPIES_PASSWORD
# No configuration file: all is in the environment.
export RCLONE_CONFIG=
