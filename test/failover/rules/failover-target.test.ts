import type { Resource } from "../../../policies/core/resource";
import { UNKNOWN } from "../../../policies/core/values";
import { failoverTarget } from "../../../policies/failover/rules/failover-target";
import { component, resource, testRule, type Case } from "../../rules";
import { bucket, claim, covering, files, plan, stack } from "../plans";

const target = (operator: unknown, ...regions: readonly unknown[]) => plan({ target: { operator, regions } });
const underProvider = (type: string, settings: object): Resource => {
    const given = resource("azure-native:storage:StorageAccount", {});
    const provider = {
        urn: `urn:pulumi:dev::tests::pulumi:providers:${type}::own`,
        type: `pulumi:providers:${type}`,
        name: "own",
        properties: settings as Resource["properties"],
    };
    return { ...given, provider };
};
const delos = underProvider("azure-native", { metadataHost: "management.sovcloud-api.de" });
const s3ns = underProvider("gcp", { universeDomain: "s3nsapis.fr" });
const ovh = underProvider("ovh", {});
/** What a cluster at these addresses holds. */
const inCluster = (...servers: readonly string[]): Resource => {
    const kubeconfig = JSON.stringify({ clusters: servers.map((server) => ({ cluster: { server } })) });
    const { provider } = underProvider("kubernetes", { kubeconfig });
    return { ...claim, ...(provider && { provider }) };
};
const eks = "https://0A1B.gr7.eu-central-1.eks.amazonaws.com";
const kapsule = "https://11111111-2222-4333-8444-555555555555.api.k8s.fr-par.scw.cloud:6443";

const operator = (on: Resource, text: string, message: string, ...others: readonly Resource[]) => ({
    resources: [on, ...others],
    finds: [{ message, path: "target.operator", text }],
});

