#!/bin/sh
# Fills the mailboxes from the mirror that was downloaded. What they hold beyond it is removed.
# Environment: IMAP (host:port of Dovecot's doveadm service). The database is restored before: it knows the people.
set -eu
umask 077
failed=0
for person in $(doveadm -c /etc/dovecot/dovecot-copy.conf user '*'); do
    doveadm -c /etc/dovecot/dovecot-copy.conf backup -u "$person" "tcps:$IMAP" || failed=$((failed + 1))
done
[ "$failed" -eq 0 ] || { echo "restore-mail: $failed mailboxes were not restored" >&2; exit 1; }
