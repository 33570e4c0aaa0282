/**
 * Values that only the secret store has. A configuration names one as `@NAME@`; `render.sh` puts the value in its place
 * inside the pod, in memory. So the configurations are no secrets themselves.
 *
 * Both sites must have the same values: people lose what SOGo encrypted with `SOGO_SECRET` where it differs.
 */
export const secrets = {
    DATABASE_PASSWORD: "the password of the database user",
    SOGO_SECRET: "32 characters; SOGo encrypts the passwords of further mail accounts with it",
    URL_PASSPHRASE: "SOGo encrypts the user's name in its addresses with it",
    MASTER_PASSWORD: "lets jobs of the workload open any mailbox: vacation messages, alarms",
    DOVEADM_PASSWORD: "lets the copy read and write mailboxes",
    MONITOR_PASSWORD: "the password of the account that the readiness probe logs in with",
    COPY_PASSWORD: "encrypts the copies before they leave the site",
} as const;

export type Secret = keyof typeof secrets;

/** The place of a secret in a configuration. */
export const place = (secret: Secret | "LDAP_PASSWORD" | "OIDC_SECRET" | "RELAY_PASSWORD"): string => `@${secret}@`;
