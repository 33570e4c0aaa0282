/** failover.yaml, and the pages and files that are made from the fields of a plan. */
import Ajv from "ajv";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { UserError } from "../../policies/core/user-error";
import { placeholderIn } from "../../policies/failover/placeholders";
import type { FailoverPlanArgs } from "../../policies/failover/plan-args";
import { planOf } from "../../policies/failover/plan";
import type { Field, Group, Written } from "../../policies/failover/plan-field";
import { readPlanFile } from "../../policies/failover/plan-file";
import { fieldsTable, planTemplate } from "../../policies/failover/plan-page";
import { planSchema } from "../../policies/failover/plan-schema";
import { planFields } from "../../policies/failover/rows/plan-fields";
import { UNKNOWN, type Value } from "../../policies/core/values";

const docs = join(__dirname, "../../docs");
const page = readFileSync(join(docs, "failover-plan.md"), "utf8");
const [shortest = "", whole = ""] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
const names = ["database", "mailboxes", "thumbnails"];
const mistakesIn = (text: string, known: readonly string[] = names): readonly string[] => {
    try {
        readPlanFile(text, "failover.yaml", known);
        return [];
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return error.message.split("\n");
    }
};

/** A program states what a file states: every field, in the same form. The compiler holds both to it. */
type Told = Omit<Written<typeof planFields>, "covers" | "leavesBehind">;
type Args = Omit<FailoverPlanArgs, "covers" | "leavesBehind">;
const fieldsOfArgs: Record<keyof Args, true> = Object.fromEntries(
    Object.keys(planFields.fields).map((name) => [name, true]),
) as never;
const argsAreWritten = (args: Args): Told => args;

test("a program states what a file states", () => {
    expect(Object.keys(fieldsOfArgs)).toEqual(Object.keys(planFields.fields));
    expect(argsAreWritten).toBeDefined();
});

test("the plans of the page are accepted, and fit the schema", () => {
    const fits = new Ajv({ strict: false, validateFormats: false }).compile(planSchema());
    for (const text of [shortest, whole]) {
        expect(mistakesIn(text)).toEqual([]);
        fits(parse(text));
        expect(fits.errors ?? []).toEqual([]);
    }
    const plan = planOf({
        properties: readPlanFile(whole, "failover.yaml", names) as unknown as Record<string, Value>,
    });
    expect(plan.dns).toEqual({
        registrar: "Gandi",
        provider: "Scaleway",
        domains: ["mail.clinique-lyon.fr"],
        ttl: "PT5M",
    });
});

test("the full plan of the page states every part", () => {
    expect(Object.keys(parse(whole) as object).sort()).toEqual(Object.keys(planFields.fields).sort());
});

test("the pages are current (npm run docs)", () => {
    expect(page).toContain(fieldsTable());
    expect(readFileSync(join(docs, "failover.template.yaml"), "utf8")).toBe(planTemplate());
    expect(JSON.parse(readFileSync(join(docs, "schemas/failover-plan.json"), "utf8"))).toEqual(
        JSON.parse(JSON.stringify(planSchema())),
    );
});

function* singles(field: Field, path: string): Generator<string> {
    const inFile = (name: string) => (name === "urn" ? "resource" : name);
    if (field.shape === "single") yield path;
    else if (field.shape === "list") yield* singles(field.item as Field, `${path}[0]`);
    else
        for (const [name, inner] of Object.entries((field as Group).fields))
            yield* singles(inner, path === "" ? inFile(name) : `${path}.${inFile(name)}`);
}

test("a template that was not filled in is refused, each field by its name and line", () => {
    const mistakes = mistakesIn(planTemplate(), ["TODO"]);
    const named = mistakes.map((mistake) => /^failover\.yaml:\d+:\d+: (\S+) is (?:still a|not)/.exec(mistake)?.[1]);
    expect([...named].sort()).toEqual([...singles(planFields, "")].sort());
    const lines = planTemplate().split("\n");
    for (const mistake of mistakes) {
        const [, line, path] = /^failover\.yaml:(\d+):\d+: (\S+)/.exec(mistake) ?? [];
        const key = path
            ?.replace(/\[\d+\]$/, "")
            .split(".")
            .at(-1);
        expect(lines[Number(line) - 1]).toMatch(path?.endsWith("]") ? /TODO/ : new RegExp(`\\b${key}: TODO`));
    }
});

