import { Config } from "@pulumi/pulumi";
import type { Remote } from "../settings";
import type { Directory } from "./configuration";

/** What differs from one SOGo to the next, on whatever platform. */
export interface SogoSettings {
    /** The name under which people and mail servers reach it; the same at both sites. */
    readonly host: string;
    /** The domain of the mail addresses. */
    readonly mailDomain: string;
    /** `Europe/Berlin` */
    readonly timeZone: string;
    /** A language of SOGo: `English`, `French`, `German`. */
    readonly language: string;
    /** Whether phones hold connections open for push: one worker each. */
    readonly push: boolean;
    readonly size: Size;
    /** Who the people are. Of a directory in LDAP its addresses are stated, too. */
    readonly directory: Directory & Partial<Pick<Remote, "addresses">>;
    /** Keycloak or another OpenID Connect provider; its secret is `OIDC_SECRET`. */
    readonly signIn?: Remote & { readonly issuer: string; readonly client: string };
    /** The relay that takes mail to the outside; its password is `RELAY_PASSWORD`. Absent: Postfix delivers itself. */
    readonly relay?: Remote & { readonly user: string };
}

export interface Size {
    /** Worker processes of a pod of sogod. */
    readonly workers: number;
    /** Pods of sogod, at least and at most. */
    readonly replicas: readonly [number, number];
    /** Disks, as Kubernetes quantities: of the mailboxes, of their copy, and of mail that waits. */
    readonly mail: string;
    readonly copies: string;
    readonly queue: string;
}

/** Reads them. @throws Error that names the setting that is missing. */
export function sogoSettings(): SogoSettings {
    const config = new Config();
    const signIn = config.getObject<SogoSettings["signIn"]>("signIn");
    const relay = config.getObject<SogoSettings["relay"]>("relay");
    return {
        host: config.require("host"),
        mailDomain: config.require("mailDomain"),
        timeZone: config.require("timeZone"),
        language: config.require("language"),
        push: config.requireBoolean("push"),
        size: config.requireObject("size"),
        directory: config.requireObject("directory"),
        ...(signIn && { signIn }),
        ...(relay && { relay }),
    };
}
