/** The example is compliant; each of its twins is found out for the one thing that is broken in it. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { preview } from "../../engine/preview";
import { decodeResources } from "../../engine/resources";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import { evaluate } from "../../policies/core/evaluate";
import { readConfiguration } from "../../policies/core/settings";
import { twins, type Expected } from "./twins";

const root = join(__dirname, "../..");
const examples = join(root, "examples");
const example = join(examples, "nextcloud-azure");
const configuration = readConfiguration({}, euSovereign.rules, euSovereign.levels);
/** What a user is told who sets nothing. */
const rules = euSovereign.rules.filter(({ id }) => configuration.levels[id] !== "disabled");

async function verdictsOn(directory: string) {
    const { resources, errors } = await preview({ directory, timeoutSeconds: 120 });
    expect(errors).toEqual([]);
    return evaluate(decodeResources(resources), rules, configuration.settings);
}

const found = (verdicts: Awaited<ReturnType<typeof verdictsOn>>): readonly Expected[] =>
    verdicts.flatMap(({ rule, resource, findings }) =>
        findings.map(({ kind, path, text }) => ({
            rule: rule.id,
            kind,
            resource: resource.name,
            ...(path !== undefined && { path }),
            message: text,
            ...(resource.position && { file: relative(examples, resource.position.file) }),
        })),
    );

test.each([
    ["its own folder", example],
    ["the root of the repository", root],
])("nextcloud-azure, from %s, is compliant, and each rule has something to say of it", async (_, directory) => {
    const verdicts = await verdictsOn(directory);
    expect(found(verdicts)).toEqual([]);
    const judged = new Set(verdicts.filter(({ answer }) => answer === "compliant").map(({ rule }) => rule.id));
    expect([...judged].sort()).toEqual(rules.map(({ id }) => id).sort());
});

test("every twin is in the table", () => {
    const folders = readdirSync(join(example, "twins"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(twins).sort());
});

test.each(Object.entries(twins))("%s", async (twin, expected) => {
    expect(found(await verdictsOn(join(example, "twins", twin)))).toEqual(expected);
});
