/** Served on its own or by Pulumi's policy host, a pack says the same: message for message, and error for error. */
import { globSync } from "tinyglobby";
import { join, relative } from "node:path";
import fc from "fast-check";
import type { PolicyConfigs } from "../../../engine/policy-host/policy-config";
import {
    secret,
    signatureKey,
    signatures,
    unknown,
    type WireObject,
    type WireValue,
} from "../../../engine/protocol/wire";
import { kinds } from "../../growth/shapes";
import { UNKNOWN, type Value } from "../../../policies/core/values";
import { analyzed, recorded, startPack, type Question, type Running } from "./hosts";

jest.setTimeout(300_000);

let own: Running;
let stock: Running;
let file: Running;
beforeAll(async () => {
    [own, stock, file] = await Promise.all([startPack("own"), startPack("stock"), startPack("file")]);
});
afterAll(async () => {
    await Promise.all([own.stop(), stock.stop(), file.stop()]);
});

/** Asks both, and what Pulumi's launcher did not start, and returns what all answered. */
async function bothSay(questions: readonly Question[]): Promise<readonly unknown[]> {
    const answers: unknown[] = [];
    for (const question of questions) {
        const [mine, theirs, alone] = await Promise.all([own, stock, file].map((pack) => pack.ask(question)));
        expect(mine).toEqual(theirs);
        expect(alone).toEqual(mine);
        answers.push(mine);
    }
    return answers;
}

const messagesIn = (answers: readonly unknown[]): readonly string[] =>
    answers.flatMap((answer) =>
        ((answer as { diagnosticsList?: { message: string }[] }).diagnosticsList ?? []).map(({ message }) => message),
    );

test("what the pack says of itself", async () => {
    expect(await own.info()).toEqual(await stock.info());
});

test("the wish that it stops: neither answers it, and the engine ends the process", async () => {
    const answer = await own.cancel();
    expect(answer).toEqual(await stock.cancel());
    expect(answer).toMatch(/^12: /);
});

const root = join(__dirname, "../../conformance/cases");
/** An empty text asset is never answered by the stock host: see the test of its own. */
const files = globSync("*/transcript.jsonl", { cwd: root, absolute: true }).filter(
    (file) => !file.includes("empty-string-asset"),
);

test.each(files.sort().map((file) => [relative(root, file), file]))("%s, as the real engine asked", async (_, file) => {
    await bothSay(recorded(file));
});

test("an empty text asset, for which the stock host never answers", async () => {
    const questions = recorded(join(root, "empty-string-asset/transcript.jsonl"));
    const answers: unknown[] = [];
    for (const question of questions) answers.push(await own.ask(question));
    expect(answers.filter((answer) => typeof answer === "string")).toEqual([]);
});

const stackOf = (name: string): WireObject & Parameters<typeof analyzed>[0] => ({
    urn: `urn:pulumi:${name}::tests::pulumi:pulumi:Stack::tests-${name}`,
    type: "pulumi:pulumi:Stack",
    name: `tests-${name}`,
    properties: {},
});
const bucket = (stack: string) =>
    analyzed({
        urn: `urn:pulumi:${stack}::tests::gcp:storage/bucket:Bucket::data`,
        type: "gcp:storage/bucket:Bucket",
        name: "data",
        properties: { location: "US" },
        provider: {
            urn: `urn:pulumi:${stack}::tests::pulumi:providers:gcp::default`,
            type: "pulumi:providers:gcp",
            name: "default",
            properties: {},
        },
    });

const configurations: readonly (readonly [string, PolicyConfigs, RegExp])[] = [
    ["no settings", {}, /US/],
    ["another level", { "eu-residency": { level: "advisory", properties: {} } }, /US/],
    ["a policy less", { "eu-residency": { level: "disabled", properties: {} } }, /a key that the provider holds/],
    [
        "a setting that does not exist",
        { "eu-residency": { level: "mandatory", properties: { region: 1 } } },
        /no setting 'region'/,
    ],
    [
        "a value of another type",
        { sovereignty: { level: "mandatory", properties: { allowedJurisdictions: "EU" } } },
        /allowedJurisdictions/,
    ],
    [
        "wrong settings that are advisory",
        { sovereignty: { level: "advisory", properties: { what: true } } },
        /no setting 'what'/,
    ],
    [
        "wrong settings of which nobody wants to hear",
        { sovereignty: { level: "disabled", properties: { what: true } } },
        /US/,
    ],
    [
        "settings for one stack",
        { sovereignty: { level: "mandatory", properties: { environments: { s6: { allowedJurisdictions: ["US"] } } } } },
        /a key that the provider holds/,
    ],
];

