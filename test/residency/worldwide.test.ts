import { globalServiceOf } from "../../policies/catalog/global-services";
import { currentType } from "../../policies/catalog/renamed-types";
import { euResidency } from "../../policies/residency/eu-residency";
import { general, namesPlace } from "../../policies/location/place-input-names";
import { resource, testRule, type Case } from "../rules";
import { inputsOf, typesOf } from "../sdk/inputs";
import type { Resource } from "../../policies/core/resource";

const accepted = (type: string, given: Resource): Case => ({
    resources: [given],
    settings: { acceptedGlobalTypes: [{ type, reason: "a public brochure without personal data" }] },
});
const worldwide = (given: Resource, why: string) => ({
    resources: [given],
    finds: [
        {
            message: "worldwide",
            text: `${given.type.split(":").at(-1)} 'it' cannot be kept within EU: ${why}. Serve it from a region within EU, or accept the type with a reason in the setting acceptedGlobalTypes.`,
        },
    ],
});
/** A resource whose provider works in Virginia. */
const inVirginia = (type: string, properties: object): Resource => {
    const own = { urn: "urn:pulumi:dev::tests::pulumi:providers:aws::own", type: "pulumi:providers:aws", name: "own" };
    return resource(type, properties, { provider: { ...own, properties: { region: "us-east-1" } } });
};
const rule = "gcp:compute/globalForwardingRule:GlobalForwardingRule";
const distribution = "aws:cloudfront/distribution:Distribution";

testRule(euResidency, {
    compliant: {
        "an edge that the organisation has accepted": accepted(distribution, resource(distribution, { enabled: true })),
    },
    knownWithoutStrings: {
        "an edge that the organisation has accepted": "it holds no text",
    },
    violating: {
        "a worldwide load balancer": worldwide(
            resource(rule, { loadBalancingScheme: "EXTERNAL_MANAGED" }),
            "an external global load balancer ends TLS at Google's edges worldwide",
        ),
        "a load balancer that is external and worldwide by default": worldwide(
            resource(rule, { target: "proxy" }),
            "an external global load balancer ends TLS at Google's edges worldwide",
        ),
        "a cache before a bucket": worldwide(
            resource("gcp:compute/backendBucket:BackendBucket", { bucketName: "b", enableCdn: true }),
            "content is cached at edges worldwide",
        ),
        "accounts in the United States": worldwide(
            resource("gcp:identityplatform/tenant:Tenant", { displayName: "clinic" }),
            "accounts and sign-ins are kept in the United States",
        ),
        "a distribution, wherever its provider is": worldwide(
            resource(distribution, { enabled: true }),
            "TLS ends and content is cached at edges worldwide",
        ),
        "a profile of Azure's edges that says a region": worldwide(
            resource("azure-native:cdn:Profile", { location: "westeurope" }),
            "TLS ends and content is cached at edges worldwide",
        ),
        "what is in the region of the same provider as a role that is nowhere": {
            resources: [inVirginia("aws:sqs/queue:Queue", { name: "orders" })],
            finds: [{ message: "outside", path: "region" }],
        },
        "values at every edge": worldwide(
            resource("aws:cloudfront/keyValueStore:KeyValueStore", { name: "routes" }),
            "code and values are kept at edges worldwide",
        ),
        "the same that says global": {
            resources: [resource("azure-native:cdn:Profile", { location: "Global" })],
            finds: [{ message: "edge", path: "location" }],
        },
    },
    notApplicable: {
        "private access to Google's services": resource(rule, { loadBalancingScheme: "", target: "all-apis" }),
        "a bucket behind a load balancer, without a cache": resource("gcp:compute/backendBucket:BackendBucket", {
            bucketName: "b",
        }),
        "a role of AWS, wherever its provider is": inVirginia("aws:iam/role:Role", { name: "backup" }),
        "a zone of names of AWS, wherever its provider is": inVirginia("aws:route53/zone:Zone", { name: "example.eu" }),
        "an application of Scaleway's IAM": resource("scaleway:iam/application:Application", { name: "backup" }),
        "a role": resource("azure-native:authorization:RoleAssignment", { scope: "/subscriptions/s" }),
        "a zone of names": resource("gcp:dns/managedZone:ManagedZone", { dnsName: "example.eu." }),
    },
});

/** A required input by which a resource is part of another one, or says about which resource it is. */
const isPart = (inputs: readonly { readonly path: string; readonly required: boolean }[]): boolean =>
    inputs.some(({ path, required }) => required && /(Name|Id|Uri|Group)$|^(scope|parent)$/.test(path)) ||
    inputs.some(({ path, required }) => required && parts.has(path));
const parts: ReadonlySet<string> = new Set(
    "api bucket catalog cluster database dataset entitytype environment featurestore folder instance keyRing keystore org secret subscription table topic managedZone taxonomy cryptoKey object channel group namespace".split(
        " ",
    ),
);

/**
 * Every type that takes no place at the top is part of something that does, or in the list with its reason: so that a new
 * service without a region is noticed when an SDK is upgraded.
 */
describe.each([
    ["azure-native", "@pulumi/azure-native"],
    ["gcp", "@pulumi/gcp"],
    ["ovh", "@ovhcloud/pulumi-ovh"],
    ["scaleway", "@pulumiverse/scaleway"],
])("types of %s without a place", (_, name) => {
    const folder = `node_modules/${name}`;
    test("are part of others, or listed with a reason", () => {
        const placed = new Set<string>();
        const top = new Map<string, { path: string; required: boolean }[]>();
        for (const { type, path, name, required } of inputsOf(folder)) {
            if (path.includes(".")) continue;
            top.set(type, [...(top.get(type) ?? []), { path, required }]);
            if (namesPlace(type, general(path), name)) placed.add(type);
        }
        const open = typesOf(folder).filter(
            (type) =>
                !placed.has(type) &&
                !/Iam(Binding|Member|Policy|AuditConfig)\w*$/.test(type) &&
                !isPart(top.get(type) ?? []) &&
                globalServiceOf(currentType(type), {}) === undefined,
        );
        expect(open).toEqual([]);
    });
});