testRule(failoverTarget, {
    compliant: {
        "a stack that holds data, and its plan": { resources: [stack, files, plan()] },
        "Azure to OVHcloud": { resources: [plan(), files] },
        "a stack at the target": { resources: [plan({ targetStack: "tests/ovhcloud" }), files] },
        "a stack of that name in another project": { resources: [plan({ targetStack: "mail/dev" }), files] },
        "AWS to an operator in Germany: the region of one resource says that it is not the sovereign cloud there": {
            resources: [
                target("STACKIT", "eu01"),
                resource("aws:s3/bucket:Bucket", { bucket: "files", region: "eu-central-1" }),
                resource("aws:route53/zone:Zone", { name: "clinique-lyon.fr" }, { name: "zone" }),
            ],
        },
        "Azure to Delos: the technology is Microsoft's, the operator is not": {
            resources: [target("Delos Cloud GmbH", "deloscloudgermanycentral"), files],
        },
        "Google Cloud to S3NS, by another spelling": { resources: [target("s3ns", "u-france-east1"), bucket] },
        "Google Cloud and Azure to STACKIT": { resources: [target("STACKIT", "eu01"), bucket, files] },
        "one European operator to another": { resources: [target("Scaleway", "fr-par"), ovh] },
        "a sovereign Azure to OVHcloud": { resources: [plan(), delos] },
        "a copy at the target, made by the same program": { resources: [plan(), files, ovh] },
        "a cluster behind a kubeconfig, whose operator is declared": {
            resources: [plan(), claim],
            settings: { primaryOperators: ["Hetzner"] },
        },
        "a cluster whose address tells who runs it": { resources: [plan(), inCluster(kapsule)] },
        "a cluster whose address tells it, in a region that the catalog does not know": {
            resources: [plan(), inCluster("https://0A1B.gr7.eu-nowhere-9.eks.amazonaws.com")],
        },
        "an operator and a region that the organisation knows": {
            resources: [target("Mairie de Lyon", "confluence"), files],
            settings: {
                additionalOperators: [{ name: "mairie de lyon", jurisdiction: ["FR"], source: "convention 2026-4" }],
                additionalRegions: [
                    { provider: "mairie de lyon", id: "confluence", country: "FR", source: "convention 2026-4" },
                ],
            },
        },
        "a Swiss operator, where Switzerland is allowed": {
            resources: [target("Infomaniak", "dc3-a"), files],
            settings: { allowedJurisdictions: ["EU", "CH"] },
        },
    },
    knownWithoutStrings: {
        "a stack that holds data, and its plan": "that there is a plan can be seen without reading it",
    },
    violating: {
        ...Object.fromEntries(
            ["dev", "tests/dev", "acme/tests/dev"].map((targetStack) => [
                `the stack itself at the target: ${targetStack}`,
                {
                    resources: [plan({ targetStack }), files],
                    finds: [
                        {
                            message: "sameStack",
                            path: "targetStack",
                            text: "FailoverPlan 'plan' names the stack that it is part of as the one at the target ('targetStack'). Name the stack that runs elsewhere.",
                        },
                    ],
                },
            ]),
        ),
        "a stack that holds data, and no plan": {
            resources: [stack, files, claim],
            finds: [
                {
                    message: "noPlan",
                    text: "Stack 'tests-dev' holds data (StorageAccount 'files', PersistentVolumeClaim 'claim') and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.",
                },
            ],
        },
        "an operator that nobody knows": operator(
            target("OVCloud", "GRA11"),
            "FailoverPlan 'plan' fails over to 'OVCloud', which is not in the catalog. Did you mean 'OVHcloud'? If the name is right, add the operator to the setting additionalOperators.",
            "unknownOperator",
            files,
        ),
        "the operator itself: its own paired region": operator(
            target("Microsoft", "germanynorth"),
            "FailoverPlan 'plan' fails over from Microsoft to Microsoft: what stops one stops the other. Name an operator that is independent of it.",
            "sameOperator",
            files,
        ),
        "another company of the same house": {
            resources: [target("AWS European Sovereign Cloud", "eusc-de-east-1"), underProvider("aws", {})],
            finds: [{ message: "sameOperator", path: "target.operator" }],
        },
        "an operator under the same law": operator(
            target("Google Cloud", "europe-west9"),
            "FailoverPlan 'plan' fails over to Google, which is under the law of United States (US) like Microsoft: one order reaches both. Name an operator at home in EU.",
            "sameJurisdiction",
            files,
        ),
        "an operator under the same law, although that law is allowed": {
            resources: [target("Google Cloud", "europe-west9"), files],
            settings: { allowedJurisdictions: ["EU", "US"] },
            finds: [{ message: "sameJurisdiction", path: "target.operator" }],
        },
        "a sovereign operator that is its own target": {
            resources: [target("S3NS", "u-france-east1"), s3ns],
            finds: [{ message: "sameOperator", path: "target.operator" }],
        },
        "a cluster at an address of the target itself": {
            resources: [target("Scaleway", "nl-ams"), inCluster(kapsule)],
            finds: [{ message: "sameOperator", path: "target.operator" }],
        },
        "a cluster in the Union that a company of the United States runs, and a target under its law": {
            resources: [target("Google Cloud", "europe-west9"), inCluster(eks)],
            finds: [{ message: "sameJurisdiction", path: "target.operator" }],
        },
        "a sovereign operator that is its own target, beside another": {
            resources: [
                plan({ target: { operator: "S3NS", regions: ["u-france-east1"] }, covers: covering(s3ns) }),
                s3ns,
                ovh,
            ],
            finds: [{ message: "sameOperator", path: "target.operator" }],
        },
        "an operator outside the allowed jurisdictions": operator(
            target("Exoscale", "de-fra-1"),
            "FailoverPlan 'plan' fails over to Exoscale (Akenes SA), which is at home in Switzerland (CH) and Mexico (MX). Name an operator at home in EU, or add the country to the setting allowedJurisdictions.",
            "abroad",
            files,
        ),
        "an operator whose cloud is in preview": {
            resources: [target("GCD Berlin", "europe-west3"), bucket],
            finds: [
                {
                    message: "ruledOut",
                    path: "target.operator",
                    text: "FailoverPlan 'plan' fails over to Google Cloud Dedicated Berlin, which cannot take over: it is in preview, general availability is aimed at the end of 2026, and its operator, a new German company wholly owned by Thales, is not named yet. Name an operator that can.",
                },
                { message: "unknownRegion", path: "target.regions[0]" },
            ],
        },
        "a vendor that rents out nothing": {
            resources: [plan({ target: { operator: "Nextcloud", regions: ["GRA11"] } }), files],
            finds: [
                { message: "ruledOut", path: "target.operator" },
                { message: "unknownRegion", path: "target.regions[0]" },
            ],
        },
        "a region of the public cloud, at a sovereign operator": {
            resources: [target("Bleu", "francecentral"), files],
            finds: [
                {
                    message: "unknownRegion",
                    path: "target.regions[0]",
                    text: "FailoverPlan 'plan' fails over to 'francecentral', which is not a region of Bleu SAS in the catalog. If it is right, add it to the setting additionalRegions.",
                },
            ],
        },
        "a region that only looks European": {
            resources: [target("OVHcloud", "GRA11", "EU-WEST-LZ-ZRH-A"), files],
            finds: [
                {
                    message: "regionAbroad",
                    path: "target.regions[1]",
                    text: "FailoverPlan 'plan' fails over to 'EU-WEST-LZ-ZRH-A', which is in Switzerland (CH). Choose a region of OVHcloud in EU.",
                },
            ],
        },
        "no operator and no region": {
            resources: [component("rempart:index:FailoverPlan", {}), files],
            finds: [
                { message: "noOperator", path: "target.operator" },
                { message: "noRegion", path: "target.regions" },
            ],
        },
        "an empty list of regions": {
            resources: [target("OVHcloud"), files],
            finds: [{ message: "noRegion", path: "target.regions" }],
        },
    },
    undetermined: {
        "an operator and a region that only the deployment knows": {
            resources: [target(UNKNOWN, "GRA11", UNKNOWN), files],
            finds: [
                { message: "operatorNotKnownYet", path: "target.operator" },
                { message: "regionNotKnownYet", path: "target.regions[1]" },
            ],
        },
        "two that help each other in a crisis, with a contract": {
            resources: [target("Bleu", "bleufrancecentral"), delos],
            finds: [
                {
                    message: "doubtful",
                    path: "target.operator",
                    text: "FailoverPlan 'plan' fails over from Delos Cloud GmbH to Bleu SAS, and it is doubtful that Bleu SAS can take over: mutual assistance covers detection/response to cyber crises; same technology vendor. Have the contract say that it runs the workload, and prove it with a drill, or name another operator.",
                },
            ],
        },
        "a cluster behind a kubeconfig": {
            resources: [plan(), claim],
            finds: [
                {
                    message: "primaryNotKnown",
                    path: "target.operator",
                    text: "It is unknown whether OVHcloud is independent of the primary of FailoverPlan 'plan': its providers do not say who operates it. Name the operator in the setting primaryOperators.",
                },
            ],
        },
        "an address of a house of one's own": {
            resources: [plan(), inCluster("https://10.20.0.1:6443")],
            finds: [{ message: "primaryNotKnown", path: "target.operator" }],
        },
        "clusters of two operators, and no context that says which": {
            resources: [plan(), inCluster(eks, kapsule)],
            finds: [{ message: "primaryNotKnown", path: "target.operator" }],
        },
        "a cloud whose address is not known yet": {
            resources: [plan(), underProvider("azure-native", { metadataHost: UNKNOWN })],
            finds: [
                {
                    message: "primaryNotKnown",
                    path: "target.operator",
                    text: "It is unknown whether OVHcloud is independent of the primary of FailoverPlan 'plan': the settings of azure-native 'own' do not say who operates it. Name the operator in the setting primaryOperators.",
                },
            ],
        },
        "a stack whose only stateful set is not known yet": {
            resources: [stack, resource("kubernetes:apps/v1:StatefulSet", {}, { name: "queue" })],
            finds: [
                {
                    message: "mayNeedPlan",
                    text: "Stack 'tests-dev' has no FailoverPlan. It is unknown until deployment whether it needs one: StatefulSet 'queue' may hold data.",
                },
            ],
        },
    },
    notApplicable: {
        "a stack that holds no data": {
            resources: [
                stack,
                resource("azure-native:resources:ResourceGroup", { location: "francecentral" }),
                resource("kubernetes:apps/v1:StatefulSet", { spec: { serviceName: "web" } }),
            ],
        },
    } satisfies Record<string, Case>,
});
