import { type ChildProcess, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
    commands,
    configurationFiles,
    parts,
    paths,
    peopleTable,
    ports,
    postfixCapabilities,
    postgresqlSettings,
    sogoEnvironment,
    type SogoConfiguration,
} from "../../examples/components/sogo/configuration";
import type { Authority } from "./authority";
import { postgres, Server } from "./database";
import type { Person } from "./people";
import { Site, type Finished } from "./site";
import { listens, until } from "./wait";

const scripts = join(__dirname, "../../examples/components/sogo/scripts");

/** Both sites read them from one store. Made up for the drill. */
export const secrets = {
    DATABASE_PASSWORD: "drill-database-password-1",
    SOGO_SECRET: "0123456789abcdef0123456789abcdef",
    URL_PASSPHRASE: "drill-passphrase",
    MASTER_PASSWORD: "drill-master-password-1",
    DOVEADM_PASSWORD: "drill-doveadm-password-1",
    MONITOR_PASSWORD: "drill-monitor-password-1",
    COPY_PASSWORD: "drill-copy-password-1",
    RELAY_PASSWORD: "drill-relay-password-1",
} as const;

/** The name that an operator gives the database. */
export const databaseHost = (site: string): string => `database.${site}.internal`;

export interface ScriptOptions {
    readonly args?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
    readonly user?: string;
}

export type Part = keyof ReturnType<typeof commands> | "postgresql";

/** SOGo on one site: the daemons of Debian with the configuration files and scripts of the component. */
export class SogoSite {
    readonly site: Site;
    readonly configuration: SogoConfiguration;
    private readonly running = new Map<Part, ChildProcess>();

    constructor(
        name: string,
        address: string,
        folder: string,
        readonly authority: Authority,
        /** Host names beyond the site's own. */
        private readonly hosts: Readonly<Record<string, string>>,
        /** Changes the rendered sogo.conf, for the cases that must go wrong. */
        private readonly break_: (sogoConf: string) => string = (text) => text,
    ) {
        this.databaseHost = databaseHost(name);
        this.configuration = {
            host: "mail.drill.example",
            mailDomain: "drill.example",
            timeZone: "Europe/Berlin",
            language: "English",
            workers: 6,
            push: false,
            directory: { kind: "table" },
            database: {
                host: this.databaseHost,
                port: 5432,
                name: "sogo",
                user: "sogo",
                authority: "/etc/database-authority/ca.crt",
            },
            // Nobody listens there: what goes to the outside waits in the queue, and nothing leaves the machine.
            relay: { host: "relay.drill.internal", port: 2587, user: "drill" },
            listen: address,
        };
        this.site = new Site(name, address, folder);
        this.server = new Server(this.site, this.databaseHost, "sogo", secrets.DATABASE_PASSWORD);
        this.prepare();
    }

    readonly databaseHost: string;
    private readonly server: Server;

    /** The folder /etc of the site, with what pods have mounted there; and the folders that pods may write to. */
    private prepare(): void {
        const { site } = this;
        const names = [...Object.values(parts), "relay.drill.internal"].map((name) => `${site.address} ${name}\n`);
        site.file(
            "/etc/hosts",
            [
                "127.0.0.1 localhost\n",
                ...names,
                ...Object.entries(this.hosts).map(([host, at]) => `${at} ${host}\n`),
            ].join(""),
        );
        this.certificates();
        for (const { folder, files } of Object.values(configurationFiles(this.configuration))) {
            for (const [name, text] of Object.entries(files)) site.file(join("/templates", folder, name), text);
            mkdirSync(site.at(folder), { recursive: true });
            site.must({
                command: ["sh", join(scripts, "render.sh"), site.at(join("/templates", folder)), site.at(folder)],
                user: "root",
                rights: ["all"],
                environment: secrets,
            });
        }
        writeFileSync(
            site.at("/etc/sogo/sogo.conf"),
            this.break_(readFileSync(site.at("/etc/sogo/sogo.conf"), "utf8")),
        );
        cpSync(scripts, site.at(paths.scripts), { recursive: true });
        site.own("/etc/sogo", "sogo");
        site.own("/etc/dovecot", "vmail");
        site.own("/etc/pgbouncer", "postgres");
        // Postfix refuses files that others may write to, and its parts read them as its own user.
        site.must({
            command: ["chmod", "-R", "a+rX", site.at("/etc/postfix"), site.at("/etc/nginx")],
            user: "root",
            rights: ["all"],
        });
        site.folder("/srv", "root", "0755");
        site.folder(paths.mail, "vmail");
        site.folder(paths.copies, "vmail");
        site.folder("/run", "root", "0755");
        for (const [folder, user] of [
            ["/run/sogo", "sogo"],
            ["/run/dovecot", "vmail"],
            ["/run/dovecot-copy", "vmail"],
            ["/run/postgresql", "postgres"],
        ] as const)
            site.folder(folder, user, "0755");
        site.folder("/var/spool", "root", "0755");
        site.folder("/var/spool/sogo", "sogo");
        site.folder("/var/spool/postfix", "root", "0755");
        site.folder("/var/lib", "root", "0755");
        site.folder("/var/lib/postfix", "postfix");
        site.folder("/var/lib/postgresql", "postgres");
        site.folder("/tmp", "root", "1777");
        site.seal(["/etc", "/srv", "/run", "/var/spool", "/var/lib", "/tmp"]);
    }

