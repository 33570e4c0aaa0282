/** What must not be done, done: each case shows that the loss is real, and that the check which is there for it sees it. */
import { get } from "node:http";
import { Dav } from "./dav";
import { copy, Pair } from "./pair";
import { alice, bob, carol, dora, event, everybody } from "./people";
import { secrets, type SogoSite } from "./sogo-site";
import { until } from "./wait";
import { davOf, differences, viewOf } from "./view";

const skipped = process.env.DRILL_SKIPPED;
const pitfall = skipped === undefined ? describe : describe.skip;
const suffix = skipped === undefined ? "" : ` (skipped: ${skipped})`;
const APPLICATIONS = ["memcached", "database", "imap", "sogo", "web", "smtp"] as const;

/** Nothing is shared in these cases. */
const people = everybody.map((person) => ({ ...person, reads: [] }));

/** Ten private events of Alice, and one of Bob's. */
async function fill(site: SogoSite): Promise<void> {
    for (let n = 1; n <= 10; n++)
        await davOf(site, alice).put(
            `/SOGo/dav/alice/Calendar/personal/secret-${n}.ics`,
            event(`secret-${n}`, n, "Secret", ["CLASS:PRIVATE"]),
            "text/calendar",
        );
    await davOf(site, bob).put("/SOGo/dav/bob/Calendar/personal/bob.ics", event("bob", 3, "Bob"), "text/calendar");
    await davOf(site, dora).put(
        "/SOGo/dav/dora/Contacts/personal/dora.vcf",
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:dora\r\nFN:Friend\r\nN:Friend;;;;\r\nEND:VCARD\r\n",
        "text/vcard",
    );
}

const serves = (site: SogoSite) => until(`${site.site.name} serves`, () => site.script("probe-sogo.sh").status === 0);

pitfall(`a replica whose sequences were not set${suffix}`, () => {
    let pair: Pair;
    const secretEvents = Array.from({ length: 10 }, (_, n) => `secret-${n + 1}.ics`).sort();
    const calendarOfCarol = async () =>
        (await davOf(pair.beta, carol).items("/SOGo/dav/carol/Calendar/personal/"))
            .map(({ href }) => href.split("/").at(-1)!)
            .sort();

    beforeAll(async () => {
        pair = new Pair();
        await pair.start();
        pair.alpha.addPerson(carol);
        await fill(pair.alpha);
        replicate(pair);
        await until("the replica has every row", () => {
            const behind = "select count(*) from pg_subscription_rel where srsubstate <> 'r'";
            return pair.beta.administer(behind, "sogo") === "0\n";
        });
        await pair.alpha.cut();
    });
    afterAll(() => pair.close());

    test("shows somebody new the private events of somebody else", async () => {
        pair.beta.administer(
            "alter subscription sogo disable; alter subscription sogo set (slot_name = none); drop subscription sogo",
            "sogo",
        );
        await pair.beta.start(...APPLICATIONS);
        expect(await calendarOfCarol()).toEqual(secretEvents);
        await pair.beta.stop("smtp", "web", "sogo", "imap", "memcached", "database");
    });

    test("shows nobody anything once promote.sh has run", async () => {
        pair.beta.query(
            "delete from sogo_folder_info where c_path2 = 'carol'; delete from sogo_user_profile where c_uid = 'carol'; select setval('sogo_folder_info_c_folder_id_seq', 1, false)",
        );
        expect(pair.beta.mustScript("promote.sh")).toBe("promoted database.beta.internal\n");
        await pair.beta.start(...APPLICATIONS);
        expect(await calendarOfCarol()).toEqual([]);
        expect((await davOf(pair.beta, alice).items("/SOGo/dav/alice/Calendar/personal/")).length).toBe(10);
    });
});

/** Beta follows alpha by logical replication, which brings neither tables nor sequences. */
function replicate({ alpha, beta }: Pair): void {
    alpha.mustScript("replicate.sh", { args: ["publish"] });
    const structure = alpha.site.must({
        command: [
            "pg_dump",
            "--schema-only",
            "--schema=public",
            "--exclude-table=failover_marks",
            "--no-owner",
            "--no-privileges",
            "--no-publications",
        ],
        user: "postgres",
        environment: alpha.databaseEnvironment(),
    });
    beta.query(structure.replace(/^(CREATE SCHEMA public;|COMMENT ON SCHEMA .*)$/gm, ""));
    alpha.administer(`alter role sogo replication`);
    const connection = `host=${alpha.databaseHost} dbname=sogo user=sogo password=${secrets.DATABASE_PASSWORD} sslmode=verify-full sslrootcert=/etc/database-authority/ca.crt`;
    beta.mustScript("replicate.sh", {
        args: ["follow", connection],
        user: "postgres",
        environment: { PGHOST: "/run/postgresql", PGUSER: "postgres", PGPASSWORD: "" },
    });
}

