/** Small programs for sovereign clouds: each passes with its settings, and fails with the reason when one is wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { preview } from "../../engine/preview";
import { decodeResources } from "../../engine/resources";
import { packs } from "../../packs";
import { evaluate } from "../../policies/core/evaluate";
import { enabledIn, readConfiguration } from "../../policies/core/settings";
import { findingsOf } from "../../policies/core/report-once";
import { inTurn } from "../conformance/turns";

const programs = join(__dirname, "../programs/sovereign-clouds");
const profiles = join(__dirname, "../../packs/profiles");
const rules = [...packs.residency!.rules, ...packs.endpoints!.rules];
const { levels } = packs["eu-sovereign"]!;

/** What a program of a cloud is found to do wrong under a profile, with some settings of the stack replaced. */
async function found(cloud: string, profile: string, settings: object, config: Readonly<Record<string, string>>) {
    const raw = JSON.parse(readFileSync(join(profiles, `${profile}.json`), "utf8")) as Record<string, object>;
    const configuration = readConfiguration(
        { ...raw, sovereignty: { ...raw.sovereignty, ...settings } },
        rules,
        levels,
        packs.endpoints!.alsoConfigurable,
    );
    expect(configuration.problems).toEqual([]);
    const { resources, errors } = await inTurn(() =>
        preview({ directory: join(programs, cloud), timeoutSeconds: 60, config }),
    );
    expect(errors).toEqual([]);
    const chosen = enabledIn(configuration, rules, "dev");
    return findingsOf(evaluate(decodeResources(resources), chosen, configuration.settings), configuration).map(
        ({ rule, messageId, resource, path }) =>
            `${rule} ${messageId} ${resource.name.replace(/_.*/, "")} ${path ?? "-"}`,
    );
}

const inside = {
    registries: ["harbor.internal"],
    clusters: [{ provider: "site", operator: "Clarence", country: "LU" }],
};
const image = (registry: string) => `${registry}/clinic/app@sha256:${"0".repeat(64)}`;

/** Profile, settings of the profile, and what is found with one setting of the stack wrong: none where all are right. */
const cases: readonly (readonly [string, string, object, Readonly<Record<string, string>>, readonly string[]])[] = [
    ["bleu", "strict", {}, {}, []],
    [
        "bleu",
        "strict",
        {},
        { "azure-native:metadataHost": "management.azure.com" },
        [
            "eu-residency otherCloud app location",
            "eu-residency otherCloud clinic location",
            "sovereign-endpoint publicCloud default metadataHost",
        ],
    ],
    [
        "bleu",
        "strict",
        {},
        { vault: "https://clinic.vault.azure.net" },
        ["external-hosts foreignHost app containers[0].environmentVariables[0].value"],
    ],
    [
        "bleu",
        "strict",
        {},
        { issuer: "https://login.microsoftonline.com/clinic/v2.0" },
        ["identity foreignHost app containers[0].environmentVariables[1].value"],
    ],
    ["delos", "strict", {}, {}, []],
    ["delos", "strict", {}, { location: "germanywestcentral" }, ["eu-residency otherCloud office location"]],
    [
        "delos",
        "strict",
        {},
        { logs: "https://http-intake.logs.datadoghq.eu/v1" },
        ["telemetry foreignHost office siteConfig.appSettings[0].value"],
    ],
    ["s3ns", "strict", {}, {}, []],
    ["s3ns", "strict", {}, { nodePool: "true" }, ["cloud-offering notOffered nodes -"]],
    ["s3ns", "strict", {}, { autopilot: "false" }, ["cloud-offering notOffered clinic enableAutopilot"]],
    [
        "s3ns",
        "strict",
        {},
        { image: image("docker.io") },
        ["container-images foreignRegistry app template.containers[0].image"],
    ],
    ["clarence", "disconnected", inside, {}, []],
    [
        "clarence",
        "disconnected",
        inside,
        { registry: "harbor.clinic.lu" },
        [
            "container-images unknownRegistry app spec.template.spec.containers[0].image",
            "no-public-names publicName app spec.template.spec.containers[0].image",
        ],
    ],
    [
        "clarence",
        "disconnected",
        inside,
        { bucket: "true" },
        ["escape-hatches refused copies -", "sovereign-endpoint publicCloud default universeDomain"],
    ],
    ["ovhcloud", "strict", {}, {}, []],
    [
        "ovhcloud",
        "strict",
        {},
        { server: "https://clinic.hcp.westeurope.azmk8s.io:443" },
        ["sovereign-endpoint foreignCluster site kubeconfig"],
    ],
    [
        "ovhcloud",
        "strict",
        {},
        { smtp: "smtp.office365.com" },
        ["mail foreignHost app spec.template.spec.containers[0].env[0].value"],
    ],
];

test.concurrent.each(cases.map((each) => [each[0], Object.entries(each[3]).join() || "right", each] as const))(
    "%s: %s",
    async (_cloud, _what, [cloud, profile, settings, config, expected]) =>
        expect(await found(cloud, profile, settings, config)).toEqual(expected),
    300_000,
);