test.each([
    ["rto: soon", "failover.yaml:1:1: rto is not an ISO 8601 duration such as PT4H."],
    [
        "agreement:\n  status: signed\n  date: 2026-02-30",
        "failover.yaml:3:3: agreement.date is not a day of the calendar such as 2026-03-02.",
    ],
    [
        "decisionOwner: { role: TBD, contact: +33 1 70 00 11 17, deputy: B }",
        "failover.yaml:1:18: decisionOwner.role is still a placeholder ('TBD').",
    ],
    ["target:\n  operater: OVHcloud", "failover.yaml:2:3: there is no field target.operater. Did you mean 'operator'?"],
    [
        "covers:\n  - { resource: databse, method: rclone, every: PT1H }",
        "failover.yaml:2:7: covers[0].resource names 'databse', which the program does not give. It gives: database, mailboxes, thumbnails.",
    ],
    ["monitoring: { alertsTo: +3317 }", "failover.yaml:1:15: monitoring.alertsTo is not a telephone number"],
    ["- a list", "failover.yaml:1:1: the plan is empty."],
    ["rto: [", "failover.yaml:1:7: this is no YAML:"],
    ["*-", "failover.yaml:1:1: this is no YAML: An alias has no anchor before it"],
    ["rto: PT4H\nrpo: *rto", "failover.yaml:2:6: this is no YAML: An alias has no anchor before it"],
])("%s", (text, expected) => {
    expect(mistakesIn(text).some((mistake) => mistake.startsWith(expected))).toBe(true);
});

test("a number where a text is asked for is the text that was written", () => {
    const text = whole
        .replace("deputyContact: +33 1 70 00 11 18", "deputyContact: +33170001118")
        .replace("reference: contract 2026/17, annex 4", "reference: 002026");
    const { decisionOwner, agreement } = readPlanFile(text, "failover.yaml", names);
    expect([decisionOwner?.deputyContact, agreement?.reference]).toEqual(["+33170001118", "002026"]);
    expect(mistakesIn(whole.replace("versions: 5", "versions: five").replace("rpo: PT1H", "rpo: 60"))).toEqual([
        "failover.yaml:27:1: rpo is not an ISO 8601 duration such as PT1H.",
        expect.stringMatching(/^failover\.yaml:\d+:\d+: sourceEscrow\.versions is not a whole number\.$/),
    ]);
});

test("any text is read, or refused at a line", () => {
    const keys = fc.constantFrom(...Object.keys(planFields.fields), "other");
    const value = fc.letrec((tie) => ({
        any: fc.oneof(
            fc.string(),
            fc.integer(),
            fc.boolean(),
            fc.constant(null),
            fc.array(tie("any"), { maxLength: 2 }),
            fc.dictionary(keys, tie("any"), { maxKeys: 3 }),
        ),
    })).any;
    fc.assert(
        fc.property(
            fc.oneof(
                fc.string(),
                fc.dictionary(keys, value).map((each) => JSON.stringify(each)),
            ),
            (text) => {
                for (const mistake of mistakesIn(text)) expect(mistake).toMatch(/^failover\.yaml:\d+:\d+: \S/);
            },
        ),
        { numRuns: 200 },
    );
});

test("of a part that is not known no value is, and a plan is whole whatever it was made of", () => {
    const { dns, covers, scenarios, lastDrill } = planOf({
        properties: { dns: UNKNOWN, covers: UNKNOWN, scenarios: UNKNOWN, lastDrill: 7 },
    });
    expect(dns).toEqual({ registrar: UNKNOWN, provider: UNKNOWN, domains: [UNKNOWN], ttl: UNKNOWN });
    expect(covers.map(({ every }) => every)).toEqual([UNKNOWN]);
    expect(scenarios).toEqual([UNKNOWN]);
    expect(Object.values(lastDrill)).toEqual(Object.values(lastDrill).map(() => undefined));
});

test.each([
    ["TODO", "TODO"],
    ["todo", "todo"],
    ["contract TBD, annex 4", "TBD"],
    ["to be decided", "to be decided"],
    ["à compléter", "à compléter"],
    ["noch offen", "noch offen"],
    ["<operator>", "<operator>"],
    ["${OPERATOR}", "${OPERATOR}"],
    ["https://login.example.com/realm", "login.example.com"],
    ["cio@example.org", "example.org"],
    ["registry.clinic.test", "registry.clinic.test"],
    ["contract 0000/00", "0000"],
    ["00000000-0000-0000-0000-000000000000", "00000000-0000-0000-00…"],
    [`sha256:${"0".repeat(64)}`, "sha256:0000000000000000…"],
    ["+33 0 00 00 00 00", "+33 0 00 00 00 00"],
    ["n/a", "n/a"],
    ["?", "?"],
    ["your-company", "your-company"],
])("%s is a placeholder", (text) => {
    expect(placeholderIn(text)).toBeDefined();
});

