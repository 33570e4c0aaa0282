/** docs/coverage.md, from the installed SDKs and from what was read in further ones. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { placeBlockRows } from "../../policies/catalog/place-blocks";
import { packageOf } from "../../policies/core/resource";
import { readFurther, type FurtherSdk } from "../sdk/further";
import { inputsOf, typesOf } from "../sdk/inputs";
import { freeTextOf, type FreeText } from "./free-text-rows";
import { answerTo, suspectsAmong, type Suspect } from "./coverage";

const modules = join(__dirname, "../../node_modules");
export const installed = ["@pulumi/azure-native", "@pulumi/gcp", "@pulumi/kubernetes"] as const;

function readInstalled(name: string): FurtherSdk {
    const folder = join(modules, name);
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    const inputs = inputsOf(folder);
    return { name, version, types: typesOf(folder).length, inputs: inputs.length, suspects: suspectsAmong(inputs) };
}

/** Where the installed SDKs hold free text, for the catalog. */
export const freeTextInstalled = (): readonly FreeText[] =>
    installed
        .filter((name) => name !== "@pulumi/kubernetes")
        .flatMap((name) => freeTextOf(inputsOf(join(modules, name)), `${name} ${readInstalled(name).version} .d.ts`));

type PlaceBlock = ReturnType<typeof placeBlockRows>[number];

interface Answered extends FurtherSdk {
    readonly answers: readonly { readonly suspect: Suspect; readonly answer: string | undefined }[];
}
let answered: readonly Answered[] | undefined;

/** Every SDK with an answer to every input of it that could name a place. */
export function sdksAnswered(): readonly Answered[] {
    answered ??= [...installed.map(readInstalled), ...readFurther()].map((sdk) => ({
        ...sdk,
        answers: sdk.suspects.map((suspect) => ({ suspect, answer: answerTo(suspect) })),
    }));
    return answered;
}

/** The inputs that are neither judged nor explained: `type path`. */
export const unanswered = ({ answers }: Answered): readonly string[] =>
    answers.filter(({ answer }) => answer === undefined).map(({ suspect }) => `${suspect.type} ${suspect.path}`);

/**
 * Places in blocks, for the catalog. Left out are inline copies of what networks declare as resources of their own, and
 * edge zones, of which the rule tells by itself.
 */
export const placesInBlocks = ({ name, version, answers }: Answered): readonly Omit<PlaceBlock, "checked">[] => {
    const types = new Map<string, string[]>();
    for (const { suspect, answer } of answers) {
        const { type, suspicion } = suspect;
        const path = suspect.path.replace(/(\[\]|\{\})+$/, "");
        if (answer !== "judged" || (suspicion !== "name" && suspicion !== "doc") || !path.includes(".")) continue;
        if (type.startsWith("azure-native:network:") && /\.(location|serviceEndpoints\[\]\.locations)$/.test(path))
            continue;
        if (/[eE]xtendedLocation\.name$/.test(path)) continue;
        types.set(path, [...(types.get(path) ?? []), type]);
    }
    return [...types].sort().map(([path, named]) => ({
        package: packageOf(named[0] ?? ""),
        path,
        types: named.sort(),
        source: `${name} ${version} .d.ts`,
        confidence: "high",
    }));
};

const number = (count: number): string => count.toLocaleString("en-US");
const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => (typeof cell === "number" ? number(cell) : cell)).join(" | ")} |`;
const table = (header: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
    [header, header.map((_, index) => (index === 0 ? "---" : "---:")), ...lines].map(line).join("\n");

export function coveragePage(): string {
    const sdks = sdksAnswered();
    const judged = ({ answers }: Answered) => answers.filter(({ answer }) => answer === "judged").length;
    const counts = sdks.map((sdk) => {
        const { name, version, types, inputs, suspects } = sdk;
        const excluded = suspects.length - judged(sdk) - unanswered(sdk).length;
        return [name, version, types, inputs, suspects.length, judged(sdk), excluded, unanswered(sdk).length];
    });
    const reasons = [...new Set(sdks.flatMap(({ answers }) => answers.flatMap(({ answer }) => answer ?? [])))]
        .filter((reason) => reason !== "judged")
        .sort();
    const byReason = reasons.map((reason) => [
        reason,
        ...sdks.map(({ answers }) => answers.filter(({ answer }) => answer === reason).length || ""),
    ]);
    return `# Coverage of places

Every input that a Pulumi SDK declares and that could name a place is either judged by \`eu-residency\`, or excluded with
a reason. \`npm test\` reads azure-native, gcp and kubernetes from \`node_modules\` and fails when an input is neither, so
that a new version of an SDK opens no gap in silence. The further SDKs are too large to be installed with the project:
\`npm run coverage:sdks\` reads them, and keeps what could name a place in \`test/sdk/further-suspects.tsv\`, to which
\`npm test\` holds the rule as well.

An input could name a place when its name has a word for places (\`gcpOracleZone\`), when its documentation says that its
value is a place or is an id with a place in it, or when it is a switch named after places
(\`test/residency/suspects.ts\`). It is judged when the rule answers to a place that nobody knows, to a value that is
computed, or to one of the values that the SDK lists, written at that very path, in the second element of every
list on the way.

${table(["SDK", "version", "types", "inputs", "could name a place", "judged", "excluded", "open"], counts)}

Kubernetes names few places by themselves: what places its pods and volumes are labels and expressions, whose every input
\`test/residency/kubernetes/object-places-of-sdk.test.ts\` holds to the rule in the same way.

## When an SDK moves

A new version may bring an input that could name a place and that nothing answers to: \`npm test\` prints its type and
path. If it names one, \`policies/location/rows/place-input-names.ts\` learns it; if it says with a word how far data go,
\`policies/residency/rows/data-reach.ts\` or \`redundancy.ts\` does; if it names none, \`test/residency/no-places.ts\` says why, or \`place-input-names.ts\` where
its name ends like a place. Then \`npm run coverage:sdks -- --table\` writes this page and the catalog's
\`place-blocks.tsv\` anew. \`npm run coverage:sdks -- --latest\` moves the further SDKs to their newest versions.

## What names no place

${table(["reason", ...sdks.map(({ name }) => name.replace(/^@(pulumi|pulumiverse|ovhcloud)\/(pulumi-)?/, ""))], byReason)}

## What this does not see

- Places under a neutral name that the documentation does not call one either.
- Inputs of type \`any\`: templates, Helm values, custom resources. What the rules find in them is tested with cases.
- A second turn of what contains itself, such as an activity within an activity within an activity of a Data Factory:
  the rule walks any depth, the SDK is read once around.
- What an order of OVHcloud names by a label and a value (\`plan.configurations\`), other than its data centre.
- Values: that an allowed place is taken for one, and a foreign one for foreign, is proven by the cases of the rule.
`;
}