test.each(configurations.map((each, index) => [each[0], `s${index - 1}`, each[1], each[2]] as const))(
    "settings: %s",
    async (_, stack, configure, expected) => {
        const of = analyzed(stackOf(stack));
        const answers = await bothSay([
            { configure },
            { analyze: of },
            { remediate: bucket(stack) },
            { analyze: bucket(stack) },
            { analyzeStack: [bucket(stack), of] },
            { configure: {} },
        ]);
        expect(messagesIn(answers).join("\n")).toMatch(expected);
    },
);

const wire = (value: Value): WireValue => {
    if (value === UNKNOWN) return unknown;
    if (typeof value === "symbol") return null;
    if (Array.isArray(value)) return (value as readonly Value[]).map(wire);
    if (typeof value === "object" && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wire(each)]));
    return value;
};
test("exceptions that a Pulumi hands on that does not know them hold", async () => {
    const resource = bucket("excepted");
    const match = [{ policies: ["eu-residency", "customer-managed-key"], targets: [resource.urn] }];
    const exceptions = { properties: { "EXC-1": { reason: "moves in spring", match } } };
    const answers = await bothSay([
        { configure: { exceptions } },
        { analyze: analyzed(stackOf("excepted")) },
        { analyze: resource },
        { configure: {} },
    ]);
    const told = messagesIn(answers);
    expect(told.filter((each) => each.startsWith("waived without a last day (moves in spring): "))).not.toEqual([]);
    expect(told.join("\n")).not.toContain("exceptions");
});

const asset: WireObject = { [signatureKey]: signatures.asset, text: "hello" };
const archive: WireObject = { [signatureKey]: signatures.archive, path: "./site" };
const anything = fc.letrec<{ value: WireValue }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<WireValue>(unknown, asset, archive, null, "westus", "https://api.openai.com", "EU", "clinic"),
        fc.string({ unit: "binary" }),
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        tie("value").map((value) => secret(value)),
        fc.dictionary(fc.constantFrom("location", "name", "region", "a.b", "kmsKeyName", "é"), tie("value")),
    ),
})).value;
const declared = fc.record({
    kind: fc.constantFrom(...kinds),
    more: fc.dictionary(fc.constantFrom("location", "region", "tags", "name", "endpoint", "source"), anything),
    parent: fc.nat(5),
    from: fc.array(fc.nat(8), { maxLength: 2 }),
    provider: fc.dictionary(fc.constantFrom("region", "location", "endpoint"), anything),
});

test("random programs", async () => {
    let count = 0;
    await fc.assert(
        fc.asyncProperty(fc.array(declared, { minLength: 1, maxLength: 8 }), async (program) => {
            const stack = `random${count++}`;
            const urn = (index: number): string =>
                `urn:pulumi:${stack}::tests::${program[index % program.length]!.kind.type}::r${index % program.length}`;
            const resources = program.map(({ kind, more, parent, from, provider }, index) => {
                const pack = kind.type.split(":")[0] ?? "";
                const isPlan = ["clinic", "rempart"].includes(pack);
                return analyzed({
                    urn: urn(index),
                    type: kind.type,
                    name: `r${index}`,
                    properties: { ...(wire(kind.properties) as WireObject), ...more },
                    options: { parent: parent < index ? urn(parent) : "" },
                    dependencies: from.map(urn),
                    propertyDependencies: { location: from.map(urn), gone: [`${urn(0)}-only-read`] },
                    ...(!isPlan && {
                        provider: {
                            urn: `urn:pulumi:${stack}::tests::pulumi:providers:${pack}::main`,
                            type: `pulumi:providers:${pack}`,
                            name: "main",
                            properties: provider,
                        },
                    }),
                });
            });
            const of = analyzed(stackOf(stack));
            await bothSay([
                ...[of, ...resources].flatMap((each) => [{ remediate: each }, { analyze: each }]),
                { analyzeStack: [...resources.toReversed(), of] },
            ]);
        }),
        { numRuns: 40 },
    );
});
