#!/bin/sh
# Runs Rempart's command in a sandbox of bubblewrap: no network, nothing writable but an empty /tmp, no environment, and
# no files but Node.js, the current folder and the packages that hold Rempart, all of them read-only.
#
#   sh node_modules/rempart/docs/sandbox/bwrap.sh check [DIR] …
#
# What the program needs of the environment is named by hand: KEEP="PULUMI_CONFIG_PASSPHRASE LANG" sh …
set -eu
command=$(cd "$(dirname "$0")/../.." && pwd -P)/dist/cli/main.js
node=$(readlink -f "$(command -v node)")
case $command in
*/node_modules/*) packages=${command%%/node_modules/*}/node_modules ;;
*) packages=${command%/dist/cli/main.js} ;;
esac
folder=$(pwd -P)
if [ ! -f "$command" ]; then
    echo "There is no $command: run 'npm run build' first." >&2
    exit 1
fi
set -- "$node" "$command" "$@"
for name in ${KEEP-}; do
    set -- --setenv "$name" "$(printenv "$name")" "$@"
done
exec bwrap --unshare-all --die-with-parent --new-session --cap-drop ALL \
    --ro-bind /usr /usr --ro-bind-try /bin /bin --ro-bind-try /lib /lib --ro-bind-try /lib64 /lib64 \
    --proc /proc --dev /dev --tmpfs /tmp \
    --ro-bind "$node" "$node" --ro-bind "$packages" "$packages" --ro-bind "$folder" "$folder" --chdir "$folder" \
    --remount-ro / --clearenv --setenv PATH /usr/bin:/bin --setenv HOME /tmp "$@"
