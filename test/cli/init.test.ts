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
import { PassThrough } from "node:stream";
import { parse } from "yaml";
import { ciFiles, programPlace, type CiSystem, type ProgramPlace } from "../../cli/init/ci";
import { asked } from "../../cli/init/questions";
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
    ["github", ".github/workflows/rempart.yml"],
    ["gitlab", ".gitlab-ci.yml"],
    ["azure-devops", "azure-pipelines.yml"],
])("%s: the job is in the root of the repository, and runs the check in the program's folder", async (ci, file) => {
    writeFileSync(join(folder, "yarn.lock"), "");
    await init("--ci", ci);
    expect(text(file)).toMatch(/: infra$|cd infra$/m);
    expect(text(file)).toContain("cd .. && yarn install --frozen-lockfile");
    expect(text(file)).toContain("npx rempart check --accept-waivers --format html=rempart-results/report.html");
});

describe("a job", () => {
    const place = { folder: "my infra", toLock: ".", install: ["npm ci"] };
    const job = (ci: CiSystem, changes: Partial<ProgramPlace> = {}) =>
        parse(ciFiles(ci, { ...place, ...changes })[0]?.text ?? "") as Record<string, unknown>;

    test("of GitHub keeps the page and SARIF, whatever the check says", () => {
        expect(job("github").jobs).toEqual({
            check: {
                "runs-on": "ubuntu-latest",
                defaults: { run: { "working-directory": "my infra" } },
                steps: [
                    { uses: "actions/checkout@v4" },
                    { uses: "actions/setup-node@v4", with: { "node-version": 22 } },
                    { run: "npm ci" },
                    {
                        run: "npx rempart check --accept-waivers --format html=rempart-results/report.html --format sarif=rempart-results/rempart.sarif",
                    },
                    {
                        uses: "actions/upload-artifact@v4",
                        if: "always()",
                        with: { name: "rempart", path: "my infra/rempart-results" },
                    },
                ],
            },
        });
    });

    test("of GitLab shows Code Quality and JUnit; the shell stays in the folder of the program", () => {
        expect(job("gitlab", { toLock: "..", install: ["corepack enable", "pnpm install"] }).rempart).toMatchObject({
            script: [
                "cd 'my infra'",
                "(cd .. && corepack enable)",
                "(cd .. && pnpm install)",
                "npx rempart check --accept-waivers --format html=rempart-results/report.html --format gitlab=rempart-results/code-quality.json --format junit=rempart-results/junit.xml",
            ],
            artifacts: {
                when: "always",
                paths: ["my infra/rempart-results/"],
                reports: {
                    codequality: "my infra/rempart-results/code-quality.json",
                    junit: "my infra/rempart-results/junit.xml",
                },
            },
        });
        expect(job("gitlab", { folder: "." }).rempart).toMatchObject({
            script: ["npm ci", expect.stringContaining("npx rempart check") as string],
            artifacts: { paths: ["rempart-results/"] },
        });
    });

    test("of Azure DevOps publishes JUnit and the page", () => {
        expect(job("azure-devops", { folder: "." }).steps).toMatchObject([
            { task: "NodeTool@0" },
            { script: "npm ci", workingDirectory: "." },
            { script: expect.stringContaining("--format junit=rempart-results/junit.xml") as string },
            { task: "PublishTestResults@2", inputs: { testResultsFiles: "rempart-results/junit.xml" } },
            { publish: "rempart-results", artifact: "rempart", condition: "succeededOrFailed()" },
        ]);
    });

    test.each([
        [[], "npm install", "."],
        [["infra/package-lock.json", "yarn.lock"], "npm ci", "."],
        [["pnpm-lock.yaml"], "pnpm install --frozen-lockfile", ".."],
    ])("installs by the nearest lock file: %j", (locks, command, toLock) => {
        for (const lock of locks) writeFileSync(join(folder, lock), "");
        const found = programPlace(folder, join(folder, "infra"));
        expect([found.folder, found.toLock, found.install.at(-1)]).toEqual(["infra", toLock, command]);
    });
});

