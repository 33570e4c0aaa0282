import { memcachedCommand } from "./memcached";
import { paths } from "./parts";

/** What each part runs, in the foreground. */
export const commands = (listen: string) =>
    ({
        sogo: ["sogod"],
        web: ["nginx"],
        memcached: memcachedCommand(listen),
        database: ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"],
        imap: ["dovecot", "-F"],
        smtp: ["postfix", "start-fg"],
    }) satisfies Record<string, readonly string[]>;

/** sogo.conf has no key for TLS to PostgreSQL; its client library reads these. */
export const sogoEnvironment = {
    PGSSLMODE: "verify-full",
    PGSSLROOTCERT: `${paths.tls}/ca.crt`,
    // Where GNUstep keeps the defaults of its user.
    HOME: "/tmp",
} as const;

/**
 * What Postfix needs to be root with: it starts as root and gives its parts the users that own the queue. Everything
 * else of SOGo runs without any capability.
 */
export const postfixCapabilities = ["CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID", "KILL"] as const;
