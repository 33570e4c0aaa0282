/** Small stacks that the tests of the drill share. */
import type { Resource } from "../../policies/core/resource";
import { PLAN_TYPE } from "../../policies/failover/plan";
import type { DrillFinding } from "../../policies/paper-drill/drill";
import { drill, type DrilledStack } from "../../policies/paper-drill/drill";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { parseAgainst, type Scenario } from "../../policies/paper-drill/scenario";
import { component, resource, type Given } from "../rules";

export const database = resource(
    "azure-native:dbforpostgresql:Server",
    { location: "germanywestcentral", serverName: "records", storage: { storageSizeGB: 64 } },
    { name: "database" },
);
export const files = resource(
    "azure-native:storage:StorageAccount",
    { location: "germanywestcentral", accountName: "files" },
    { name: "files" },
);
export const web = resource(
    "azure-native:app:ContainerApp",
    {
        location: "germanywestcentral",
        configuration: {},
        template: {
            containers: [
                {
                    image: "rg.fr-par.scw.cloud/clinic/web@sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    name: "web",
                    env: [{ name: "OIDC_ISSUER", value: "https://login.clinic.eu/realms/clinic" }],
                },
            ],
        },
    },
    { name: "web" },
);

/** What a plan states where the test says nothing else. */
const stated = {
    workload: "records of the clinic",
    scenarios: ["provider-sanctions", "export-control"],
    decisionOwner: { role: "head of IT", contact: "+33 1 70 00 00 17", deputy: "chief physician" },
    target: { operator: "OVHcloud", regions: ["GRA11"] },
    agreement: { status: "signed", date: "2026-03-02", reference: "contract 2026/17" },
    rto: "PT4H",
    rpo: "PT1H",
    keys: { custodian: "self" },
    identity: { issuer: "https://login.clinic.eu", operator: "self" },
    dns: { registrar: "Gandi", provider: "self", ttl: "PT5M" },
};
const copiesOf = (resources: readonly Resource[]) =>
    resources.map(({ urn }) => ({ urn, method: "pg_dump shipped off-site", every: "PT30M" }));

/** A plan that covers the resources. */
export const planFor = (resources: readonly Resource[], given: object = {}): Resource =>
    component(PLAN_TYPE, { ...stated, covers: copiesOf(resources), ...given }, { name: "plan" });

/** The same resource in another stack: `target`. */
export const atTarget = (type: string, properties: object, given: Given = {}): Resource => {
    const made = resource(type, properties, given);
    return { ...made, urn: made.urn.replace("urn:pulumi:dev", "urn:pulumi:target") };
};

export const shipped = (id: string, ...against: readonly string[]): Scenario => {
    const found = scenarios.find((each) => each.id === id);
    if (!found) throw new Error(`There is no scenario ${id}.`);
    return against.length === 0 ? found : { ...found, against: against.map(parseAgainst) };
};

export interface Told {
    readonly verdict: string;
    readonly data: Readonly<Record<string, string>>;
    readonly services: Readonly<Record<string, string>>;
    readonly findings: readonly string[];
}

/** What a drill says in short: names instead of URNs. */
export function told(stacks: readonly DrilledStack[], scenario: Scenario): Told {
    const { verdict, recovery, findings, graph } = drill(stacks, scenario);
    const label = (id: string) => graph.elements.get(id)?.label ?? id;
    return {
        verdict,
        data: Object.fromEntries(recovery.data.map(({ id, state }) => [label(id), state])),
        services: Object.fromEntries(recovery.services.map(({ stack, state }) => [stack, state])),
        findings: findings.map(({ kind, text }: DrillFinding) => `${kind}: ${text}`),
    };
}