test("a hook for pre-commit", async () => {
    await init("--pre-commit");
    expect(yaml(".pre-commit-config.yaml")).toMatchObject({ repos: [{ repo: "local", hooks: [{ id: "rempart" }] }] });
});

test("tells how to install Rempart where the program does not name it", async () => {
    const told = `npm install --save-dev file:${root} --prefix infra\n`;
    expect((await init("--yes")).stdout).toContain(told);
    writeFileSync(join(folder, "infra/package.json"), JSON.stringify({ devDependencies: { rempart: "^0.1.0" } }));
    expect((await init("--yes")).stdout).not.toContain("npm install");
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
    [["--registries", "registry=OVHcloud"], "'registry=OVHcloud' names no host: give one such as registry.example.eu."],
    [
        ["--example", "sogo-gcp", "--ci", "github"],
        "--example makes a project as it is: --ci is for a program of your own.",
    ],
    [["--example", "nextcloud-azure"], "infra is not empty: give a folder that is to be made."],
])("%j is refused, and nothing is written", async (args, problem) => {
    const before = readdirSync(join(folder, "infra"));
    const ended = await init(...args);
    expect([ended.code, ended.stdout]).toEqual([1, ""]);
    expect(ended.stderr).toContain(problem);
    expect(readdirSync(join(folder, "infra"))).toEqual(before);
});

