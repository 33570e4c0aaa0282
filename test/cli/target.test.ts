/** `rempart check --target`: the program of the target is judged beside the primary. */
import type { Report } from "../../cli/report/report";
import { folder, removeFolders } from "../engine/preview/program";
import { rempart } from "./command";

afterAll(removeFolders);

const program = (name: string, code: string): string =>
    folder({
        "Pulumi.yaml": `name: mail-${name}\nruntime: { name: nodejs, options: { typescript: false } }\n`,
        "index.js": code,
    });
const deployment = (image: string) => `
    new (require("@pulumi/kubernetes").apps.v1.Deployment)("groupware", { spec: {
        selector: { matchLabels: { app: "sogo" } },
        template: { metadata: { labels: { app: "sogo" } }, spec: { containers: [{ name: "sogo", image: "${image}" }] } },
    } });`;
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const primary = () =>
    program(
        "azure",
        `new (require("@pulumi/azure-native").resources.ResourceGroup)("group", { location: "westeurope" });
        ${deployment(`registry.example.eu/sogo:5.12@${digest("a")}`)}`,
    );

async function found(target: string): Promise<readonly unknown[]> {
    const { stdout } = await rempart(["check", primary(), "--target", target, "--json"]);
    const { findings, errors } = JSON.parse(stdout) as Report;
    expect(errors).toEqual([]);
    return findings
        .filter(({ rule }) => rule === "failover-program")
        .map(({ verdict, resource, path, message }) => [verdict, resource.name, path, message]);
}

test("another digest at the target, and a provider of the primary's operator", async () => {
    const target = program(
        "other",
        `new (require("@pulumi/azure-native").resources.ResourceGroup)("group", { location: "westeurope" });
        ${deployment(`registry.example.eu/sogo:5.12@${digest("b")}`)}`,
    );
    expect(await found(target)).toEqual([
        [
            "violating",
            "mail-other-dev",
            undefined,
            "The target uses a provider of Microsoft, which falls with the primary. Move what it makes to the target's operator.",
        ],
        [
            "violating",
            "groupware",
            "spec.template.spec.containers[0].image",
            `'groupware' of the target runs sogo as ${digest("b")}, and the primary as ${digest("a")}. Name the same digest in both programs.`,
        ],
    ]);
});

test("a target that can take over", async () => {
    expect(await found(program("scaleway", deployment(`registry.example.eu/sogo:5.12@${digest("a")}`)))).toEqual([]);
});

test("a stack of the target without the target is one clear line", async () => {
    const { code, stderr } = await rempart(["check", primary(), "--target-stack", "dev"]);
    expect([code, stderr]).toEqual([1, "error  --target-stack needs --target DIR.\n"]);
});
