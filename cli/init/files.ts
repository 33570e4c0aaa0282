/** What `rempart init` writes. */
import type { DeclaredCluster } from "../../policies/location/cluster-place";
import type { RempartConfig } from "../config/rempart-config";
import type { FoundCluster } from "./clusters";

/** A file, relative to the folder of the program or of the repository. */
export interface NewFile {
    readonly path: string;
    readonly text: string;
    /** In the repository's root, where the CI system looks for it. */
    readonly inRepository?: true;
}

export const CI_SYSTEMS = ["github", "gitlab", "azure-devops", "none"] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

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

const github = (folder: string): NewFile => ({
    path: ".github/workflows/rempart.yml",
    inRepository: true,
    text: `name: rempart
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    defaults:
      run:
        working-directory: ${folder}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      - run: npx rempart check --accept-waivers
`,
});

const gitlab = (folder: string): NewFile => ({
    path: ".gitlab-ci.yml",
    inRepository: true,
    text: `rempart:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - cd ${folder}
    - npm ci
    - npx rempart check --accept-waivers
`,
});

const azureDevOps = (folder: string): NewFile => ({
    path: "azure-pipelines.yml",
    inRepository: true,
    text: `trigger:
  branches:
    include: [main]
pool:
  vmImage: ubuntu-latest
steps:
  - task: UseNode@1
    inputs:
      version: 22.x
  - script: npm ci
    workingDirectory: ${folder}
  - script: npx rempart check --accept-waivers
    workingDirectory: ${folder}
`,
});

/** The job of a CI system. @param folder of the program, relative to the repository */
export function ciFiles(ci: CiSystem, folder: string): readonly NewFile[] {
    switch (ci) {
        case "github":
            return [github(folder)];
        case "gitlab":
            return [gitlab(folder)];
        case "azure-devops":
            return [azureDevOps(folder)];
        case "none":
            return [];
    }
}

/** For https://pre-commit.com. */
export const preCommit = (folder: string): NewFile => ({
    path: ".pre-commit-config.yaml",
    inRepository: true,
    text: `repos:
  - repo: local
    hooks:
      - id: rempart
        name: rempart check
        entry: npx --prefix ${folder} rempart check ${folder} --accept-waivers
        language: system
        pass_filenames: false
`,
});
