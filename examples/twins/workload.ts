import * as kubernetes from "@pulumi/kubernetes";
import { facts, type Twins } from "./twin";

/** What can be broken in each example alike. */
export const sharedTwins = (): Twins => ({
    "docker-hub": {
        what: "one image comes from Docker Hub",
        inputs: {
            type: "kubernetes:apps/v1:Deployment",
            name: "cache",
            props: imageOf(`valkey/valkey:8.1.4-alpine@sha256:${"3b".repeat(32)}`),
        },
    },
    "same-law": {
        what: "the target is in Germany, under the law of the United States",
        settings: facts({ target: { operator: "AWS European Sovereign Cloud", regions: ["eusc-de-east-1"] } }),
    },
    memorandum: {
        what: "the agreement with the target is a memorandum: not refused, and not compliant either",
        settings: facts({
            target: { operator: "Delos Cloud", regions: ["deloscloudgermanycentral"] },
            agreement: { status: "mou", date: "2025-11-18", reference: "press release" },
        }),
    },
    "no-agreement": {
        what: "there is no agreement with the target: the placeholder of the stack files",
        settings: facts({ agreement: { status: "none" } }),
    },
    "no-plan": { what: "there is no plan", plan: "none" },
    "forgotten-database": {
        what: "the plan does not cover the database",
        plan: (platform) =>
            Object.assign(Object.create(platform) as typeof platform, {
                stores: platform.stores.filter(({ holds }) => holds !== "database"),
            }),
    },
    "rare-copies": {
        what: "the plan promises to lose less than is written between two copies",
        settings: facts({
            rpo: "PT15M",
            lastDrill: { date: "2026-09-14", result: "passed", rto: "PT2H40M", rpo: "PT12M" },
        }),
    },
    "failed-drill": {
        what: "the last drill failed",
        settings: facts({ lastDrill: { date: "2026-09-14", result: "failed" } }),
    },
    "slow-drill": {
        what: "the last drill took longer than is promised",
        settings: facts({ lastDrill: { date: "2026-09-14", result: "passed", rto: "PT9H", rpo: "PT1H12M" } }),
    },
    "us-acme": {
        what: "certificates come from an authority in the United States",
        awaits: "that the authority of an Issuer is judged",
        settings: { certificates: { acme: { server: "https://acme-v02.api.letsencrypt.org/directory" } } },
    },
    "us-identity": {
        what: "people log in at a provider in the United States",
        awaits: "that the hosts in a container's environment are judged",
        settings: {
            identity: {
                host: "login.microsoftonline.com",
                discovery: "https://login.microsoftonline.com/organisation/v2.0/.well-known/openid-configuration",
            },
        },
    },
    "us-mail": {
        what: "mail goes through a relay in the United States",
        awaits: "that the hosts in a container's environment are judged",
        settings: { mail: { host: "smtp.sendgrid.net" } },
    },
    "us-bucket": {
        what: "the copies go to a bucket in the United States",
        awaits: "that the hosts in a container's environment are judged",
        settings: { copies: { to: { endpoint: "https://s3.us-east-1.amazonaws.com", region: "us-east-1" } } },
    },
    "us-chart": {
        what: "a Helm chart of the United States runs beside it",
        plan: (platform) => {
            const { provider, namespace } = platform;
            const chart = "oci://registry-1.docker.io/bitnamicharts/kube-state-metrics";
            new kubernetes.helm.v3.Release("metrics", { chart, namespace }, { provider });
            return platform;
        },
        awaits: "that the registry of a chart is judged",
    },
});

/** Another image in the first container of a Deployment. */
const imageOf =
    (image: string) =>
    ({
        spec,
    }: {
        readonly spec: { readonly template: { readonly spec: { readonly containers: readonly object[] } } };
    }) => {
        const [first, ...others] = spec.template.spec.containers;
        return { spec: { template: { spec: { containers: [{ ...first, image }, ...others] } } } };
    };
