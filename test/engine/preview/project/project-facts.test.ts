import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFacts } from "../../../../engine/preview";

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rempart-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

test("what the project and the only stack say", () => {
    write(
        "Pulumi.yaml",
        "name: clinic\nruntime: python\nbackend:\n  url: s3://state?endpoint=s3.fr-par.scw.cloud\npackages:\n  own: github.com/acme/components@v1\n  cloudflare:\n    source: terraform-provider\n",
    );
    write(
        "Pulumi.prod.yaml",
        "secretsprovider: awskms://alias/k?region=eu-west-3\nencryptionsalt: v1:abc\nenvironment:\n  - acme/prod\n",
    );
    expect(projectFacts(folder, undefined, {})).toEqual({
        name: "clinic",
        stack: "prod",
        backend: "s3://state?endpoint=s3.fr-par.scw.cloud",
        secretsProvider: "awskms://alias/k?region=eu-west-3",
        hasPassphrase: true,
        environments: ["acme/prod"],
        packages: ["github.com/acme/components@v1", "terraform-provider"],
        hasPluginOverrides: false,
    });
});

test("PULUMI_BACKEND_URL wins, and a stack without a file says nothing", () => {
    write("Pulumi.yaml", "name: clinic\nruntime: nodejs\nbackend: { url: https://api.pulumi.com }\n");
    expect(projectFacts(folder, "acme/clinic/dev", { PULUMI_BACKEND_URL: "file://~" })).toEqual({
        name: "clinic",
        stack: "dev",
        backend: "file://~",
        hasPassphrase: false,
        environments: [],
        packages: [],
        hasPluginOverrides: false,
    });
});

test("nothing is said of a backend", () => {
    write("Pulumi.yaml", "name: clinic\nruntime: nodejs\nbackend:\n");
    expect(projectFacts(folder, undefined, {})).toEqual({
        name: "clinic",
        stack: "dev",
        hasPassphrase: false,
        environments: [],
        packages: [],
        hasPluginOverrides: false,
    });
});

test("what packages of Terraform are made from, and where plugins come from", () => {
    write(
        "Pulumi.yaml",
        [
            "name: clinic",
            "runtime: nodejs",
            "packages:",
            "  random: { source: terraform-provider, parameters: [hashicorp/random, 3.5.1] }",
            "  own: { source: terraform-provider@0.8.0, parameters: [registry.acme.eu/acme/own] }",
            "  vpc: { source: terraform-module, parameters: [terraform-aws-modules/vpc/aws, 5.18.1, vpc] }",
            "  git: { source: terraform-module, parameters: ['git::https://gitlab.com/acme/m.git', m] }",
            "  here: { source: terraform-module, parameters: [./modules/m, m] }",
            "  odd: { source: terraform-provider, parameters: 1 }",
            "  gone: null",
            "",
        ].join("\n"),
    );
    const overrides = { PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES: "^https://get.pulumi.com=https://plugins.acme.eu" };
    expect(projectFacts(folder, undefined, overrides)).toMatchObject({
        packages: [
            "terraform-provider",
            "registry.opentofu.org/hashicorp/random",
            "terraform-provider@0.8.0",
            "registry.acme.eu/acme/own",
            "terraform-module",
            "registry.opentofu.org/terraform-aws-modules/vpc/aws",
            "terraform-module",
            "https://gitlab.com/acme/m.git",
            "terraform-module",
            "terraform-provider",
        ],
        hasPluginOverrides: true,
    });
});
