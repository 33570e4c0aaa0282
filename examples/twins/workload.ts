import * as kubernetes from "@pulumi/kubernetes";
import { facts, type Twin, type Twins } from "./twin";

/** Where a workload has what its twins break. */
interface Workload {
    /** The Deployment of its cache. */
    readonly cache: string;
    /** Settings by which people log in at a provider in the United States. */
    readonly identity: NonNullable<Twin["settings"]>;
    /** Settings by which its mail leaves through a relay in the United States. */
    readonly mail: NonNullable<Twin["settings"]>;
}

/** An agreement that obliges nobody. */
export const memorandum = { status: "mou", date: "2025-11-18", reference: "press release" } as const;

const discovery = "https://login.microsoftonline.com/organisation/v2.0";

export const nextcloudTwins = (): Twins =>
    sharedTwins({
        cache: "cache",
        identity: {
            identity: {
                host: "login.microsoftonline.com",
                discovery: `${discovery}/.well-known/openid-configuration`,
            },
        },
        mail: { mail: { host: "smtp.sendgrid.net" } },
    });

export const sogoTwins = (): Twins =>
    sharedTwins({
        cache: "sogo-memcached",
        identity: {
            signIn: {
                host: "login.microsoftonline.com",
                port: 443,
                addresses: ["192.0.2.32/32"],
                issuer: discovery,
                client: "sogo",
            },
        },
        mail: { relay: { host: "smtp.sendgrid.net" } },
    });

/** What can be broken in each example alike. */
const sharedTwins = ({ cache, identity, mail }: Workload): Twins => ({
    "docker-hub": {
        what: "one image comes from Docker Hub",
        inputs: {
            type: "kubernetes:apps/v1:Deployment",
            name: cache,
            props: imageOf(`valkey/valkey:8.1.4-alpine@sha256:${"3b".repeat(32)}`),
        },
    },
    "same-law": {
        what: "the target is in Germany, under the law of the United States",
        settings: facts({ target: { operator: "AWS European Sovereign Cloud", regions: ["eusc-de-east-1"] } }),
    },
    memorandum: {
        what: "the agreement with the target is a memorandum, which obliges nobody",
        settings: facts({ agreement: memorandum }),
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
            rpo: "PT5M",
            lastDrill: { date: "2026-09-14", result: "passed", rto: "PT2H40M", rpo: "PT4M" },
        }),
    },
    "failed-drill": {
        what: "the last drill failed",
        settings: facts({ lastDrill: { date: "2026-09-14", result: "failed" } }),
    },
    "slow-drill": {
        what: "the last drill took longer than is promised",
        settings: facts({ lastDrill: { date: "2026-09-14", result: "passed", rto: "PT9H", rpo: "PT22M" } }),
    },
    "us-acme": {
        what: "certificates come from an authority in the United States",
        settings: { certificates: { acme: { server: "https://acme-v02.api.letsencrypt.org/directory" } } },
    },
    "us-identity": { what: "people log in at a provider in the United States", settings: identity },
    "us-mail": { what: "mail goes through a relay in the United States", settings: mail },
    "us-bucket": {
        what: "the copies go to a bucket in the United States",
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
    },
});

type Container = Readonly<Record<string, unknown>> & { readonly env?: readonly object[] };
interface Deployment {
    readonly spec: { readonly template: { readonly spec: { readonly containers: readonly Container[] } } };
}

/** What changes the first container of a Deployment. */
const firstContainer =
    (change: (container: Container) => Container) =>
    ({ spec }: Deployment) => {
        const [first = {}, ...others] = spec.template.spec.containers;
        return { spec: { template: { spec: { containers: [change(first), ...others] } } } };
    };

/** Another image in it. */
const imageOf = (image: string) => firstContainer((container) => ({ ...container, image }));

/** A variable more in the first container of a Deployment. */
export const variableOf = (deployment: string, name: string, value: string): Twin["inputs"] => ({
    type: "kubernetes:apps/v1:Deployment",
    name: deployment,
    props: firstContainer((container) => ({ ...container, env: [...(container.env ?? []), { name, value }] })),
});