pitfall(`tables per folder, and the database by the name that its operator gives it${suffix}`, () => {
    let pair: Pair;

    beforeAll(async () => {
        // What the configuration summary of SOGo's installation guide shows.
        pair = new Pair((sogoConf, site) =>
            sogoConf
                .replace(/^ *(OCSStoreURL|OCSAclURL|OCSCacheFolderURL) = .*\n/gm, "")
                .replaceAll("@sogo-db:6432/", `@database.${site}.internal:5432/`),
        );
        await pair.start();
        await fill(pair.alpha);
    });
    afterAll(() => pair.close());

    test("lose every item while every request is answered with success, and the comparison sees it", async () => {
        const before = await viewOf(pair.alpha, people);
        copy(pair.alpha, pair.buckets.beta);
        await pair.alpha.cut();
        const environment = pair.buckets.beta.environment();
        for (const script of ["download-copies.sh", "restore-database.sh", "restore-mail.sh"])
            pair.beta.mustScript(script, { environment });
        pair.beta.mustScript("promote.sh");
        await pair.beta.start(...APPLICATIONS);
        const answer = await new Dav("127.0.2.1", 8080, "mail.drill.example", alice.name, alice.password).send(
            "PROPFIND",
            "/SOGo/dav/alice/Calendar/personal/",
            undefined,
            { Depth: "1" },
        );
        expect(answer.status).toBe(207);
        const items = Object.keys(before).filter((name) => name.includes(" item "));
        expect(items).toHaveLength(12);
        const { missing } = differences(before, await viewOf(pair.beta, people));
        expect(missing.filter((name) => name.includes(" item "))).toEqual(items);
    });

    test("put the password of the database into its rows", () => {
        expect(
            pair.beta.query("select distinct substring(c_location from '^[^/]*//[^/]*') from sogo_folder_info"),
        ).toBe(`postgresql://sogo:${secrets.DATABASE_PASSWORD}@database.alpha.internal:5432\n`);
    });
});

pitfall(`copies that cannot be trusted, and a probe that does not ask the database${suffix}`, () => {
    let pair: Pair;
    let alpha: SogoSite;

    beforeAll(async () => {
        pair = new Pair();
        ({ alpha } = pair);
        await pair.start();
        await serves(alpha);
        copy(alpha, pair.buckets.beta);
    });
    afterAll(() => pair.close());

    test("copies are not read by who does not have the key, the operator of the bucket among them", () => {
        const environment = { ...pair.buckets.beta.environment(), COPY_PASSWORD: "somebody-elses-password" };
        expect(pair.beta.script("download-copies.sh", { environment })).toMatchObject({
            status: 1,
            errors: expect.stringContaining("the bucket has no complete copy\n") as string,
        });
    });

    test("copies that are cut short are not restored, and leave what was there", () => {
        const environment = pair.buckets.beta.environment();
        pair.beta.mustScript("download-copies.sh", { environment });
        pair.beta.mustScript("restore-database.sh");
        const before = pair.beta.query("select c_uid from sogo_users order by 1");
        pair.beta.site.must({
            command: ["sh", "-c", 'cd /srv/copies/database && truncate --size=-2000 "$(cat newest).dump"'],
            user: "vmail",
        });
        expect(pair.beta.script("restore-database.sh").status).not.toBe(0);
        expect(pair.beta.query("select c_uid from sogo_users order by 1")).toBe(before);
    });

    test("copies that lack rows are not promoted", () => {
        pair.beta.mustScript("download-copies.sh", { environment: pair.buckets.beta.environment() });
        pair.beta.mustScript("restore-database.sh");
        pair.beta.query("delete from sogo_users where c_uid = 'dora'");
        expect(pair.beta.script("promote.sh")).toMatchObject({
            status: 1,
            output: "check-counts: table sogo_users has 3 rows instead of 4\n",
        });
        expect(pair.beta.query("select mark from failover_marks where mark = 'serving'")).toBe("");
    });

    const page = () => status(`http://${alpha.site.address}:8080/SOGo/`);

    test("a page says that all is well while the database is gone, and the readiness probe does not", async () => {
        await alpha.stop("postgresql");
        expect(await page()).toBe(200);
        expect(alpha.script("probe-sogo.sh")).toMatchObject({
            status: 1,
            errors: expect.stringMatching(/^probe-sogo: (501|500|401|000) instead of 207\n$/) as string,
        });
    });

    test("the readiness probe sees the database come back, without a restart of SOGo", async () => {
        await alpha.start("postgresql");
        await serves(alpha);
        expect(await page()).toBe(200);
    });

    test("the readiness probe does not mind that the cache is gone", async () => {
        await alpha.stop("memcached");
        expect(alpha.script("probe-sogo.sh")).toMatchObject({ status: 0, errors: "" });
    });

    test("a password that is wrong is seen", () => {
        expect(alpha.script("probe-sogo.sh", { environment: { MONITOR_PASSWORD: "wrong" } })).toMatchObject({
            status: 1,
            errors: "probe-sogo: 401 instead of 207\n",
        });
    });
});

/** As a probe asks that Kubernetes brings: without a login. */
const status = (url: string): Promise<number> =>
    new Promise((resolve, reject) => {
        get(url, { headers: { Host: "mail.drill.example" } }, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
        }).on("error", reject);
    });
