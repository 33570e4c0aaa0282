/** Each example, as somebody copies it: from the packed package, into an empty folder, without the repository. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleNames } from "../../cli/init/example";
import { root } from "../cli/command";
import { acceptedOfClusters } from "../examples/accepted";

const folder = mkdtempSync(join(tmpdir(), "rempart-examples-"));
const modules = join(folder, "node_modules");
const package_ = join(modules, "rempart");

beforeAll(() => {
    // The tests run on what is built already.
    execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
    const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    mkdirSync(package_, { recursive: true });
    execFileSync("tar", ["-xzf", join(folder, tarball), "--strip-components=1", "-C", package_]);
    // What npm would install beside it: the same packages.
    const own = new Set(["rempart", "@rempart-examples", ...readdirSync(join(root, "examples"))]);
    for (const name of readdirSync(join(root, "node_modules")))
        if (!own.has(name) && !name.startsWith(".")) symlinkSync(join(root, "node_modules", name), join(modules, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rempart(args: readonly string[], cwd: string) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(package_, "dist/cli/main.js"), ...args], {
        cwd,
        encoding: "utf8",
        maxBuffer: 1 << 27,
        env: { ...process.env, PULUMI_NODEJS_TRANSPILE_ONLY: "true", PULUMI_CONFIG_PASSPHRASE: "" },
    });
    return { status, stdout, stderr };
}

interface Found {
    readonly rule: string;
    readonly verdict: string;
    readonly message: string;
    readonly resource: { readonly type: string };
    readonly waived?: { readonly until: string };
}
interface Report {
    readonly verdict: string;
    readonly errors: readonly unknown[];
    readonly findings: readonly Found[];
}
const checked = (cwd: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = rempart(["check", ".", "--json", ...args], cwd);
    if (!stdout.startsWith("{")) throw new Error(stderr);
    return { status, ...(JSON.parse(stdout) as Report) };
};

test("the package has the examples of the repository", () => {
    const packed = readdirSync(join(package_, "examples")).filter((name) =>
        existsSync(join(package_, "examples", name, "Pulumi.yaml")),
    );
    expect(packed.sort()).toEqual([...exampleNames()]);
});

describe.each(exampleNames())("%s", (name) => {
    const project = join(folder, name);

    beforeAll(() => {
        expect(rempart(["init", name, "--example", name], folder)).toMatchObject({ status: 0, stderr: "" });
        // As npm links what is named by a path.
        mkdirSync(join(project, "node_modules/@rempart-examples"), { recursive: true });
        symlinkSync(join(project, "components"), join(project, "node_modules/@rempart-examples/components"));
    });

    test("is a project of its own: it names the package by its version, and no path of elsewhere", () => {
        const { dependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
            dependencies: Record<string, string>;
        };
        const paths = Object.entries(dependencies).filter(([, version]) => version.startsWith("file:"));
        expect(paths).toEqual([["@rempart-examples/components", "file:./components"]]);
        expect(dependencies.rempart).toMatch(/^\^\d/);
        expect(existsSync(join(project, "README.md")) && existsSync(join(project, "RUNBOOK.md"))).toBe(true);
    });

    test("its README and RUNBOOK lead to what it has", () => {
        for (const file of ["README.md", "RUNBOOK.md"]) {
            const text = readFileSync(join(project, file), "utf8");
            expect(text).not.toMatch(/\.\.\/|examples\//);
            const paths = [...text.matchAll(/\bcomponents\/[\w/.-]*[\w]/g)].map(([path]) => path);
            expect(paths.filter((path) => !existsSync(join(project, path)))).toEqual([]);
        }
    });

    test("passes where everything is filled in, and a waiver accepts what no operator offers", () => {
        const { errors, findings, status, verdict } = checked(project, "--stack", "dev");
        const open = findings.filter(({ waived }) => !waived);
        const accepted = findings.map(({ rule, resource }) => `${rule}: ${resource.type}`);
        expect({ errors, open, accepted, status, verdict }).toEqual({
            errors: [],
            open: [],
            accepted: name.endsWith("-kubernetes") ? acceptedOfClusters.scaleway : [],
            status: 0,
            verdict: "compliant",
        });
    }, 240_000);

    test("is refused as shipped, for what only the customer can state", () => {
        const stack = readdirSync(project)
            .map((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1])
            .find((each) => each !== undefined && each !== "dev");
        const { errors, findings, status } = checked(project, "--stack", stack ?? "");
        expect([errors, status]).toEqual([[], 2]);
        const refused = findings.filter(({ verdict }) => verdict === "violating");
        expect(new Set(refused.map(({ rule }) => rule))).toEqual(
            new Set(["failover-agreement", "failover-contacts", "failover-freshness", "failover-plan"]),
        );
        expect(refused.map(({ message }) => message)).toContainEqual(
            expect.stringContaining("is not filled in: 'decisionOwner.role' is still a placeholder"),
        );
    }, 240_000);
});
