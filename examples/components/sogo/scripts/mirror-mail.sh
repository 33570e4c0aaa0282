#!/bin/sh
# Brings the mirror of all mailboxes up to date, with ids, flags, filters and UIDVALIDITY.
# Environment: IMAP (host:port of Dovecot's doveadm service).
set -eu
umask 077
failed=0
for person in $(doveadm -c /etc/dovecot/dovecot-copy.conf user '*'); do
    # 2: something changed meanwhile; the next run brings it.
    doveadm -c /etc/dovecot/dovecot-copy.conf backup -u "$person" -R "tcps:$IMAP" || [ $? -eq 2 ] || failed=$((failed + 1))
done
[ "$failed" -eq 0 ] || { echo "mirror-mail: $failed mailboxes were not copied" >&2; exit 1; }
