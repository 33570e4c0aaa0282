#!/bin/sh
# Brings the mirror of all mailboxes up to date, with ids, flags, filters and UIDVALIDITY.
# Environment: IMAP (host:port of Dovecot's doveadm service).
set -eu
umask 077
copy() { doveadm -c /etc/dovecot/dovecot-copy.conf "$@"; }
# A Dovecot that serves nobody: it only says who the people are.
dovecot -F -c /etc/dovecot/dovecot-copy.conf &
people=$!
trap 'kill "$people"; wait "$people" || true' EXIT
until [ -S /run/dovecot-copy/auth-userdb ]; do
    kill -0 "$people"
    sleep 0.1
done
everybody=$(copy user '*')
[ -n "$everybody" ] || { echo "mirror-mail: the directory names nobody" >&2; exit 1; }
failed=0
for person in $everybody; do
    status=0
    copy backup -u "$person" -R "tcps:$IMAP" || status=$?
    case $status in
        # 2: something changed meanwhile, and the next run brings it.
        0 | 2) copy purge -u "$person" ;;
        *)
            echo "mirror-mail: the mailbox of $person was not copied" >&2
            failed=$((failed + 1))
            ;;
    esac
done
[ "$failed" -eq 0 ] || exit 1
