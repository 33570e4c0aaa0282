import { cpSync, existsSync, mkdirSync, rmdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Authority } from "./authority";
import { postgres, Server } from "./database";
import { Site, type Finished } from "./site";
import { until } from "./wait";

const scripts = join(__dirname, "../../examples/components/nextcloud/scripts");
/** The user of Nextcloud's image. */
const USER = "www-data";
/** Where pods have their volumes mounted. */
const MOUNTS = ["/scripts", "/dumps", "/nextcloud", "/data"] as const;

/**
 * Nextcloud's data on one site, and the scripts of the component: a share, a database with Nextcloud's tables and
 * sequences, and the jobs. Nextcloud itself is no package of Debian: what needs `occ` is not run.
 */
export class NextcloudSite {
    readonly site: Site;
    readonly server: Server;
    /** Mount points that this machine did not have. */
    private readonly made: readonly string[];

    constructor(
        name: string,
        address: string,
        folder: string,
        authority: Authority,
        hosts: Readonly<Record<string, string>>,
    ) {
        this.made = MOUNTS.filter((path) => !existsSync(path));
        this.made.forEach((path) => mkdirSync(path));
        const site = new Site(name, address, folder);
        this.site = site;
        const host = `database.${name}.internal`;
        this.server = new Server(site, host, "nextcloud", "drill-database-password-2");
        const names = { localhost: "127.0.0.1", [host]: address, ...hosts };
        site.file(
            "/etc/hosts",
            Object.entries(names)
                .map(([each, at]) => `${at} ${each}\n`)
                .join(""),
        );
        authority.sign(site.at("/etc/database-tls"), [host]);
        site.own("/etc/database-tls", "postgres");
        site.file("/etc/database-authority/ca.crt", authority.certificate());
        site.file("/etc/ssl/certs/ca-certificates.crt", authority.certificate());
        cpSync(scripts, site.at("/scripts"), { recursive: true });
        for (const path of ["/dumps", "/nextcloud", "/nextcloud/data"]) site.folder(path, USER);
        // The pods of PHP see a part of the share.
        symlinkSync(site.at("/nextcloud/data"), site.at("/data"));
        site.folder("/run", "root", "0755");
        site.folder("/run/postgresql", "postgres", "0755");
        site.folder("/var/lib", "root", "0755");
        site.folder("/var/lib/postgresql", "postgres");
        site.folder("/tmp", "root", "1777");
        // Last /tmp, in which the folders of the site lie.
        site.seal(["/etc", "/run", "/var/lib", ...MOUNTS, "/tmp"]);
    }

    async start(): Promise<void> {
        this.server.prepare({ max_connections: "50", password_encryption: "scram-sha-256" });
        this.site.start("postgresql", postgres);
        await until(`PostgreSQL of ${this.site.name} is ready`, this.server.isReady);
        this.server.createDatabase();
    }

    /** A new pod of a job: its disk for dumps is empty. */
    job(): void {
        this.asUser(["sh", "-c", "rm -rf /dumps/*"]);
    }

    asUser = (command: readonly string[], environment: Readonly<Record<string, string>> = {}): Finished =>
        this.site.run({
            command,
            user: USER,
            environment: {
                ...this.server.environment(),
                DATABASE_AUTHORITY: "/etc/database-authority/ca.crt",
                KEEP_DAYS: "35",
                COPIES_MAY_BE_OLD: "100",
                ...environment,
            },
        });

    script = (name: string, environment?: Readonly<Record<string, string>>): Finished =>
        this.asUser([name.endsWith(".php") ? "php" : "sh", `/scripts/${name}`], environment);

    must(name: string, environment?: Readonly<Record<string, string>>): string {
        const { status, output, errors } = this.script(name, environment);
        if (status !== 0) throw new Error(`${this.site.name}: ${name}: exit ${status}\n${output}${errors}`);
        return output;
    }

    /** A file of the share. */
    write(path: string, text: string): void {
        this.site.file(`/nextcloud/${path}`, text);
        this.site.must({ command: ["chown", "-R", USER, "/nextcloud"], user: "root", rights: ["all"] });
    }

    /** Every file of the share with a digest of what is in it, and every row of every table. */
    view(): { readonly files: readonly string[]; readonly rows: readonly string[] } {
        const files = this.asUser([
            "sh",
            "-c",
            "cd /nextcloud && find . -type f -print0 | sort -z | xargs -0 -r sha256sum",
        ]);
        const tables = this.server.query("select tablename from pg_tables where schemaname = 'public' order by 1");
        const rows = tables
            .trim()
            .split("\n")
            .filter((table) => table !== "")
            .flatMap((table) =>
                this.server
                    .query(`select to_jsonb(t)::text from ${table} t order by 1`)
                    .trim()
                    .split("\n")
                    .map((row) => `${table} ${row}`),
            );
        return { files: files.output.trim().split("\n"), rows };
    }

    async close(): Promise<void> {
        await this.site.close();
        for (const path of this.made) if (existsSync(path)) rmdirSync(path);
    }
}
