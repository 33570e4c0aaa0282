import type { DatabaseAddress } from "./database-address";
import type { Directory } from "./directory";

/** What the configurations of SOGo's parts depend on. Nothing in it is secret. */
export interface SogoConfiguration {
    /** The name under which people reach SOGo. */
    readonly host: string;
    /** The domain of the mail addresses. */
    readonly mailDomain: string;
    /** `Europe/Berlin` */
    readonly timeZone: string;
    /** A language of SOGo: `English`, `French`, `German`. */
    readonly language: string;
    /** Worker processes of one sogod. Each takes 15 MB and about two connections to the database. */
    readonly workers: number;
    /** Whether phones hold a connection open for push. Each of them then needs a worker of its own. */
    readonly push: boolean;
    /** Who the people are. */
    readonly directory: Directory;
    /** The database as the platform offers it; the parts reach it through PgBouncer. */
    readonly database: DatabaseAddress;
    /** Single sign-on for the web; phones and desktop clients keep using passwords. */
    readonly signIn?: SignIn;
    /** The relay that takes mail to the outside. Absent: Postfix delivers itself. */
    readonly relay?: { readonly host: string; readonly port: number; readonly user: string };
    /** Where the parts listen: `0.0.0.0` in a pod. */
    readonly listen: string;
}

/** An OpenID Connect provider, such as Keycloak. */
export interface SignIn {
    /** `https://id.example.eu/realms/staff` */
    readonly issuer: string;
    readonly client: string;
}
