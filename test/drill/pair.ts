import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Authority } from "./authority";
import { Bucket } from "./bucket";
import { everybody, monitor } from "./people";
import { databaseHost, SogoSite } from "./sogo-site";

/** Two sites, and a bucket at the operator of each. What a site copies lies at the operator of the other. */
export class Pair {
    readonly folder = mkdtempSync(join(tmpdir(), "rempart-drill-"));
    readonly authority = new Authority(join(this.folder, "authority"));
    readonly buckets = {
        alpha: new Bucket("alpha", "127.0.1.1", join(this.folder, "bucket-alpha"), this.authority),
        beta: new Bucket("beta", "127.0.2.1", join(this.folder, "bucket-beta"), this.authority),
    };
    readonly alpha: SogoSite;
    readonly beta: SogoSite;

    constructor(change?: (sogoConf: string, site: "alpha" | "beta") => string) {
        const hosts = Object.fromEntries(
            Object.values(this.buckets).flatMap(({ operator, host, address }) => [
                [host, address],
                // Through the tunnel between the sites, where there is one.
                [databaseHost(operator), address],
            ]),
        );
        const site = (name: "alpha" | "beta", address: string) =>
            new SogoSite(
                name,
                address,
                join(this.folder, name),
                this.authority,
                hosts,
                (text) => change?.(text, name) ?? text,
            );
        this.alpha = site("alpha", "127.0.1.1");
        this.beta = site("beta", "127.0.2.1");
    }

    /** The primary serves, the target stands by: it has a database, and nothing runs on it. */
    async start(): Promise<void> {
        await Promise.all([
            this.buckets.alpha.start(),
            this.buckets.beta.start(),
            this.alpha.createDatabase(),
            this.beta.createDatabase(),
        ]);
        this.alpha.createDirectory();
        for (const person of [...everybody, monitor]) this.alpha.addPerson(person);
        this.alpha.mustScript("promote.sh");
        await this.alpha.start("memcached", "database", "imap", "sogo", "web", "smtp");
    }

    async close(): Promise<void> {
        await Promise.all([
            this.alpha.site.close(),
            this.beta.site.close(),
            this.buckets.alpha.cut(),
            this.buckets.beta.cut(),
        ]);
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** The steps of a copy, as its CronJob runs them. */
export function copy(site: SogoSite, to: Bucket): void {
    site.mustScript("dump-database.sh");
    site.mustScript("mirror-mail.sh");
    site.mustScript("upload-copies.sh", { environment: to.environment() });
}

/** The steps of a restore on a site where nothing but the database runs, as its Job runs them. */
export function restore(site: SogoSite, from: Bucket): void {
    site.mustScript("download-copies.sh", { environment: from.environment() });
    site.mustScript("restore-database.sh");
    site.mustScript("restore-mail.sh");
}