test.each([
    "TODO",
    "tbd",
    "TBD.",
    "xxx",
    "XXX-123",
    "<fill in>",
    "< name >",
    "CHANGEME",
    "change-me",
    "n/a",
    "N/A.",
    "NA",
    "0000-0000",
    "0000-00-00",
    "0000000000",
    "example.com",
    "mail.example.org",
    "x.test",
    "host.invalid",
    "foo.localhost",
    "lorem ipsum dolor",
    "Lorem",
    "[fill in]",
    "[TODO: name]",
    "(to be completed)",
    "to be completed by IT",
    "to be filled",
    "to be filled in",
    "pending",
    "later",
    "not yet",
    "Not yet decided.",
    "unknown",
    "???",
    "…",
    "__",
    "--",
    "—",
    "–",
    "john.doe@clinic.eu",
    "name@domain.com",
    "you@company.com",
    "user@example.com",
    "your name",
    "Your Company",
    "+33 1 23 45 67 89",
    "+49 123 456789",
    "123456789",
    "+1 555 0100",
    "+33 X XX XX XX XX",
    "XX",
    "contract XXXX/YY",
    "2026-XX-XX",
    "REPLACE",
    "replace this",
    "insert name here",
    "INSERT_HERE",
    "to do",
    "To-Do",
    "t.b.d.",
    "T.B.D.",
    "a definir",
    "por determinar",
    "zu ergänzen",
    "zu definieren",
    "wird noch ergänzt",
    "nog in te vullen",
    "nader te bepalen",
    "à remplir",
    "à renseigner",
    "da compilare",
    "do uzupełnienia",
    "uzupełnij",
    "doplnit",
    "acme",
    "ACME Corp",
    "asdf",
    "qwerty",
    "<your-contact>",
    "{{contact}}",
    "${CONTACT}",
    "%CONTACT%",
    "$CONTACT",
    "@@NAME@@",
    "#TODO",
    "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "sha256:deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
    "00000000-0000-0000-0000-000000000001",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "192.0.2.1",
    "https://198.51.100.7/x",
    "203.0.113.9",
    "2001:db8::1",
    "FIX ME",
    "Fixme",
    "fill me in",
    "Firstname Lastname",
    "Vorname Nachname",
    "Prénom Nom",
    "Max Mustermann",
    "Jane Doe",
    " todo ",
    "«TODO»",
    "'TODO'",
    "**TODO**",
    "-",
    ".",
])("'%s' is a placeholder, in whatever words", (text) => {
    expect(placeholderIn(text)).toBeDefined();
});

test.each([
    ...[
        "Todorov",
        "Todor Todorov",
        "Tbilisi",
        "head of IT (todos los días)",
        "método propio",
        "Ivan Todorović",
        "TBDelft",
        "Xxaver",
        "Exxon",
        "N/A5 building",
        "example",
        "for example, the notary",
        "exemplary care",
        "contest.eu",
        "latest.eu",
        "protest",
        "Test & Drive GmbH",
        "testament notary",
        "Placeholder Street 5",
        "Foo Fighters hall",
        "Baromètre",
        "Offenbach",
        "offen.net",
        "Laterna GmbH",
        "Nonette",
        "Unknown Worlds",
        "none of the managers but the CFO",
        "pending approval of the board since May: see minutes 4",
        "10 000 mailboxes",
        "2000000 files",
        "contract 2000/0001",
        "contract 100000",
        "+33 1 70 00 00 17",
        "+33 800 000 000 12",
        "IBAN DE89 3704 0044 0532 0130 00",
        "safe 0007",
        "box 00012",
        "v0.0.0",
        "10.0.0.1",
        "127.0.0.1",
        "::1",
        "Acme Haute-Savoie",
        "acme-v02.api.letsencrypt.org",
        "https://acme-api.actalis.com/acme/directory",
        "SAP NA1",
        "Na Příkopě 5",
        "NATO",
        "Dr. Nada Xu",
        "XXL storage",
        "XXXLutz",
        "Max Muster AG",
        "lorem.eu",
        "my-clinic.eu",
        "yourtown.nl",
        "https://your.town.nl",
        "registry.clinic.eu/test",
        "state-test",
        "git@git.clinic.eu:test/platform",
        "test-bed in Graz",
        "daily test restore",
        "tested quarterly",
        "change management board",
        "replacement server",
        "insert by trigger",
        "S3 API with replication",
        "sftp --batch",
        "rclone sync --checksum",
        "restic -v",
        "a — b",
        "-1 floor safe",
        "[sealed] envelope in the safe",
        "<3 hours after the decision",
        "x > 5 < 7",
        "percent%sign%",
        "$HOME/runbook.md in the safe",
        "cost 100$",
        "rôle à confirmer chaque année par le conseil",
        "Definir SA",
        "Mina Offen",
        "Herr Offen",
        "Anna Doe",
        "John Doerr",
        "Jean Tbc-Martin",
        "QWERTY keyboards AG",
        "Asdfjorden",
        "Fidelity",
        "Pending AB",
        "deadbeef-cafe vault",
        "ops@clinic.example.eu.clinic.eu",
        "none",
        "test",
        "mail/test",
    ],
    "responsable de todo el hospital",
    "contract 2026/17, annex 4",
    "+33 1 70 00 00 17",
    "+49 30 5550 100",
    "the example of a runbook",
    "examples.clinic.eu",
    "https://contest.eu",
    "10000 mailboxes",
    "P90D",
    "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "latest.registry.eu",
    "head of IT (vacant until May)",
    "",
])("%s is none", (text) => {
    expect(placeholderIn(text)).toBeUndefined();
});