describe("clusters outside of the program", () => {
    const kubeconfig = (server: string) => `apiVersion: v1
kind: Config
current-context: here
contexts: [{ name: here, context: { cluster: it, user: me } }]
clusters: [{ name: it, cluster: { server: "${server}" } }]
users: [{ name: me, user: { token: never-shown } }]
`;
    beforeEach(() => {
        writeFileSync(join(folder, "infra/package.json"), JSON.stringify({ name: "infra", main: "index.js" }));
        writeFileSync(join(folder, "infra/Pulumi.yaml"), "name: infra\nruntime: nodejs\n");
        writeFileSync(
            join(folder, "infra/index.js"),
            `const { Provider, core } = require("@pulumi/kubernetes");
const edge = new Provider("edge", { kubeconfig: ${JSON.stringify(kubeconfig("https://k8s.edge.example:6443"))} });
const paris = new Provider("paris", { kubeconfig: ${JSON.stringify(kubeconfig("https://1.api.k8s.fr-par.scw.cloud:6443"))} });
const rendered = new Provider("rendered", { renderYamlToDirectory: "out" });
for (const [name, provider] of Object.entries({ edge, paris, rendered }))
    new core.v1.ConfigMap(name, { data: {} }, { provider });
new core.v1.ConfigMap("here", { data: {} });
`,
        );
    });
    const initWith = (environment: Readonly<Record<string, string>>, ...args: readonly string[]) =>
        rempart(["init", "infra", ...args], {
            cwd: folder,
            environment: { HOME: folder, KUBECONFIG: "", ...environment },
        });

    test("that nothing tells of are proposed, to be filled in; where an address tells, nothing is asked", async () => {
        const ended = await initWith({}, "--yes");
        expect([ended.code, ended.stderr]).toEqual([0, ""]);
        expect(ended.stdout).toContain(
            "Nothing tells who runs the clusters of edge, default, rendered: see rempart.json.\n",
        );
        expect(text("infra/rempart.json")).toBe(`{
  "$schema": "https://raw.githubusercontent.com/rempart/rempart/main/docs/schemas/rempart.json",
  "profile": "eu"
  // Nothing tells who runs these clusters, or where. Fill in, and move this into settings:
  // "clusters": [{"provider":"edge","operator":"WHO RUNS IT","region":"WHERE"}, {"provider":"default","operator":"WHO RUNS IT","region":"WHERE"}, {"provider":"rendered","operator":"WHO RUNS IT","region":"WHERE"}]
  // In the place of "region" a country can be given: "country": "FR".
}
`);
        // The comment is no part of the configuration.
        expect((await rempart(["config", "infra"], { cwd: folder })).stderr).toBe("");
    });

    test("are taken from the kubeconfig of the machine, of which nothing else is told", async () => {
        writeFileSync(join(folder, "kubeconfig"), kubeconfig("https://a.b.c1.gra9.k8s.ovh.net"));
        const ended = await initWith(
            { KUBECONFIG: join(folder, "kubeconfig") },
            "--clusters",
            "edge=hetzner:DE,rendered=ovh:fr",
        );
        expect([ended.code, ended.stderr]).toEqual([0, ""]);
        expect(JSON.parse(text("infra/rempart.json"))).toMatchObject({
            settings: {
                clusters: [
                    { provider: "edge", operator: "Hetzner Online GmbH", country: "DE" },
                    { provider: "rendered", operator: "OVHcloud", country: "FR" },
                    { provider: "default", operator: "OVHcloud", region: "GRA9" },
                ],
            },
        });
        expect(ended.stdout + text("infra/rempart.json")).not.toMatch(/never-shown|ovh\.net/);
        const checked = await rempart(["check", "infra", "--json", "--with", "residency"], { cwd: folder });
        const { findings } = JSON.parse(checked.stdout) as { findings: { messageId: string }[] };
        expect(findings.filter(({ messageId }) => messageId === "clusterNotKnown")).toEqual([]);
    });

    test.each([
        ["default", "--clusters has 'default': give PROVIDER=OPERATOR:REGION, such as default=OVHcloud:GRA11"],
        ["default=OVHclout:GRA11", "The catalog knows no operator called 'OVHclout'. Did you mean OVHcloud?"],
        ["default=OVHcloud:Mars", "The catalog knows no region 'Mars' of OVHcloud: give one that it has"],
    ])("--clusters %s is refused, and nothing is written", async (clusters, problem) => {
        const ended = await initWith({}, "--clusters", clusters);
        expect([ended.code, ended.stdout]).toEqual([1, ""]);
        expect(ended.stderr).toContain(problem);
        expect(existsSync(join(folder, "infra/rempart.json"))).toBe(false);
    });

    test("a program that does not run is one note, and the files are written", async () => {
        writeFileSync(join(folder, "infra/index.js"), 'throw new Error("not today");\n');
        const ended = await initWith({}, "--yes");
        expect([ended.code, ended.stderr.trimEnd().split("\n").length]).toEqual([0, 1]);
        expect(ended.stderr).toMatch(/^note {2}The program does not tell of its clusters: .*not today/);
        expect(ended.stdout).toContain("written  infra/rempart.json\n");
    });
});

test("a person is asked again where an answer is not valid, and for each cluster that nothing tells of", async () => {
    const answers = ["France", "FR", "", "ovh", "Mars", "OVHcloud", "gra11", "-", "Jenkins", "gitlab", "y"];
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = "";
    output.on("data", (data: Buffer) => {
        shown += data.toString();
        if (/[\])l] $/.test(shown) || shown.endsWith("country "))
            setImmediate(() => input.write(`${answers.shift()}\n`));
    });
    const found = [{ provider: "default" }, { provider: "edge", operator: "Hetzner Online" }];
    expect(await asked(found, input, output)).toEqual({
        countries: ["FR"],
        registries: [],
        clusters: [{ provider: "default", operator: "OVHcloud", region: "GRA11" }],
        unknownClusters: [{ provider: "edge" }],
        ci: "gitlab",
        preCommit: true,
    });
    expect(shown).toContain("France: give EU, EEA, ADEQUATE or codes of countries (ISO 3166-1), such as FR,DE.\n");
    expect(shown).toContain("The catalog knows no region 'Mars' of OVHcloud");
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
