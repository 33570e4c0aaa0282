/** A failover and the way back, with the daemons of Debian and the configurations and scripts that the stacks deploy. */
import { parts, ports } from "../../examples/components/sogo/configuration";
import { copy, Pair, restore } from "./pair";
import { alice, bob, dora, event, everybody, letter, load, receive } from "./people";
import { duration, objections, program, versions, write, type DrillRecord, type Step } from "./record";
import type { SogoSite } from "./sogo-site";
import { until } from "./wait";
import { countsOf, davOf, differences, digestOfView, imapOf, viewOf, type View } from "./view";
import { Web } from "./web";

const skipped = process.env.DRILL_SKIPPED;
const drill = skipped === undefined ? describe : describe.skip;
const same = { missing: [], added: [], changed: [] };
const applications = ["memcached", "database", "imap", "sogo", "web", "smtp"] as const;

drill(skipped === undefined ? "a failover of SOGo" : `a failover of SOGo (skipped: ${skipped})`, () => {
    let pair: Pair;
    let alpha: SogoSite;
    let beta: SogoSite;
    let atCopy: View;
    let atCut: View;
    let atTarget: View;
    let copied: number;
    let cut: number;
    let served: number;
    const steps: Step[] = [];

    const step = async (name: string, what: () => unknown): Promise<void> => {
        const start = Date.now();
        await what();
        steps.push({ name, seconds: (Date.now() - start) / 1000 });
    };
    const ready = (site: SogoSite) =>
        until(`${site.site.name} serves`, () => site.script("probe-sogo.sh").status === 0);

    beforeAll(async () => {
        pair = new Pair();
        ({ alpha, beta } = pair);
        await pair.start();
        await load(alpha, { events: 8, contacts: 6, mails: 8 });
    });
    afterAll(() => pair.close());

    test("every daemon accepts its configuration without a warning", () => {
        const doveconf = alpha.site.run({ command: ["doveconf", "-n"], user: "vmail" });
        expect({ status: doveconf.status, errors: doveconf.errors }).toEqual({ status: 0, errors: "" });
        const nginx = alpha.site.run({ command: ["nginx", "-t"], user: "www-data" });
        expect(nginx.errors).toBe(
            "nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\nnginx: configuration file /etc/nginx/nginx.conf test is successful\n",
        );
        const postfix = alpha.site.run({ command: ["postconf", "-n"], user: "postfix" });
        expect({ status: postfix.status, errors: postfix.errors }).toEqual({ status: 0, errors: "" });
    });

    test("people work: web mail, mail in and out, somebody else's calendar, and nobody else's address", async () => {
        const web = await Web.login(alpha, alice);
        const imap = await imapOf(alpha, alice);
        expect(await web.inbox()).toEqual((await imap.read("INBOX")).mails.map(({ uid }) => uid));
        imap.close();
        expect(submit(alpha, alice.name, alice.password, "alice@drill.example", "dora@drill.example")).toBe(0);
        await until("the mail is there", async () =>
            (await subjects(alpha, dora)).includes("Sent by alice@drill.example"),
        );
        // curl's exit code where the server refuses the sender or a recipient.
        expect(submit(alpha, alice.name, alice.password, "bob@drill.example", "dora@drill.example")).toBe(55);
        expect(submit(alpha, alice.name, "wrong", "alice@drill.example", "dora@drill.example")).toBe(67);
        await expect(receive(alpha, [letter("nobody@drill.example", "Lost", "Text")])).rejects.toThrow(
            /^Mail was refused: 550 5\.1\.1 /,
        );
        expect((await davOf(alpha, dora).get("/SOGo/dav/alice/Calendar/team/team-1.ics")).status).toBe(404);
    });

    test("a copy lies at the operator of the target, and says how old it is", async () => {
        // Reading makes the folders that Dovecot makes by itself, so they are there to be copied.
        atCopy = await viewOf(alpha, everybody);
        copied = Date.now();
        copy(alpha, pair.buckets.beta);
        const late = (minutes: string) =>
            alpha.script("check-copies.sh", {
                environment: { ...pair.buckets.beta.environment(), MAX_AGE_MINUTES: minutes },
            });
        expect(late("5")).toMatchObject({ status: 0, output: "1 complete copies are younger than 5 minutes\n" });
        expect(late("0")).toMatchObject({
            status: 1,
            errors: "check-copies: no complete copy is younger than 0 minutes\n",
        });
    });

    test("what people do after the copy", async () => {
        await davOf(alpha, alice).put(
            "/SOGo/dav/alice/Calendar/personal/late.ics",
            event("late", 20, "Late"),
            "text/calendar",
        );
        await davOf(alpha, bob).send("DELETE", "/SOGo/dav/bob/Contacts/personal/bob-contact-1.vcf");
        await receive(alpha, [letter("dora@drill.example", "Late", "Text")]);
        atCut = await viewOf(alpha, everybody);
        expect(differences(atCopy, atCut)).toEqual({
            missing: ["bob item /SOGo/dav/bob/Contacts/personal/bob-contact-1.vcf"],
            added: ["alice item /SOGo/dav/alice/Calendar/personal/late.ics", "dora mail INBOX/10"],
            changed: [
                "alice folder /SOGo/dav/alice/Calendar/personal/",
                "bob folder /SOGo/dav/bob/Contacts/personal/",
                "dora mailbox INBOX",
            ],
        });
    });

    test("the primary is cut, the target is promoted, and every item is there as it was copied", async () => {
        cut = Date.now();
        await alpha.cut();
        await pair.buckets.alpha.cut();
        await step("fence", () => {
            const environment = { PGHOST: alpha.databaseHost, PGCONNECT_TIMEOUT: "2" };
            expect(beta.script("fence.sh", { environment })).toMatchObject({
                status: 3,
                errors: "fence: the database at database.alpha.internal does not answer\n",
            });
        });
        await step("restore", () => restore(beta, pair.buckets.beta));
        await step("promote", () => beta.mustScript("promote.sh"));
        await step("start", () => beta.start(...applications));
        await step("first good answer", () => ready(beta));
        served = Date.now();
        atTarget = await viewOf(beta, everybody);
        expect(differences(atCopy, atTarget)).toEqual(same);
    });

    test("the target is a full SOGo: people write, mail comes and goes", async () => {
        await davOf(beta, alice).put(
            "/SOGo/dav/alice/Calendar/personal/after.ics",
            event("after", 21, "After"),
            "text/calendar",
        );
        await receive(beta, [letter("alice@drill.example", "After", "Text")]);
        expect(submit(beta, dora.name, dora.password, "dora@drill.example", "alice@drill.example")).toBe(0);
        await until("the mail is there", async () =>
            (await subjects(beta, alice)).includes("Sent by dora@drill.example"),
        );
        // Alice's filter came along, and is active.
        await until("the vacation message is there", async () =>
            (await subjects(beta, dora)).some((subject) => subject.includes("Sent by dora@drill.example")),
        );
    });

    test("a site that serves is not restored over", () => {
        expect(beta.script("restore-database.sh")).toMatchObject({
            status: 1,
            errors: "restore-database: this site serves, and its data would be lost; fence it first\n",
        });
    });

    test("the way back: nothing that was done at the target is lost", async () => {
        await pair.buckets.alpha.start();
        await alpha.start("postgresql");
        alpha.mustScript("fence.sh");
        const stopped = Date.now();
        await beta.stop("smtp", "web", "sogo");
        const before = await viewOfStopped(beta);
        copy(beta, pair.buckets.alpha);
        await beta.stop("imap", "database", "memcached");
        beta.mustScript("fence.sh");
        restore(alpha, pair.buckets.alpha);
        alpha.mustScript("promote.sh");
        await alpha.start(...applications);
        await ready(alpha);
        const back = (Date.now() - stopped) / 1000;
        const after = await viewOf(alpha, everybody);
        expect(differences(before, after)).toEqual(same);
        expect(
            beta.site.run({
                command: ["psql", "-c", "delete from sogo_users"],
                user: "postgres",
                environment: beta.databaseEnvironment(),
            }),
        ).toMatchObject({
            status: 1,
            errors: "ERROR:  cannot execute DELETE in a read-only transaction\n",
        });

        const lost = differences(atCut, atTarget);
        const record: DrillRecord = {
            schemaVersion: 1,
            workload: "sogo",
            date: new Date(cut).toISOString(),
            result: "passed",
            rto: duration(served - cut),
            rpo: duration(cut - copied),
            lost: [...lost.missing, ...lost.changed],
            returned: lost.added,
            counts: { before: countsOf(atCopy), after: countsOf(atTarget) },
            digests: { before: digestOfView(atCopy), after: digestOfView(atTarget), program: program() },
            steps,
            failBack: {
                rto: duration(back * 1000),
                lost: [],
                digests: { before: digestOfView(before), after: digestOfView(after) },
            },
            versions: versions(),
        };
        expect(objections(record)).toEqual([]);
        write(record);
    });

    /** What people had when the applications were stopped: they are started once more, for reading alone. */
    async function viewOfStopped(site: SogoSite): Promise<View> {
        await site.start("sogo", "web");
        await ready(site);
        const view = await viewOf(site, everybody);
        await site.stop("web", "sogo");
        return view;
    }
});

async function subjects(site: SogoSite, person: typeof alice): Promise<string[]> {
    const imap = await imapOf(site, person);
    const { mails } = await imap.read("INBOX");
    imap.close();
    return mails.map(({ text }) => /^Subject: (.*?)\r?$/m.exec(text)?.[1] ?? "");
}

/** Sends a mail as somebody's mail program does, and returns curl's exit code. */
function submit(site: SogoSite, user: string, password: string, from: string, to: string): number {
    const url = `smtp://${parts.smtp}:${ports.submission}`;
    const command = [
        "curl",
        "--silent",
        "--ssl-reqd",
        url,
        "--user",
        `${user}:${password}`,
        "--mail-from",
        from,
        "--mail-rcpt",
        to,
        "--upload-file",
        "-",
    ];
    return site.site.run({
        command,
        user: "vmail",
        input: `From: <${from}>\nTo: <${to}>\nSubject: Sent by ${from}\n\nText\n`,
    }).status;
}
