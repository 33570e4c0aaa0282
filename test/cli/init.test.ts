/** The first minute: what `rempart init` writes, and what a check says of it. */
import {
    cpSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { rempart, root } from "./command";

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-init-"));
    mkdirSync(join(folder, ".git"));
    cpSync(join(root, "test/programs/bare-storage"), join(folder, "infra"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const init = (...args: readonly string[]) => rempart(["init", "infra", ...args], { cwd: folder });
const text = (file: string) => readFileSync(join(folder, file), "utf8");
const yaml = (file: string) => parse(text(file)) as Record<string, unknown>;

test("writes a configuration that holds, and a plan that is refused until it is filled in", async () => {
    const ended = await init("--countries", "FR, DE", "--registries", "registry.example.eu");
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
    expect(ended.stdout).toContain("written  infra/rempart.json\nwritten  infra/failover-plan.ts\n");
    expect(JSON.parse(text("infra/rempart.json"))).toEqual({
        $schema: "https://raw.githubusercontent.com/rempart/rempart/main/docs/schemas/rempart.json",
        settings: { allowedJurisdictions: ["FR", "DE"], registries: ["registry.example.eu"] },
    });
    const program = join(folder, "infra/index.ts");
    writeFileSync(program, `import "./failover-plan";\n${readFileSync(program, "utf8")}`);
    const checked = await rempart(["check", "infra", "--json", "--with", "failover"], { cwd: folder });
    const { findings, errors } = JSON.parse(checked.stdout) as {
        findings: { rule: string; resource: { name: string }; level: string }[];
        errors: object[];
    };
    expect([checked.code, errors]).toEqual([2, []]);
    expect(findings).toContainEqual(
        expect.objectContaining({
            rule: "failover-target",
            resource: expect.objectContaining({ name: "failover" }) as object,
            level: "mandatory",
        }),
    );
});

test.each([
    ["github", ".github/workflows/rempart.yml", (job: Record<string, unknown>) => job.jobs],
    ["gitlab", ".gitlab-ci.yml", (job: Record<string, unknown>) => job.rempart],
    ["azure-devops", "azure-pipelines.yml", (job: Record<string, unknown>) => job.steps],
])(
    "%s: the job is in the root of the repository, and runs the check in the program's folder",
    async (ci, file, jobOf) => {
        await init("--ci", ci);
        const job = JSON.stringify(jobOf(yaml(file)));
        expect(job).toContain("npx rempart check --accept-waivers");
        expect(job).toContain("infra");
    },
);

test("a hook for pre-commit", async () => {
    await init("--pre-commit");
    expect(yaml(".pre-commit-config.yaml")).toMatchObject({ repos: [{ repo: "local", hooks: [{ id: "rempart" }] }] });
});

test("what is there already stays", async () => {
    writeFileSync(join(folder, "infra/rempart.json"), '{ "profile": "france" }');
    const ended = await init("--yes");
    expect(ended.stdout).toContain(
        "kept     infra/rempart.json: it is there already\nwritten  infra/failover-plan.ts\n",
    );
    expect(text("infra/rempart.json")).toBe('{ "profile": "france" }');
});

test.each([
    [["--countries", "France"], "France: give EU, EEA, ADEQUATE or codes of countries (ISO 3166-1), such as FR,DE."],
    [["--profile", "frence"], "There is no profile 'frence'. Did you mean 'france'?"],
    [["--ci", "jenkins"], "Allowed choices are github, gitlab, azure-devops, none."],
    [["--example", "nextcloud"], "There is no example 'nextcloud'. Did you mean 'nextcloud-gcp'?"],
    [["--example", "nextcloud-azure"], "infra is not empty: give a folder that is to be made."],
])("%j is refused, and nothing is written", async (args, problem) => {
    const before = readdirSync(join(folder, "infra"));
    const ended = await init(...args);
    expect([ended.code, ended.stdout]).toEqual([1, ""]);
    expect(ended.stderr).toContain(problem);
    expect(readdirSync(join(folder, "infra"))).toEqual(before);
});

test("an example is a project of its own: it holds all that it imports, and is judged outside of the repository", async () => {
    const ended = await rempart(["init", "cloud", "--example", "nextcloud-azure"], { cwd: folder });
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
    const { dependencies } = JSON.parse(text("cloud/package.json")) as { dependencies: Record<string, string> };
    expect(dependencies).toMatchObject({
        "@rempart-examples/components": "file:./components",
        rempart: `file:${root}`,
    });
    const components = JSON.parse(text("cloud/components/package.json")) as { dependencies: Record<string, string> };
    expect(Object.keys(components.dependencies).sort()).toEqual([
        "@pulumi/azure-native",
        "@pulumi/kubernetes",
        "@pulumi/pulumi",
        "@pulumi/random",
        "rempart",
    ]);
    // As npm would install it: the packages of the repository, with the components of the example.
    rmSync(join(folder, "node_modules"));
    const modules = join(folder, "cloud/node_modules");
    mkdirSync(join(modules, "@rempart-examples"), { recursive: true });
    for (const name of readdirSync(join(root, "node_modules")))
        if (name !== "@rempart-examples" && !existsSync(join(modules, name)))
            symlinkSync(join(root, "node_modules", name), join(modules, name));
    symlinkSync(join(folder, "cloud/components"), join(modules, "@rempart-examples/components"));
    const checked = await rempart(["check", ".", "--json"], { cwd: join(folder, "cloud") });
    const { verdict, errors } = JSON.parse(checked.stdout) as { verdict: string; errors: object[] };
    expect([errors, checked.code, verdict]).toEqual([
        [],
        0,
        expect.stringMatching(/^(compliant|undetermined)$/) as string,
    ]);
}, 180_000);
