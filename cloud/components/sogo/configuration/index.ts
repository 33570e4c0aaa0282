/** The configuration files of every part of SOGo, as they stand in the pods. */
import { dovecotPeople } from "./directory";
import { dovecotConf, dovecotCopyConf, dovecotRestoreConf, dovecotSignIn } from "./dovecot";
import { nginxConf } from "./nginx";
import { pgbouncerIni, pgbouncerUsers } from "./pgbouncer";
import { postfixMain, postfixMaster, postfixSenderLogins } from "./postfix";
import type { SogoConfiguration } from "./settings";
import { sogoConf } from "./sogo-conf";

/** File names and their contents, by the folder that they are mounted at. */
export interface PartFiles {
    readonly folder: string;
    readonly files: Readonly<Record<string, string>>;
}

/** All of them hold places of secrets (`@NAME@`), no secret: see secrets.ts. */
export const configurationFiles = (settings: SogoConfiguration) =>
    ({
        sogo: { folder: "/etc/sogo", files: { "sogo.conf": sogoConf(settings) } },
        web: { folder: "/etc/nginx", files: { "nginx.conf": nginxConf(settings) } },
        database: {
            folder: "/etc/pgbouncer",
            files: { "pgbouncer.ini": pgbouncerIni(settings), "users.txt": pgbouncerUsers(settings) },
        },
        imap: {
            folder: "/etc/dovecot",
            files: {
                "dovecot.conf": dovecotConf(settings),
                "dovecot-copy.conf": dovecotCopyConf(settings),
                "dovecot-restore.conf": dovecotRestoreConf(settings),
                "dovecot-people.conf.ext": dovecotPeople(settings.directory, settings.database),
                ...(settings.signIn && { "dovecot-sign-in.conf.ext": dovecotSignIn(settings.signIn) }),
            },
        },
        smtp: {
            folder: "/etc/postfix",
            files: {
                "main.cf": postfixMain(settings),
                "master.cf": postfixMaster(settings),
                "sender-logins": postfixSenderLogins(settings),
            },
        },
    }) satisfies Record<string, PartFiles>;

export { commands, postfixCapabilities, sogoEnvironment } from "./commands";
export { parts, paths, ports } from "./parts";
export { postgresqlSettings } from "./postgresql";
export { peopleTable, type Directory, type Ldap } from "./directory";
export { secrets, type Secret } from "./secrets";
export type { DatabaseAddress } from "./database-address";
export type { SignIn, SogoConfiguration } from "./settings";
