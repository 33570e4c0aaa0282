/** Pulumi's own policy exceptions, read from a policy configuration. */
import fc from "fast-check";
import { rules } from "../../policies/rules";
import { readExceptions } from "../../policies/waivers";

const urn = "urn:pulumi:prod::site::azure-native:storage:StorageAccount::files";
const own = (name: string) => urn.replace(/files$/, name);
const entry = { reason: "moved in spring", match: [{ policies: ["eu-residency"], targets: [urn] }] };
const read = (exceptions: unknown) => readExceptions({ exceptions, mail: "disabled" }, rules);

test("each policy and URN of an entry is a waiver without a last day", () => {
    const match = [
        { policies: ["mail", "identity"], targets: [urn] },
        { policies: ["mail"], targets: [own("a"), own("b")] },
    ];
    expect(read({ "EXC-42": { reason: "r", match } })).toEqual({
        problems: [],
        waivers: [
            { rule: "mail", resource: urn, reason: "r" },
            { rule: "identity", resource: urn, reason: "r" },
            { rule: "mail", resource: own("a"), reason: "r" },
            { rule: "mail", resource: own("b"), reason: "r" },
        ],
    });
});

test("an exception for a critical rule names nobody who approved it", () => {
    const critical = rules.find(({ severity }) => severity === "critical")?.id ?? "none is critical";
    const match = [{ policies: [critical], targets: [urn] }];
    expect(read({ a: { reason: "r", match } }).waivers).toEqual([
        { rule: critical, resource: urn, reason: "r", lacksApproval: true },
    ]);
});

test.each([[undefined], [null], [{}]])("%j holds none", (exceptions) => {
    expect(read(exceptions)).toEqual({ waivers: [], problems: [] });
});

test.each<[unknown, string]>([
    [[entry], "'exceptions' must be an object: an identifier, then reason and match."],
    ["mandatory", "'exceptions' must be an object: an identifier, then reason and match."],
    [{ a: "text" }, "'exceptions.a': an exception is an object with reason and match."],
    [{ a: { ...entry, reason: " " } }, "'exceptions.a': 'reason' is missing."],
    [{ a: { reason: "r" } }, "'exceptions.a': 'match' must be a list of policies and targets."],
    [{ "EXC 42": entry }, "'exceptions.EXC 42': an identifier has letters, digits, '-', '.' and '_' alone."],
    [{ "": entry }, "'exceptions.': an identifier has letters, digits, '-', '.' and '_' alone."],
    [{ a: { reason: "r", match: [] } }, "'exceptions.a': 'match' must be a list of policies and targets."],
    [
        { a: { ...entry, stacks: ["site/dev"] } },
        "'exceptions.a': an exception has no field 'stacks'; it has reason, match.",
    ],
    [
        { a: { reason: "r", match: [{ policies: ["mail"], urns: [urn] }] } },
        "'exceptions.a': an entry of 'match' has a list 'policies' of names and a list 'targets' of URNs, and nothing else.",
    ],
    [
        { a: { reason: "r", match: [{ policies: ["mail"], targets: [own("*")] }] } },
        `'exceptions.a': '${own("*")}' is no URN of a resource.`,
    ],
    [
        { a: { reason: "r", match: [{ policies: ["mail"], targets: ["files"] }] } },
        "'exceptions.a': 'files' is no URN of a resource.",
    ],
])("%j is told and not applied", (exceptions, problem) => {
    expect(read(exceptions)).toEqual({ waivers: [], problems: [problem] });
});

test("what is wrong with one entry leaves the others", () => {
    expect(read({ a: {}, b: entry }).waivers).toEqual([
        { rule: "eu-residency", resource: urn, reason: "moved in spring" },
    ]);
});

test("any value at all is read or refused, and never thrown on", () => {
    fc.assert(
        fc.property(fc.anything(), (value) => {
            const { waivers, problems } = read(value);
            expect(waivers.length === 0 || problems.length === 0 || typeof value === "object").toBe(true);
            for (const each of problems) expect(each).toContain("'exceptions");
        }),
    );
});
