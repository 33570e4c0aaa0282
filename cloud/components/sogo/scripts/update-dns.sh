#!/bin/sh
# The last step of a failover: the names of the service point to this site. It speaks DNS UPDATE (RFC 2136) to the server
# of the zone, which is at neither of the two operators.
# Environment: DNS_SERVER, DNS_ZONE, DNS_KEY (hmac-sha256:NAME:SECRET), WEB_NAME, WEB_ADDRESS, MAIL_NAME, MAIL_ADDRESS,
# MAIL_DOMAIN, TTL.
set -eu
type() { case "$1" in *:*) echo AAAA ;; *) echo A ;; esac; }
{
    # The key comes on the input: arguments can be read by other processes.
    printf 'server %s\nzone %s\nkey %s %s\n' "$DNS_SERVER" "$DNS_ZONE" "$(echo "$DNS_KEY" | cut -d: -f1-2)" "$(echo "$DNS_KEY" | cut -d: -f3-)"
    for record in A AAAA CNAME; do
        printf 'update delete %s. %s\n' "$WEB_NAME" "$record"
        printf 'update delete %s. %s\n' "$MAIL_NAME" "$record"
    done
    printf 'update add %s. %s %s %s\n' "$WEB_NAME" "$TTL" "$(type "$WEB_ADDRESS")" "$WEB_ADDRESS"
    printf 'update add %s. %s %s %s\n' "$MAIL_NAME" "$TTL" "$(type "$MAIL_ADDRESS")" "$MAIL_ADDRESS"
    printf 'update delete %s. MX\n' "$MAIL_DOMAIN"
    printf 'update add %s. %s MX 10 %s.\nsend\n' "$MAIL_DOMAIN" "$TTL" "$MAIL_NAME"
} | nsupdate -t 10
echo "$WEB_NAME is at $WEB_ADDRESS, the mail of $MAIL_DOMAIN at $MAIL_ADDRESS"
