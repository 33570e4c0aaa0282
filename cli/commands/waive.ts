/** `rempart waive`: an entry in the file of waivers. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { yaml } from "../../policies/core/on-demand";
import { projectFile } from "../../engine/programs/project-file";
import { readWaiversFile, todayOf, waiversFileNear, TODAY } from "../../engine/waivers-file";
import { didYouMean } from "../../policies/core/nearest";
import { UserError } from "../../policies/core/user-error";
import { yamlDocument } from "../../policies/core/yaml-text";
import { rules } from "../../policies/rules";
import { dayAfter, isBroad, readWaivers, waiverFields, type Waiver } from "../../policies/waivers";

export interface WaiveOptions {
    readonly reason: string;
    readonly until?: string;
    readonly owner?: string;
    readonly ticket?: string;
    readonly approvedBy?: string;
    readonly path?: string;
    readonly stack?: string;
    readonly waivers?: string;
    readonly today?: string;
}

/** The file of a new register. */
const HEAD = `# yaml-language-server: $schema=https://raw.githubusercontent.com/rempart/rempart/main/docs/schemas/waivers.json
# What is accepted, by whom, why, and until when: docs/waivers.md. Have changes of this file reviewed (CODEOWNERS).
waivers: []
`;
const DAYS = 90;

/**
 * Adds an entry to the file of waivers, and says so. What is written in the file already stays as it is.
 * @throws UserError where the entry is not complete, or the rule does not exist
 */
export function waive(rule: string, resource: string, options: WaiveOptions): void {
    const today = todayOf(options.today ?? process.env[TODAY]);
    const { until = dayAfter(today, DAYS), waivers: given, today: _, ...said } = options;
    const entry = { rule, resource, ...said, until };
    const known = rules.map(({ id }) => id);
    if (!known.includes(rule)) throw new UserError(`There is no rule called '${rule}'.${didYouMean(rule, known)}`);
    const { problems } = readWaivers([entry], rules, today);
    if (problems.length > 0)
        throw new UserError(problems.map((problem) => problem.replace(/^waivers\[0\]: /, "The waiver: ")).join(" "));
    const why = whyUseless(resource, until, today);
    if (why !== undefined) throw new UserError(`The waiver would not be applied: ${why}.`);
    const file = given ?? waiversFileNear(".") ?? join(projectFolder(), "rempart.waivers.yaml");
    write(file, inOrder(entry));
    process.stdout.write(`${rule} is waived for ${resource} until ${until}, in ${file}.\n`);
}

function whyUseless(resource: string, until: string, today: string): string | undefined {
    if (until < today) return `'until' is ${until}, which is over`;
    if (isBroad(resource)) return `'${resource}' covers every resource`;
    return /::|\*/.test(resource)
        ? undefined
        : `'${resource}' is no resource: give its URN, or type::name such as azure-native:storage:StorageAccount::${resource}`;
}

function projectFolder(): string {
    return dirname(projectFile(resolve(".")));
}

/** The fields in the order in which the documentation tells them. */
const inOrder = (entry: Readonly<Record<string, string | undefined>>): Partial<Waiver> =>
    Object.fromEntries(Object.keys(waiverFields).flatMap((name) => (entry[name] ? [[name, entry[name]]] : [])));

function write(file: string, entry: Partial<Waiver>): void {
    // Reads it as a check does first: what is not valid is not written over.
    if (existsSync(file)) readWaiversFile(file);
    const before = existsSync(file) ? readFileSync(file, "utf8") : HEAD;
    const document = yamlDocument(before);
    const { contents } = document;
    const { isMap, isSeq } = yaml();
    const list: unknown = isMap(contents) ? contents.get("waivers", true) : contents;
    if (!isSeq(list)) throw new UserError(`${file} holds no list 'waivers': write 'waivers: []' into it.`);
    const same = (list.toJSON() as readonly Partial<Waiver>[]).find((each) =>
        (["rule", "resource", "path", "stack"] as const).every((field) => each[field] === entry[field]),
    );
    if (same)
        throw new UserError(
            `${file} has a waiver of ${same.rule} for ${same.resource} already, until ${same.until}: change that entry.`,
        );
    list.flow = false;
    list.add(document.createNode(entry));
    const text = file.endsWith(".json")
        ? `${JSON.stringify(document.toJS(), undefined, 4)}\n`
        : document.toString({ lineWidth: 0 });
    try {
        writeFileSync(file, before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text);
    } catch (error) {
        throw new UserError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
}
