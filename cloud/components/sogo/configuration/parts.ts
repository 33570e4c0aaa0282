/**
 * The parts of SOGo by the names under which they reach each other. The names are the same on both sites, so nothing
 * that is stored, such as the address of a table in a row of the database, names a site.
 */
export const parts = {
    /** sogod: web mail, CalDAV, CardDAV, ActiveSync. */
    sogo: "sogo",
    /** nginx in front of sogod: static files and headers. */
    web: "sogo-web",
    /** Sessions and caches. It keeps nothing. */
    memcached: "sogo-memcached",
    /** PgBouncer in front of the platform's PostgreSQL. Its certificate says `sogo-db` on both sites. */
    database: "sogo-db",
    /** Dovecot: IMAP, ManageSieve, delivery. */
    imap: "sogo-imap",
    /** Postfix: mail from and to the outside, and submission. */
    smtp: "sogo-smtp",
} as const;

/** Ports inside the cluster. All are above 1023: no process needs the right to open a lower one. */
export const ports = {
    sogo: 20000,
    web: 8080,
    memcached: 11211,
    database: 6432,
    imaps: 31993,
    sieve: 4190,
    lmtp: 2424,
    /** dsync between a mailbox and its copy. */
    doveadm: 12345,
    /** Dovecot answers Postfix whether a password is right. */
    sasl: 12346,
    smtp: 2525,
    submission: 1587,
    /** The same for people's mail programs, with the certificate of the public name. */
    publicSubmission: 2587,
    /** Postfix takes from Dovecot what filters send. Only Dovecot may reach it. */
    autoreply: 2526,
} as const;

/** Where the parts find things. The paths are the same in every pod. */
export const paths = {
    /** Certificate, key and authority of a part: `tls.crt`, `tls.key`, `ca.crt`. */
    tls: "/etc/sogo-tls",
    /** The certificate of the public name, for mail programs and other mail servers. */
    publicTls: "/etc/sogo-public-tls",
    /** The mailboxes. */
    mail: "/srv/mail",
    /** Copies of mailboxes and dumps of the database, before they go to the bucket and after they come from it. */
    copies: "/srv/copies",
    /** The scripts of copy, restore and promotion. */
    scripts: "/etc/sogo-scripts",
    /** Static files, copied out of the image of sogod. */
    static: "/usr/lib/GNUstep/SOGo/WebServerResources",
} as const;
