/** The rules of `.dependency-cruiser.mjs` catch what they are written for; `npm run lint` applies them to the project. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "..");

/** A file, the file that it imports, and the rules that forbid it. */
const offences: readonly (readonly [from: string, to: string, ...rules: string[]])[] = [
    ["policies/core/a.ts", "policies/catalog/b.ts", "core-stands-alone"],
    ["policies/catalog/a.ts", "policies/location/b.ts", "catalog-knows-only-core"],
    ["policies/location/a.ts", "policies/residency/b.ts", "location-knows-no-control"],
    ["policies/residency/a.ts", "policies/keys/b.ts", "controls-stand-apart"],
    ["policies/failover/a.ts", "policies/endpoints/b.ts", "controls-stand-apart"],
    ["policies/keys/c.ts", "node:fs", "policies-are-pure"],
    ["policies/keys/d.ts", "@pulumi/gcp", "no-cloud-sdk-at-run-time"],
    ["engine/c.ts", "yaml", "heavy-packages-on-demand"],
    ["policies/index.ts", "@pulumi/policy", "programs-never-load-the-policy-sdk"],
    ["engine/resources.ts", "policies/keys/e.ts", "engine-knows-no-control"],
    ["engine/protocol/a.ts", "engine/programs/b.ts", "protocol-stands-alone"],
    ["engine/programs/a.ts", "engine/policy-host/b.ts", "programs-know-no-engine"],
    ["engine/policy-host/a.ts", "engine/preview/b.ts", "policy-host-knows-no-preview"],
    ["engine/pulumi-cli/a.ts", "engine/preview/c.ts", "sources-stand-apart"],
    ["engine/state/a.ts", "engine/programs/c.ts", "state-runs-nothing"],
    ["engine/serve/a.ts", "engine/programs/d.ts", "serve-runs-in-the-host"],
    ["engine/preview/d.ts", "engine/serve/b.ts", "preview-asks-the-host"],
    ["engine/preview/assets/a.ts", "engine/preview/project/b.ts", "assets-stand-alone"],
    ["engine/preview/project/a.ts", "engine/preview/assets/b.ts", "project-stands-alone"],
    ["engine/preview/program/a.ts", "engine/preview/monitor/b.ts", "program-knows-its-project"],
    ["engine/preview/providers/a.ts", "engine/preview/deployment/b.ts", "providers-stand-alone"],
    ["engine/preview/deployment/a.ts", "engine/preview/monitor/c.ts", "deployment-asks-providers"],
    ["engine/preview/monitor/a.ts", "engine/preview/program/c.ts", "monitor-starts-nothing"],
    ["packs/own/a.ts", "engine/state/b.ts", "packs-only-choose"],
    ["packs/own/c.ts", "policies/paper-drill/b.ts", "nothing-rests-on-the-drill"],
    ["engine/state/c.ts", "cli/a.ts", "engine-knows-no-control", "nothing-imports-the-command-line"],
    ["cli/report/a.ts", "cli/commands/b.ts", "report-knows-no-command"],
    ["examples/own/a.ts", "policies/core/b.ts", "examples-use-published-names"],
    ["cli/c.ts", "test/a.ts", "no-import-of-tests"],
    ["policies/core/circle.ts", "policies/core/circle.ts", "no-circles"],
];
/** What is allowed beside them. */
const allowed: readonly (readonly [from: string, to: string])[] = [
    ["policies/paper-drill/f.ts", "policies/keys/f.ts"],
    ["cli/g.ts", "policies/paper-drill/g.ts"],
    ["policies/failover/f.ts", "policies/location/f.ts"],
    ["policies/catalog/f.ts", "node:fs"],
    ["engine/preview/f.ts", "engine/policy-host/f.ts"],
    ["engine/policy-host/g.ts", "engine/protocol/f.ts"],
    ["cli/f.ts", "engine/preview/g.ts"],
];

interface Report {
    readonly summary: {
        readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { name: string } }[];
    };
}

/** What the rules say of a tree of files: `RULE: FROM → TO`, sorted. */
function violationsIn(files: ReadonlyMap<string, string>): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), "rempart-imports-"));
    try {
        for (const name of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) {
            cpSync(join(root, name), join(folder, name));
        }
        symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
        for (const [file, text] of files) {
            mkdirSync(dirname(join(folder, file)), { recursive: true });
            writeFileSync(join(folder, file), text);
        }
        const folders = [...new Set([...files.keys()].map((file) => file.split("/")[0] ?? ""))];
        const bin = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
        const args = [bin, ...folders, "--config", ".dependency-cruiser.mjs", "--output-type", "json"];
        const output = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
        const { violations } = (JSON.parse(output) as Report).summary;
        const named = (to: string): string => to.replace(/^.*node_modules\/((?:@\w+\/)?[\w-]+).*$/, "$1");
        return violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${named(to)}`).sort();
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function treeOf(imports: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, string> {
    const files = new Map<string, string>();
    const add = (file: string, text: string): void => void files.set(file, (files.get(file) ?? "") + text);
    for (const [from, to] of imports) {
        const isOurs = to.endsWith(".ts");
        if (isOurs) add(to, "export const value = 1;\n");
        const path = relative(dirname(from), to).replace(/\.ts$/, "");
        add(from, `import "${isOurs ? path.replace(/^(?!\.)/, "./") : to}";\n`);
    }
    return files;
}

test("each rule names the file that breaks it, and no rule names another file", () => {
    const imports = [...offences.map(([from, to]) => [from, to] as const), ...allowed];
    const expected = offences.flatMap(([from, to, ...rules]) =>
        rules.map((rule) => `${rule}: ${from} → ${to.replace(/^node:/, "")}`),
    );
    const found = violationsIn(treeOf(imports)).filter((line) => !line.startsWith("no-unreached-module"));
    expect(found).toEqual([...expected].sort());
});

test("a module that no entry point reaches is named", () => {
    const files = new Map([
        ["policies/index.ts", 'export * from "./core/reached";\n'],
        ["policies/core/reached.ts", "export const value = 1;\n"],
        ["policies/core/unreached.ts", "export const value = 1;\n"],
    ]);
    expect(violationsIn(files)).toEqual([
        "no-unreached-module: policies/core/unreached.ts → policies/core/unreached.ts",
    ]);
});
