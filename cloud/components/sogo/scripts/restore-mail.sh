#!/bin/sh
# Fills the mailboxes from the mirror that was downloaded. Dovecot is stopped, and this has its volume.
# Environment: COPIES (the folder of copies), MAILBOXES (the folder of mailboxes).
set -eu
umask 077
# Both ends run here, each with homes of its own. They take the name from the environment and ask nobody about it. The
# first would hand its settings to the second in the environment, too.
restore() {
    USER=$1 HOME=$COPIES/mail/$1 doveadm -c /etc/dovecot/dovecot-copy.conf backup \
        env -i "PATH=$PATH" "USER=$1" "HOME=$MAILBOXES/$1" doveadm -c /etc/dovecot/dovecot-restore.conf dsync-server
}
[ -d "$COPIES/mail" ] || { echo "restore-mail: there is no mirror of mailboxes; run download-copies.sh" >&2; exit 1; }
failed=0
for folder in "$COPIES"/mail/*/; do
    person=$(basename "$folder")
    restore "$person" && continue
    # A mailbox that went on after the copy cannot be taken back: it is put aside, and made anew.
    aside=$MAILBOXES/.replaced-$(date -u +%Y%m%dT%H%M%SZ)
    mkdir -p "$aside"
    mv "$MAILBOXES/$person" "$aside/"
    echo "restore-mail: the mailbox of $person had mail of its own, which is now in $aside"
    restore "$person" || { echo "restore-mail: the mailbox of $person was not restored" >&2; failed=$((failed + 1)); }
done
[ "$failed" -eq 0 ] || exit 1
