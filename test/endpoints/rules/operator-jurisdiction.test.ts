import { UNKNOWN } from "../../../policies/core/values";
import { operatorJurisdiction } from "../../../policies/endpoints/rules/operator-jurisdiction";
import type { Resource } from "../../../policies/core/resource";
import { component, resource, testRule } from "../../rules";

const provider = (name: string, properties: object = {}) => component(`pulumi:providers:${name}`, properties);
const sovereignOnly = { sovereignOnly: true };
const byPackage = "the package decides, and no text";

/** A provider with resources in places of its cloud. */
const using = (name: string, properties: object, type: string, ...given: readonly object[]): readonly Resource[] => {
    const made = provider(name, properties);
    const { urn, properties: told } = made;
    return [
        made,
        ...given.map((each, index) =>
            resource(type, each, {
                name: `r${index}`,
                provider: { urn, type: made.type, name: "it", properties: told },
            }),
        ),
    ];
};
const s3ns = (...places: readonly string[]) =>
    using(
        "gcp",
        { universeDomain: "s3nsapis.fr" },
        "gcp:storage/bucket:Bucket",
        ...places.map((location) => ({ location })),
    );
const scaleway = using("scaleway", {}, "scaleway:object/bucket:Bucket", { region: "fr-par" });
const health = { dataClass: "health" };
const plan = component("rempart:index:FailoverPlan", { dataClass: "health" }, { name: "plan" });
const kubernetes = (server: string) =>
    using(
        "kubernetes",
        { kubeconfig: JSON.stringify({ clusters: [{ name: "a", cluster: { server } }] }) },
        "kubernetes:core/v1:Secret",
        { data: { a: "1" } },
    );

testRule(operatorJurisdiction, {
    compliant: {
        "health data in the qualified region of S3NS": { resources: s3ns("u-france-east1"), settings: health },
        "sensitive data at Scaleway": { resources: scaleway, settings: { dataClass: "sensitive" } },
        "public data at Google": {
            resources: using("gcp", {}, "gcp:storage/bucket:Bucket", { location: "EU" }),
            settings: { dataClass: "public" },
        },
        Scaleway: { resources: [provider("scaleway")], settings: sovereignOnly },
        "the public Azure as the primary": provider("azure-native"),
        "Bleu, where only sovereign clouds will do": {
            resources: [provider("azure-native", { metadataHost: "management.sovcloud-api.fr" })],
            settings: sovereignOnly,
        },
        "S3NS runs technology of Google, and Google cannot switch it off": {
            resources: [provider("gcp", { universeDomain: "s3nsapis.fr" })],
            settings: sovereignOnly,
        },
        "OpenStack of the Open Telekom Cloud": {
            resources: [provider("openstack", { authUrl: "https://iam.eu-de.otc.t-systems.com/v3" })],
            settings: sovereignOnly,
        },
    },
    knownWithoutStrings: {
        "sensitive data at Scaleway": byPackage,
        "public data at Google": byPackage,
        Scaleway: byPackage,
        "the public Azure as the primary": byPackage,
    },
    violating: {
        "health data at Google, as the plan says": {
            resources: [...using("gcp", {}, "gcp:storage/bucket:Bucket", { location: "europe-west9" }), plan],
            finds: [
                {
                    message: "foreignForClass",
                    text: "gcp 'it' manages what Google runs under the law of United States (US), and the stack holds data of the class health. Use a cloud whose operator is at home in EU.",
                },
            ],
        },
        "health data at an operator that is not qualified": {
            resources: using("hcloud", {}, "hcloud:index/server:Server", { location: "fsn1" }),
            settings: health,
            finds: [
                {
                    message: "notQualified",
                    text: "hcloud 'it' manages what Hetzner Online GmbH runs, which is not qualified by SecNumCloud, and the stack holds data of the class health. These operators have a qualified offer: S3NS, OVHcloud, 3DS OUTSCALE, Cloud Temple, Oodrive.",
                },
            ],
        },
        "health data in a region of OUTSCALE that is not qualified": {
            resources: using("outscale", {}, "outscale:index/vm:Vm", { region: "eu-west-2" }),
            settings: health,
            finds: [
                {
                    message: "qualifiedElsewhere",
                    text: "outscale 'it' manages what 3DS OUTSCALE runs in eu-west-2, where no offer is qualified by SecNumCloud, and the stack holds data of the class health. It is qualified for IaaS, region cloudgouv (SecNumCloud 3.2, cloudgouv-eu-west-1).",
                },
            ],
        },
        "health data in AKS": {
            resources: kubernetes("https://clinic.hcp.francecentral.azmk8s.io"),
            settings: health,
            finds: [{ message: "foreignForClass" }],
        },
        "a cloud that no setting of its provider chooses, where only sovereign clouds will do": {
            resources: [provider("aws", { region: "eu-west-3" })],
            settings: sovereignOnly,
            finds: [
                {
                    message: "foreignCloud",
                    text: "aws 'it' manages the public cloud of AWS, under the law of United States (US), and sovereignOnly is set. Use a cloud whose operator is at home in EU.",
                },
            ],
        },
    },
    undetermined: {
        "health data where another scheme counts, of an offer without places": {
            resources: scaleway,
            settings: { ...health, qualifications: ["HDS", "SecNumCloud"] },
            finds: [
                {
                    message: "offerNotKnown",
                    text: "scaleway 'it' manages what Scaleway runs, and the stack holds data of the class health. Scaleway is qualified for Public cloud, of which the places are not published: check that the stack is part of that offer.",
                },
            ],
        },
        "health data at OVHcloud, of which one offer is qualified": {
            resources: kubernetes("https://xyz123.c1.gra7.k8s.ovh.net"),
            settings: health,
            finds: [{ message: "offerNotKnown" }],
        },
        "OpenStack without an address": {
            resources: [provider("openstack")],
            finds: [{ message: "unknownOperator" }],
        },
        "a universe that is computed": {
            resources: [provider("gcp", { universeDomain: UNKNOWN })],
            finds: [{ message: "unknownOperator" }],
        },
    },
    notApplicable: {
        "a package that manages nobody's service": provider("random"),
        "a resource: its provider is judged, once": resource("scaleway:index/registryNamespace:RegistryNamespace", {}),
    },
});