    /** What the issuer of the cluster signs: one certificate for the parts, one for the platform's database. */
    private certificates(): void {
        const { site, authority } = this;
        authority.sign(site.at(paths.tls), Object.values(parts));
        authority.sign(site.at(paths.publicTls), [this.configuration.host]);
        authority.sign(site.at("/etc/database-tls"), [this.databaseHost]);
        // The group that reads the key: here all users of the site, in a pod its fsGroup.
        site.must({
            command: ["chmod", "-R", "a+rX", site.at(paths.tls), site.at(paths.publicTls)],
            user: "root",
            rights: ["all"],
        });
        site.own("/etc/database-tls", "postgres");
        site.file("/etc/database-authority/ca.crt", authority.certificate());
        const bundle = "/etc/ssl/certs/ca-certificates.crt";
        site.file(bundle, readFileSync(bundle, "utf8") + authority.certificate());
    }

    /** What the platform offers: a PostgreSQL server with a database, and a user who is no administrator. */
    async createDatabase(): Promise<void> {
        this.server.prepare(postgresqlSettings(this.configuration.workers));
        await this.start("postgresql");
        this.server.createDatabase();
    }

    administer = (sql: string, database?: string): string => this.server.administer(sql, database);
    query = (sql: string): string => this.server.query(sql);
    databaseEnvironment = () => this.server.environment();

    /** Dovecot's own tool, on the mailboxes of the site. */
    asMailAdministrator = (...args: readonly string[]): string =>
        this.site.must({ command: ["doveadm", ...args], user: "vmail" });

    createDirectory(): void {
        this.query(peopleTable);
    }

    /** Adds somebody who may log in. */
    addPerson({ name, fullName, password }: Person): void {
        const { stdout } = spawnSync("openssl", ["passwd", "-6", "-stdin"], { input: password, encoding: "utf8" });
        this.query(
            `insert into sogo_users values ('${name}', '${name}', '${stdout.trim()}', '${fullName}', '${name}@drill.example')`,
        );
    }

    async start(...wanted: Part[]): Promise<void> {
        for (const part of wanted) this.running.set(part, this.site.start(part, this.program(part)));
        for (const part of wanted) await this.ready(part);
    }

    async stop(...wanted: Part[]): Promise<void> {
        for (const part of wanted) {
            const child = this.running.get(part);
            // PostgreSQL waits at SIGTERM until everybody has left.
            if (child) await this.site.stop(child, part === "postgresql" ? "SIGINT" : "SIGTERM");
            this.running.delete(part);
        }
    }

    private program(part: Part) {
        if (part === "postgresql") return postgres;
        const command = commands(this.site.address)[part];
        if (part === "sogo")
            return { command, user: "sogo", environment: { ...sogoEnvironment, SOGO_SECRET: secrets.SOGO_SECRET } };
        if (part === "smtp")
            return { command, user: "root", rights: postfixCapabilities.map((name) => name.toLowerCase()) };
        return { command, user: { web: "www-data", memcached: "memcache", database: "postgres", imap: "vmail" }[part] };
    }

    private async ready(part: Part): Promise<void> {
        const port = {
            postgresql: 5432,
            sogo: ports.sogo,
            web: ports.web,
            memcached: ports.memcached,
            database: ports.database,
            imap: ports.imaps,
            smtp: ports.smtp,
        }[part];
        await until(`${part} of ${this.site.name} listens`, () => {
            if (typeof this.running.get(part)?.exitCode === "number")
                throw new Error(`${part} of ${this.site.name} ended:\n${this.site.log(part)}`);
            if (part === "postgresql") return this.server.isReady();
            return listens(this.site.address, port);
        }).catch((error: Error) => {
            throw new Error(`${error.message}\n${this.site.log(part)}`);
        });
    }

    /** Runs a script of the component, as the job of the stack does. */
    script(name: string, { args = [], environment = {}, user = "vmail" }: ScriptOptions = {}): Finished {
        return this.site.run({
            command: ["sh", `${paths.scripts}/${name}`, ...args],
            user,
            environment: {
                ...this.databaseEnvironment(),
                COPIES: paths.copies,
                MAILBOXES: paths.mail,
                COPY_PASSWORD: secrets.COPY_PASSWORD,
                IMAP: `${parts.imap}:${ports.doveadm}`,
                SOGO: `${parts.sogo}:${ports.sogo}`,
                HOST: this.configuration.host,
                MONITOR_PASSWORD: secrets.MONITOR_PASSWORD,
                KEEP_DAYS: "35",
                ...environment,
            },
        });
    }

    mustScript(name: string, options?: ScriptOptions): string {
        const { status, output, errors } = this.script(name, options);
        if (status !== 0) throw new Error(`${this.site.name}: ${name}: exit ${status}\n${output}${errors}`);
        return output;
    }

    async cut(): Promise<void> {
        await this.site.cut();
        this.running.clear();
    }
}
