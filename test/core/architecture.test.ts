/** Dependencies point one way: core ← catalog ← location ← control ← pack ← cli. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const root = resolve(__dirname, "../..");
const filesIn = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter(
            (entry) =>
                entry.isFile() &&
                entry.name.endsWith(".ts") &&
                !/[\\/](dist|node_modules)([\\/]|$)/.test(entry.parentPath + sep),
        )
        .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const objectives = ["policies/residency", "policies/keys", "policies/endpoints", "policies/failover"];
const mayImport: Readonly<Record<string, readonly string[]>> = {
    "policies/core": [],
    "policies/catalog": ["policies/core"],
    "policies/location": ["policies/core", "policies/catalog"],
    ...Object.fromEntries(
        objectives.map((objective) => [objective, ["policies/core", "policies/catalog", "policies/location"]]),
    ),
    "engine/serve": ["policies/core", "policies/catalog", "policies/location"],
    engine: ["policies/core", "policies/catalog"],
    packs: ["policies", "engine/serve"],
    cli: ["policies", "packs", "engine"],
    examples: [],
};

const importsOf = (file: string): readonly string[] =>
    [...readFileSync(join(root, file), "utf8").matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"/gms)].flatMap(
        ([, from]) => from ?? [],
    );

test.each(Object.entries(mayImport))("%s imports only what it may", (room, allowed) => {
    const wrong = filesIn(room).flatMap((file) =>
        importsOf(file)
            .filter((from) => from.startsWith("."))
            .map((from) =>
                relative(root, resolve(root, dirname(file), from))
                    .split(sep)
                    .join("/"),
            )
            .filter((target) => !target.startsWith(room) && !allowed.some((other) => target.startsWith(other)))
            .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
});

test("policies and packs load no cloud SDK: only its types", () => {
    const loaded = [...filesIn("policies"), ...filesIn("packs")].filter((file) =>
        /^import (?!type)[^;]*from "@pulumi\/(azure-native|gcp|kubernetes)/m.test(
            readFileSync(join(root, file), "utf8"),
        ),
    );
    expect(loaded).toEqual([]);
});

test("what a program imports never loads @pulumi/policy, which would keep it from ending", () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
        if (seen.has(file)) return;
        seen.add(file);
        for (const from of importsOf(file)) {
            expect(from).not.toBe("@pulumi/policy");
            if (from.startsWith(".")) visit(relative(root, resolve(root, dirname(file), `${from}.ts`)));
        }
    };
    visit("policies/index.ts");
});
