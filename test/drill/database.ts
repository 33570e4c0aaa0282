import type { Site } from "./site";

const DATA = "/var/lib/postgresql/data";
export const postgres = { command: ["postgres", "-D", DATA], user: "postgres" } as const;

/** A PostgreSQL server as a platform offers it: TLS with a certificate for its name, and users with passwords. */
export class Server {
    constructor(
        private readonly site: Site,
        /** The name in its certificate, which lies in /etc/database-tls. */
        readonly host: string,
        /** The name of the database, and of its owner. */
        private readonly name: string,
        private readonly password: string,
    ) {}

    /** Makes its files. @param settings What differs from the defaults. */
    prepare(settings: Readonly<Record<string, string>>): void {
        const all = {
            ...settings,
            listen_addresses: this.site.address,
            unix_socket_directories: "/run/postgresql",
            ssl: "on",
            ssl_cert_file: "/etc/database-tls/tls.crt",
            ssl_key_file: "/etc/database-tls/tls.key",
        };
        this.site.must({ command: ["initdb", "--auth=peer", "--encoding=UTF8", "--no-sync", DATA], user: "postgres" });
        this.site.file(`${DATA}/pg_hba.conf`, "local all postgres peer\nhostssl all all all scram-sha-256\n");
        this.site.file(
            `${DATA}/drill.conf`,
            Object.entries(all)
                .map(([name, value]) => `${name} = '${value}'\n`)
                .join(""),
        );
        this.site.must({
            command: ["sh", "-c", `echo "include 'drill.conf'" >> ${DATA}/postgresql.conf`],
            user: "postgres",
        });
    }

    isReady = (): boolean =>
        this.site.run({ command: ["pg_isready", "-q", "-h", "/run/postgresql"], user: "postgres" }).status === 0;

    /** A database, and a user who is no administrator. */
    createDatabase(): void {
        this.administer(`create role ${this.name} login password '${this.password}'`);
        this.administer(`create database ${this.name}`);
        this.administer(`grant connect, create, temporary on database ${this.name} to ${this.name}`);
        this.administer(`grant usage, create on schema public to ${this.name}`, this.name);
    }

    /** As the administrator of the database. */
    administer = (sql: string, database = "postgres"): string =>
        this.site.must({
            command: ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-h", "/run/postgresql", "-d", database],
            user: "postgres",
            input: sql,
        });

    /** As the user of the database. */
    query = (sql: string): string =>
        this.site.must({
            command: ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1"],
            user: "postgres",
            environment: this.environment(),
            input: sql,
        });

    environment = () => ({
        PGHOST: this.host,
        PGPORT: "5432",
        PGDATABASE: this.name,
        PGUSER: this.name,
        PGPASSWORD: this.password,
        PGSSLMODE: "verify-full",
        PGSSLROOTCERT: "/etc/database-authority/ca.crt",
    });
}
