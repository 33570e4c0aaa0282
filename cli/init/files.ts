/** What `rempart init` writes. */
import type { DeclaredCluster } from "../../policies/location/cluster-place";
import type { RempartConfig } from "../config/rempart-config";
import type { CiSystem } from "./ci";
import type { FoundCluster } from "./clusters";
import type { NewFile } from "./new-file";

const SCHEMA = "https://raw.githubusercontent.com/rempart/rempart/main/docs/schemas/rempart.json";

/** `rempart.json`. Absent keys keep their defaults; clusters that nobody told of stand in a comment, to be filled in. */
export function configFile(answers: Answers): NewFile {
    const { profile, unknownClusters } = answers;
    const settings = settingsOf(answers);
    const config: RempartConfig & { readonly $schema: string } = {
        $schema: SCHEMA,
        ...(profile !== undefined && { profile }),
        ...(Object.keys(settings).length > 0 && { settings }),
    };
    const text = JSON.stringify(config, undefined, 2);
    return { path: "rempart.json", text: `${text.replace(/\n\}$/, `${proposal(unknownClusters)}\n}`)}\n` };
}

/** What answers say for all rules. */
export const settingsOf = ({ countries, registries, clusters }: Answers): Readonly<Record<string, unknown>> => ({
    ...(countries.length > 0 && { allowedJurisdictions: countries }),
    ...(registries.length > 0 && { registries }),
    ...(clusters.length > 0 && { clusters }),
});

function proposal(clusters: readonly FoundCluster[]): string {
    if (clusters.length === 0) return "";
    const lines = clusters.map(({ provider, operator = "WHO RUNS IT", region = "WHERE" }) =>
        JSON.stringify({ provider, operator, region }),
    );
    return [
        "",
        "  // Nothing tells who runs these clusters, or where. Fill in, and move this into settings:",
        `  // "clusters": [${lines.join(", ")}]`,
        '  // In the place of "region" a country can be given: "country": "FR".',
    ].join("\n");
}

export interface Answers {
    readonly profile?: string;
    /** EU, EEA, ADEQUATE, country codes. */
    readonly countries: readonly string[];
    /** Hosts of container registries of one's own. */
    readonly registries: readonly string[];
    /** Clusters outside of the program, as the setting declares them. */
    readonly clusters: readonly DeclaredCluster[];
    /** Those of which it is not known who runs them, or where. */
    readonly unknownClusters: readonly FoundCluster[];
    readonly ci: CiSystem;
    readonly preCommit: boolean;
}

/** A plan that names nothing yet: the rules of the control failover refuse it until it is filled in. */
export const failoverPlan: NewFile = {
    path: "failover-plan.ts",
    text: `import { FailoverPlan } from "rempart";

/**
 * Where this stack goes on the day its operator may no longer serve it. Import this file from the program.
 * Rempart refuses the plan until every FILL IN is replaced, and every resource that holds data is covered.
 */
export const failover = new FailoverPlan("failover", {
    // Who takes over, and where: { operator: "OVHcloud", service: "Managed Kubernetes Service", regions: ["GRA11"] }
    target: { operator: "FILL IN", regions: ["FILL IN"] },
    // { status: "signed", date: "2026-03-02", reference: "contract 4711" }; an MoU obliges nobody.
    agreement: { status: "none" },
    // ISO 8601: how long the service may be gone (PT4H), and how much of the latest work may be lost (PT15M).
    rto: "PT0S",
    rpo: "PT0S",
    // One entry for each resource that holds data: { resource: database, method: "logical replication", every: "PT5M" }
    covers: [],
    // { role: "CIO", contact: "+33 …" }: reachable without the primary.
    decisionOwner: { role: "FILL IN", contact: "FILL IN" },
    runbook: "FILL IN",
});
`,
};
