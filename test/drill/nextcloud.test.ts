/**
 * A failover of Nextcloud's data with the scripts of the component: the database and the share go to the bucket at the
 * other operator, encrypted, and come back out of it on the other site, every row and every file. Nextcloud itself is no
 * package of Debian: `set-up.sh` and `finish.sh`, which call `occ`, are not run, and neither is its web front.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Authority } from "./authority";
import { Bucket } from "./bucket";
import { NextcloudSite } from "./nextcloud-site";

const skipped = process.env.DRILL_SKIPPED;
const drill = skipped === undefined ? describe : describe.skip;

/** As Nextcloud makes them: keys out of sequences, and files by the number in the database. */
const tables = `
create table oc_appconfig (appid varchar(32), configkey varchar(64), configvalue text, primary key (appid, configkey));
create table oc_storages (numeric_id bigserial primary key, id varchar(64));
create table oc_filecache (fileid bigserial primary key, storage bigint, path varchar(4000), size bigint);
create table oc_preferences (userid varchar(64), appid varchar(32), configkey varchar(64), configvalue text);
insert into oc_appconfig values ('core', 'installedat', '1760000000'), ('core', 'vendor', 'nextcloud');
insert into oc_storages (id) values ('home::alice'), ('home::bob');
`;

drill(
    skipped === undefined ? "a failover of Nextcloud's data" : `a failover of Nextcloud's data (skipped: ${skipped})`,
    () => {
        const folder = mkdtempSync(join(tmpdir(), "rempart-drill-nextcloud-"));
        const authority = new Authority(join(folder, "authority"));
        const buckets = {
            alpha: new Bucket("alpha", "127.0.1.1", join(folder, "bucket-alpha"), authority),
            beta: new Bucket("beta", "127.0.2.1", join(folder, "bucket-beta"), authority),
        };
        const hosts = Object.fromEntries(Object.values(buckets).map(({ host, address }) => [host, address]));
        let alpha: NextcloudSite;
        let beta: NextcloudSite;
        /** What ends what was begun, also where the rest was not. */
        const ends: (() => Promise<void>)[] = [];
        let obscured: readonly string[];

        /** The bucket, and over it `copies:`, as the jobs have them. */
        const remote = (bucket: Bucket) => ({
            ...bucket.environment(),
            // s3rver leaves out folders beside files when it lists one folder; a list of all is whole.
            RCLONE_FAST_LIST: "true",
            RCLONE_CONFIG_COPIES_TYPE: "crypt",
            RCLONE_CONFIG_COPIES_REMOTE: "bucket:copies",
            RCLONE_CONFIG_COPIES_PASSWORD: obscured[0] ?? "",
            RCLONE_CONFIG_COPIES_PASSWORD2: obscured[1] ?? "",
        });
        const add = (site: NextcloudSite, path: string, text: string) => {
            site.write(`data/alice/files/${path}`, text);
            site.server.query(
                `insert into oc_filecache (storage, path, size) values (1, 'files/${path}', ${text.length}) returning fileid`,
            );
        };
        const copy = (site: NextcloudSite, to: Bucket): void => {
            site.job();
            site.must("dump.sh");
            site.must("copy.sh", remote(to));
        };
        const restore = (site: NextcloudSite, from: Bucket, environment = {}) => {
            site.job();
            site.must("fetch.sh", { ...remote(from), ...environment });
            return site.script("restore.sh");
        };

        beforeAll(async () => {
            for (const bucket of Object.values(buckets)) {
                ends.push(bucket.cut.bind(bucket));
                await bucket.start();
            }
            alpha = new NextcloudSite("alpha", "127.0.1.1", join(folder, "alpha"), authority, hosts);
            ends.push(alpha.close.bind(alpha));
            beta = new NextcloudSite("beta", "127.0.2.1", join(folder, "beta"), authority, hosts);
            ends.push(beta.close.bind(beta));
            await Promise.all([alpha.start(), beta.start()]);
            obscured = ["drill-copy-password", "drill-copy-salt"].map((text) =>
                spawnSync("rclone", ["obscure", text], { encoding: "utf8" }).stdout.trim(),
            );
        });
        afterAll(async () => {
            for (const end of ends.reverse()) await end();
            rmSync(folder, { recursive: true, force: true });
        });

        test("it is not ready before it has its tables, and before it has its share", () => {
            expect(alpha.script("ready.php").status).not.toBe(0);
            expect(alpha.must("tables.php")).toBe("0\n");
            alpha.server.query(tables);
            expect(alpha.must("tables.php")).toBe("4\n");
            expect(alpha.script("ready.php").errors).toBe("The share of the files is not there.\n");
        });

        test("an empty share is not copied, so that it deletes nothing from the copies", () => {
            alpha.job();
            alpha.must("dump.sh");
            const { status, errors } = alpha.script("copy.sh", remote(buckets.beta));
            expect([status, errors]).toEqual([
                1,
                "The share is empty or not mounted. Nothing is copied, so that nothing is deleted from the copies.\n",
            ]);
            const watched = beta.script("watch.sh", remote(buckets.beta));
            expect(watched.status).not.toBe(0);
        });

        test("a copy lies at the operator of the target, encrypted, and the standby says how old it is", () => {
            alpha.write("data/.ncdata", "# Nextcloud data directory\n");
            for (let number = 1; number <= 12; number++)
                add(alpha, `letter-${number}.txt`, `Dear ${number}, `.repeat(number));
            copy(alpha, buckets.beta);
            const raw = readdirSync(join(folder, "bucket-beta/data"), { recursive: true, encoding: "utf8" });
            expect(raw.length).toBeGreaterThan(12);
            expect(raw.filter((name) => /letter|files|database/.test(name))).toEqual([]);
            expect(beta.must("watch.sh", remote(buckets.beta))).toMatch(/^The newest copy is \d{8}T\d{6}Z/);
            expect(beta.script("watch.sh", { ...remote(buckets.beta), COPIES_MAY_BE_OLD: "-1" }).status).toBe(1);
        });

        test("what the target restores is what was copied: every row, every file, every sequence", () => {
            const atCopy = alpha.view();
            add(alpha, "after-the-copy.txt", "lost");
            const began = Date.now();
            const { status, output, errors } = restore(beta, buckets.beta);
            expect([status, errors]).toEqual([0, ""]);
            expect(output).toBe("Restored: 4 tables, every row counted.\n");
            expect(beta.view()).toEqual(atCopy);
            process.stdout.write(`\nNextcloud's data: restored in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
            // The next file gets a number that nobody has had.
            expect(
                beta.server.query("insert into oc_filecache (storage, path) values (1, 'new') returning fileid").trim(),
            ).toBe("13");
            expect(beta.script("ready.php")).toEqual({ status: 0, output: "", errors: "" });
        });

        test("nothing is restored over a site where people work", () => {
            const session = beta.site.start("session", {
                command: ["psql", "-X", "-c", "select pg_sleep(60)"],
                user: "postgres",
                environment: beta.server.environment(),
            });
            try {
                beta.job();
                beta.must("fetch.sh", remote(buckets.beta));
                let refused = beta.script("restore.sh");
                for (let tries = 0; refused.status === 0 && tries < 20; tries++) refused = beta.script("restore.sh");
                expect(refused.errors).toBe(
                    "1 sessions work on this database. Nothing is restored over them: fence this site first.\n",
                );
            } finally {
                session.kill("SIGKILL");
                beta.server.administer(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nextcloud'",
                );
            }
        });

        test("a generation without its counts is not complete, and no restore takes it", () => {
            beta.job();
            const before = beta.must("fetch.sh", remote(buckets.beta));
            beta.asUser(["rclone", "touch", "copies:database/99991231T235959Z.dump"], remote(buckets.beta));
            beta.job();
            expect(beta.must("fetch.sh", remote(buckets.beta))).toBe(before);
        });

        test("rows that are missing after a restore are found", () => {
            beta.job();
            beta.must("fetch.sh", remote(buckets.beta));
            beta.asUser(["sh", "-c", "sed -i 's/^oc_filecache=.*/oc_filecache=99/' /dumps/*.counts"]);
            const { status, errors, output } = beta.script("restore.sh");
            expect([status, errors]).toEqual([
                1,
                "The restored tables differ from the copied ones, as listed above (< copied, > restored).\n",
            ]);
            expect(output).toContain("< oc_filecache=99\n");
        });

        test("a logical replica without its sequences gives the next file somebody else's number; the script sets them", () => {
            // Logical replication carries rows and no sequences: so is a table whose sequence begins again.
            beta.server.query("select setval('oc_filecache_fileid_seq', 1, false)");
            const next = () => beta.server.query("select nextval('oc_filecache_fileid_seq')").trim();
            expect(Number(next())).toBeLessThan(12);
            beta.asUser(["psql", "-XqAt", "--file=/scripts/sequences.sql"]);
            expect(next()).toBe("13");
        });

        test("the way back: what was written at the target arrives at the first site, and an older generation still can", () => {
            expect(restore(beta, buckets.beta).status).toBe(0);
            add(beta, "written-at-beta.txt", "here");
            copy(beta, buckets.alpha);
            const atBeta = beta.view();
            const [generation = ""] = beta
                .asUser(["rclone", "lsf", "copies:database", "--include", "*.counts"], remote(buckets.beta))
                .output.split("\n");
            expect(restore(alpha, buckets.alpha)).toMatchObject({ status: 0, errors: "" });
            expect(alpha.view()).toEqual(atBeta);
            expect(restore(alpha, buckets.beta, { GENERATION: generation }).status).toBe(0);
            expect(alpha.view().files.some((file) => file.endsWith("written-at-beta.txt"))).toBe(false);
        });

        test("a file that was deleted stays in the bucket for as long as a dump may name it", () => {
            expect(restore(alpha, buckets.alpha).status).toBe(0);
            alpha.asUser(["rm", "/nextcloud/data/alice/files/letter-1.txt"]);
            copy(alpha, buckets.beta);
            const kept = alpha.asUser(
                ["rclone", "lsf", "--recursive", "--files-only", "copies:deleted"],
                remote(buckets.beta),
            );
            expect(kept.output).toMatch(/^\d{8}T\d{6}Z\/data\/alice\/files\/letter-1\.txt$/m);
        });
    },
);
