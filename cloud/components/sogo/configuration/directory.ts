import { parts, paths, ports } from "./parts";
import { place } from "./secrets";
import type { DatabaseAddress } from "./database-address";

/**
 * Where people and their passwords are: an LDAP directory of the customer, or a table of SOGo's own database, which is
 * copied with it. The people of an LDAP directory get to the target by its own replication.
 */
export type Directory = { readonly kind: "table" } | Ldap;

export interface Ldap {
    readonly kind: "ldap";
    /** Checked against the certificate. It must exist on both sites. */
    readonly host: string;
    readonly baseDn: string;
    /** The account that searches. Its password is the secret `LDAP_PASSWORD`. */
    readonly bindDn: string;
}

/** The table of people. Passwords are hashes of `mkpasswd --method=sha512crypt`. */
export const peopleTable = `create table if not exists sogo_users (
    c_uid text primary key,
    c_name text not null unique,
    c_password text not null,
    c_cn text not null,
    mail text not null unique
);
`;

/** The address of one of SOGo's tables. */
export const tableUrl = ({ name, user }: DatabaseAddress, table: string): string =>
    `postgresql://${user}:${place("DATABASE_PASSWORD")}@${parts.database}:${ports.database}/${name}/${table}`;

/** The source of users in sogo.conf. */
export function sogoUserSource(directory: Directory, database: DatabaseAddress): Record<string, unknown> {
    const common = { id: "people", displayName: "People", canAuthenticate: true, isAddressBook: true };
    if (directory.kind === "table")
        return {
            ...common,
            type: "sql",
            viewURL: tableUrl(database, "sogo_users"),
            userPasswordAlgorithm: "sha512-crypt",
        };
    return {
        ...common,
        type: "ldap",
        hostname: `ldaps://${directory.host}:636`,
        baseDN: directory.baseDn,
        bindDN: directory.bindDn,
        bindPassword: place("LDAP_PASSWORD"),
        CNFieldName: "cn",
        IDFieldName: "uid",
        UIDFieldName: "uid",
        bindFields: ["uid", "mail"],
        abOU: "addressbooks",
    };
}

/** The file that Dovecot looks people up with. It is `dovecot-people.conf.ext` next to dovecot.conf. */
export function dovecotPeople(directory: Directory, { name, user }: DatabaseAddress): string {
    if (directory.kind === "table")
        return `driver = pgsql
connect = host=${parts.database} port=${ports.database} dbname=${name} user=${user} password=${place("DATABASE_PASSWORD")} sslmode=verify-full sslrootcert=${paths.tls}/ca.crt
default_pass_scheme = SHA512-CRYPT
password_query = select c_uid as "user", c_password as password from sogo_users where c_uid = '%Ln' or mail = '%Lu'
user_query = select c_uid as "user" from sogo_users where c_uid = '%Ln' or mail = '%Lu'
iterate_query = select c_uid as "user" from sogo_users
`;
    return `uris = ldaps://${directory.host}:636
dn = ${directory.bindDn}
dnpass = ${place("LDAP_PASSWORD")}
tls_require_cert = hard
auth_bind = yes
base = ${directory.baseDn}
user_attrs = uid=user
pass_attrs = uid=user
user_filter = (&(objectClass=inetOrgPerson)(|(uid=%Ln)(mail=%Lu)))
pass_filter = (&(objectClass=inetOrgPerson)(|(uid=%Ln)(mail=%Lu)))
iterate_attrs = uid=user
iterate_filter = (objectClass=inetOrgPerson)
`;
}
