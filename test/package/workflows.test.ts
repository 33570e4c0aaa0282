/** What runs on the project's behalf elsewhere: every action is pinned to a commit. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../cli/command";

const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);

/** Lines that use an action by anything else than a whole commit with its release beside it. */
const unpinned = (workflow: string): readonly string[] =>
    workflow
        .split("\n")
        .filter((line) => /^\s*(-\s+)?["']?uses["']?\s*:/.test(line))
        .filter((line) => !/uses: (\.\/\S+|[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(line));

test.each([
    ["a tag", "      - uses: actions/checkout@v4"],
    ["a branch", "        uses: actions/checkout@main"],
    ["a short commit", "      - uses: actions/checkout@3d3c42e # v7.0.1"],
    ["a commit without its release", "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1"],
    ["an image", "      - uses: docker://alpine:3"],
])("%s is no pin", (_, line) => expect(unpinned(line)).toEqual([line]));

test("a commit with its release, and an action of the repository itself, are", () => {
    const commit = "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
    expect(unpinned(`${commit}\n      - uses: ./.github/actions/own`)).toEqual([]);
});

interface Workflow {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, { readonly steps?: readonly { readonly uses?: string }[] }>>;
}

test.each(workflows)("%s pins its actions, and grants nothing by default but reading", (_, text) => {
    expect(unpinned(text)).toEqual([]);
    const { permissions, jobs } = parse(text) as Workflow;
    expect(permissions).toEqual({ contents: "read" });
    const used = Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((each) => !/@[0-9a-f]{40}$/.test(each))).toEqual([]);
});

test("one release of an action is used everywhere", () => {
    const used = new Set(
        workflows.flatMap(([, text]) => [...text.matchAll(/uses: (\S+@\S+)/g)].map(([, name]) => name)),
    );
    const names = [...used].map((name) => name?.split("@")[0]);
    expect(names).toEqual([...new Set(names)]);
});

test("no workflow needs a secret of the repository", () => {
    const secrets = workflows.flatMap(([file, text]) =>
        [...text.matchAll(/secrets\.(?!GITHUB_TOKEN\b)\w+/g)].map(([name]) => `${file}: ${name}`),
    );
    expect(secrets).toEqual([]);
});
