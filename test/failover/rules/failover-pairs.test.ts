/** Each pair of the catalog, judged by failover-target: the verdict is that of the table. */
import { failoverPairs, type FailoverPair } from "../../../policies/catalog";
import { evaluate } from "../../../policies/core/evaluate";
import type { Resource } from "../../../policies/core/resource";
import { readConfiguration } from "../../../policies/core/settings";
import { failoverTarget } from "../../../policies/failover/rules/failover-target";
import { resource, TODAY } from "../../rules";
import { bucket, claim, files, plan } from "../plans";

const under = (type: string, settings: object, of: string): Resource => ({
    ...resource(of, {}),
    provider: {
        urn: `urn:pulumi:dev::tests::pulumi:providers:${type}::own`,
        type: `pulumi:providers:${type}`,
        name: "own",
        properties: settings as Resource["properties"],
    },
});
const delos = under(
    "azure-native",
    { metadataHost: "management.sovcloud-api.de" },
    "azure-native:storage:StorageAccount",
);
const aws = under("aws", { region: "eu-central-1" }, "aws:s3/bucket:Bucket");

interface Move {
    readonly from: readonly Resource[];
    /** Who runs the cluster, where only the organisation knows. */
    readonly declared?: string;
    readonly to: string;
    readonly region: string;
    readonly status?: string;
    readonly allowed?: readonly string[];
}
const cluster = (to: string, region: string): Move => ({ from: [claim], declared: "Hetzner", to, region });

/** What each row of the table is in a program, and what is found there; nothing where the table accepts it. */
const moves: Readonly<Record<string, readonly (readonly [Move, string?])[]>> = {
    "Azure public (any EU region) → Azure paired region": [
        [{ from: [files], to: "Microsoft", region: "germanynorth" }, "violation sameOperator"],
    ],
    "Azure public → Delos Cloud": [
        [{ from: [files], to: "Delos Cloud GmbH", region: "deloscloudgermanycentral" }],
        [{ from: [files], to: "Delos", region: "deloscloudgermanycentral", status: "mou" }, "violation needsContract"],
    ],
    "Azure public → Bleu": [
        [{ from: [files], to: "Bleu", region: "bleufrancecentral" }],
        [{ from: [files], to: "Bleu", region: "bleufrancecentral", status: "none" }, "violation needsContract"],
    ],
    "Delos → Bleu": [
        [{ from: [delos], to: "Bleu", region: "bleufrancecentral" }, "undetermined doubtful"],
        // Mutual assistance is no contract, and so no target.
        [{ from: [delos], to: "Bleu", region: "bleufrancecentral", status: "mou" }, "violation needsContract"],
        [{ from: [delos], to: "Bleu", region: "bleufrancecentral", status: "none" }, "violation needsContract"],
    ],
    "GCP public → S3NS PREMI3NS": [[{ from: [bucket], to: "S3NS", region: "u-france-east1" }]],
    "GCP public → GCD Berlin (preview)": [
        [{ from: [bucket], to: "GCD Berlin", region: "u-germany-northeast1" }, "violation ruledOut"],
    ],
    "GCP public → Clarence (GDC air-gapped)": [[{ from: [bucket], to: "Clarence", region: "clarence" }]],
    "GCP public → STACKIT / OVHcloud / Scaleway": [
        [{ from: [bucket], to: "STACKIT", region: "eu01" }],
        [{ from: [bucket], to: "OVHcloud", region: "GRA11" }],
        [{ from: [bucket], to: "Scaleway", region: "fr-par" }],
    ],
    "AWS public → AWS European Sovereign Cloud": [
        [{ from: [aws], to: "AWS European Sovereign Cloud", region: "eusc-de-east-1" }, "violation sameOperator"],
    ],
    "AWS public → 3DS OUTSCALE": [[{ from: [aws], to: "3DS OUTSCALE", region: "eu-west-2" }]],
    "any Kubernetes cluster → OVHcloud MKS": [[cluster("OVHcloud", "GRA11")]],
    "any Kubernetes cluster → Scaleway Kapsule": [[cluster("Scaleway", "fr-par")]],
    "any Kubernetes cluster → STACKIT SKE": [[cluster("STACKIT", "eu01")]],
    "any Kubernetes cluster → IONOS / Exoscale / OTC CCE / Infomaniak / Cleura": [
        [cluster("IONOS", "de/fra")],
        [cluster("Exoscale", "de-fra-1"), "violation abroad"],
        [{ ...cluster("Exoscale", "de-fra-1"), allowed: ["EU", "CH", "MX"] }],
        [cluster("Open Telekom Cloud", "eu-de")],
        [cluster("Infomaniak", "dc3-a"), "violation abroad"],
        [{ ...cluster("Infomaniak", "dc3-a"), allowed: ["EU", "CH"] }],
        [cluster("Cleura", "Sto2"), "violation abroad"],
        [{ ...cluster("Cleura", "Sto2"), allowed: ["EU", "GB"] }],
    ],
    "any Kubernetes cluster → on-prem SCS / RKE2": [[cluster("on-premises", "cellar")]],
    "Exchange Online/Teams (SaaS) → SOGo + Nextcloud + Jitsi/BBB on EU K8s": [
        [{ from: [claim], declared: "Microsoft 365", to: "OVHcloud", region: "GRA11" }],
    ],
    "SOGo/Nextcloud on EU provider A → same stack on EU provider B": [
        [{ from: [claim], declared: "OVHcloud", to: "Scaleway", region: "fr-par" }],
        // The same parent is another region, and no other operator.
        [{ from: [claim], declared: "OVHcloud", to: "OVHcloud", region: "SBG5" }, "violation sameOperator"],
    ],
};
const nameOf = ({ primary, target }: FailoverPair) => `${primary} → ${target}`;

test("every pair of the catalog is a case, and no other", () => {
    expect(Object.keys(moves)).toEqual(failoverPairs().map(nameOf));
});

test.each(
    failoverPairs().flatMap((pair) =>
        (moves[nameOf(pair)] ?? []).map(([move, found]) => [nameOf(pair), move, found, pair] as const),
    ),
)("%s: %j", (_, { from, declared, to, region, status = "signed", allowed = ["EU"] }, found, pair) => {
    const agreement = { status, date: "2026-03-02", reference: "contract 2026/17" };
    const subject = plan({ target: { operator: to, regions: [region] }, agreement });
    const { settings, problems } = readConfiguration(
        {
            "failover-target": {
                allowedJurisdictions: allowed,
                ...(declared !== undefined && { primaryOperators: [declared] }),
                ...(to === "on-premises" && {
                    additionalRegions: [{ provider: "on-premises", id: "cellar", country: "FR", source: "our own" }],
                }),
            },
        },
        [failoverTarget],
        {},
    );
    expect(problems).toEqual([]);
    const answers = evaluate([subject, ...from], [failoverTarget], settings, TODAY).flatMap(({ findings }) =>
        findings
            .filter(({ path }) => !path?.startsWith("target.regions"))
            .map(({ kind, message }) => `${kind} ${message}`),
    );
    expect(answers).toEqual(found === undefined ? [] : [found]);
    // The table and the cases agree.
    if (found === undefined) expect(["accept", "with-contract", "per-operator"]).toContain(pair.accept);
    else expect(["reject", "warn", "with-contract", "per-operator", "accept"]).toContain(pair.accept);
    if (pair.accept === "reject") expect(found).toMatch(/^violation/);
    if (pair.accept === "warn") expect(found).toBe(status === "signed" ? "undetermined doubtful" : found);
});
