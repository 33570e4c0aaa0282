/** Every Kubernetes object of every example and role, as a real API server takes it: nothing is refused, and mistakes are. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { objectsIn, podsIn, type Manifest, type Named, type Pod } from "../examples/manifests/objects";
import { notRestricted } from "../examples/manifests/security";
import { examples, judged, stated, type Run } from "../examples/stacks";
import { ApiServer, type Answer } from "./api-server";
import { customResourceDefinitions } from "./definitions";

let server: ApiServer;
const made: string[] = [];

beforeAll(async () => {
    server = await ApiServer.start();
    const { body } = await server.ask("GET", "/version");
    process.stdout.write(`\nThe API server is Kubernetes ${String(body.gitVersion)}.\n`);
    for (const definition of customResourceDefinitions)
        await make("/apis/apiextensions.k8s.io/v1/customresourcedefinitions", definition);
    await established();
}, 300_000);

afterAll(async () => {
    // Of a cluster that was lent: what was made here goes again.
    for (const path of made.reverse()) await server.ask("DELETE", path);
    await server.stop();
}, 120_000);

/** Makes a namespace or a definition for real, unless it is there. */
async function make(collection: string, object: Manifest): Promise<void> {
    const { status, body } = await server.ask("POST", `${collection}?fieldValidation=Strict`, object);
    if (status === 201) made.push(`${collection}/${object.metadata.name}`);
    else if (status !== 409) throw new Error(`${object.kind} '${object.metadata.name}': ${body.message}`);
}

/** A definition is served a moment after it is made. */
async function established(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
        const { body } = await server.ask("GET", "/apis/apiextensions.k8s.io/v1/customresourcedefinitions");
        const ours = new Set(customResourceDefinitions.map(({ metadata }) => metadata.name));
        const served = (body.items as Manifest[]).filter(
            ({ metadata, status }) =>
                ours.has(metadata.name as string) &&
                (status?.conditions ?? []).some(
                    (each: Manifest) => each.type === "Established" && each.status === "True",
                ),
        );
        if (served.length === ours.size) return;
        await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("The API server does not serve the definitions that were made.");
}

const lists = new Map<string, Promise<Answer>>();
/** Where objects of a kind are sent to. */
async function collectionOf({ apiVersion, kind, metadata }: Manifest): Promise<string> {
    const root = (apiVersion as string).includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const known = lists.get(root) ?? server.ask("GET", root);
    lists.set(root, known);
    const { body, status } = await known;
    const resources = status === 200 ? (body.resources as Manifest[]) : [];
    const resource = resources.find((each) => each.kind === kind && !(each.name as string).includes("/"));
    if (!resource) throw new Error(`The API server has no ${kind} of ${apiVersion}.`);
    return `${root}/${resource.namespaced ? `namespaces/${metadata.namespace}/` : ""}${resource.name}`;
}

/** What the server says of objects: nothing of those that it would take. */
async function refused(objects: readonly Named[]): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const { object } of objects.filter(({ kind }) => kind === "Namespace"))
        await make("/api/v1/namespaces", object);
    for (const { kind, name, object } of objects) {
        if (kind === "Namespace") continue;
        const { status, body } = await send(await collectionOf(object), object);
        if (status !== 201) problems.push(`${kind}/${name}: ${body.message ?? status}`);
    }
    return problems;
}

const send = (collection: string, object: Manifest) =>
    server.ask("POST", `${collection}?dryRun=All&fieldValidation=Strict&fieldManager=rempart`, known(object));

/** What only the deployment knows: a word that any field takes. Contents that are unknown as a whole are left out. */
function known(object: Manifest): Manifest {
    const { stringData, data, ...rest } = JSON.parse(JSON.stringify(object).replaceAll("<unknown>", "unknown"));
    const login = rest.type === "kubernetes.io/basic-auth" && { username: "unknown", password: "unknown" };
    return {
        ...rest,
        ...(typeof data === "object" && { data }),
        ...(stringData !== undefined && { stringData: typeof stringData === "object" ? stringData : { ...login } }),
    };
}

/** Pod security is enforced on pods: each template is sent as the pod that it makes. */
async function refusedPods(pods: readonly Pod[]): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const { owner, namespace, labels, spec } of pods) {
        const { status, body } = await send(`/api/v1/namespaces/${namespace}/pods`, {
            apiVersion: "v1",
            kind: "Pod",
            metadata: { generateName: "template-", labels },
            spec,
        });
        if (status !== 201) problems.push(`${owner}: ${body.message ?? status}`);
    }
    return problems;
}

/** Examples in a cluster, by what they are called after. */
const inCluster = readdirSync(examples).filter((name) => /-(azure|gcp|kubernetes)$/.test(name));
const roles: Readonly<Record<string, Run["config"]>> = {
    primary: {},
    target: { role: "target" },
    "promoted target": { role: "target", active: "true" },
};
const runs = inCluster.flatMap((example) =>
    Object.entries(roles).map(([role, config = {}]): [string, string, Run] => [
        example,
        role,
        { example, stack: "dev", ...(Object.keys(config).length > 0 && { config }) },
    ]),
);
const stackFiles = inCluster.flatMap((example) =>
    readdirSync(join(examples, example)).flatMap((name): [string, string, Run][] => {
        const stack = /^Pulumi\.(.+)\.yaml$/.exec(name)?.[1];
        if (stack === undefined || stack === "dev") return [];
        return [[example, stack, { example, stack, config: stated({ example, stack }) }]];
    }),
);

test.each([...runs, ...stackFiles])("%s as %s: the server takes every object and every pod", async (_, __, run) => {
    const objects = objectsIn((await judged(run)).resources);
    expect(await refused(objects)).toEqual([]);
    expect(await refusedPods(podsIn(objects))).toEqual([]);
});

describe("a pod that breaks the Pod Security Standard is refused, and our own check refuses it too", () => {
    let pods: readonly Pod[];
    let objects: readonly Named[];
    beforeAll(async () => {
        objects = objectsIn((await judged({ example: "nextcloud-kubernetes", stack: "dev" })).resources);
        await refused(objects);
        pods = podsIn(objects).filter(({ owner }) => owner === "Deployment/nextcloud");
    }, 600_000);

    test.each<[string, (spec: Manifest) => void, RegExp]>([
        ["as root", (spec) => (spec.containers[0].securityContext.runAsUser = 0), /runAsUser=0/],
        [
            "root not excluded",
            (spec) => {
                delete spec.securityContext.runAsNonRoot;
                delete spec.containers[0].securityContext.runAsNonRoot;
            },
            /runAsNonRoot != true/,
        ],
        [
            "may gain privileges",
            (spec) => delete spec.containers[0].securityContext.allowPrivilegeEscalation,
            /allowPrivilegeEscalation != false/,
        ],
        [
            "keeps capabilities",
            (spec) => delete spec.containers[0].securityContext.capabilities,
            /unrestricted capabilities/,
        ],
        ["no seccomp profile", (spec) => delete spec.securityContext.seccompProfile, /seccompProfile/],
        ["the network of the node", (spec) => (spec.hostNetwork = true), /host namespaces/],
        [
            "a folder of the node",
            (spec) => (spec.volumes[0] = { name: spec.volumes[0].name, hostPath: { path: "/" } }),
            /hostPath/,
        ],
        ["a port of the node", (spec) => (spec.containers[0].ports[0].hostPort = 9000), /hostPort/],
    ])("%s", async (_, change, message) => {
        const broken = pods.map((pod) => {
            const spec = structuredClone(pod.spec);
            change(spec);
            return { ...pod, spec };
        });
        const [problem = ""] = await refusedPods(broken);
        expect(problem).toMatch(/violates PodSecurity "restricted/);
        expect(problem).toMatch(message);
        const changed = objects.map((each) => {
            if (each.kind !== "Deployment" || each.name !== "nextcloud") return each;
            const object = structuredClone(each.object);
            object.spec.template.spec = broken[0]?.spec;
            return { ...each, object };
        });
        expect(notRestricted(changed)).not.toEqual([]);
    });

    test.each<[string, string, (object: Manifest) => void, RegExp]>([
        [
            "a field that does not exist",
            "Deployment",
            (object) => (object.spec.template.spec.securityContext.runAsNonroot = true),
            /unknown field .*runAsNonroot/,
        ],
        [
            "a selector that misses its own pods",
            "Deployment",
            (object) => (object.spec.selector.matchLabels = { app: "other" }),
            /`selector` does not match template `labels`/,
        ],
        [
            "a schedule that is none",
            "CronJob",
            (object) => (object.spec.schedule = "every hour"),
            /spec\.schedule: Invalid value/,
        ],
        ["a name that no DNS takes", "Service", (object) => (object.metadata.name = "Next_Cloud"), /metadata\.name/],
        [
            "a gateway with a field that is not its own",
            "Gateway",
            (object) => (object.spec.gatewayClass = "envoy"),
            /unknown field .*gatewayClass/,
        ],
        ["a database without a disk", "Cluster", (object) => delete object.spec.storage, /spec\.storage: Required/],
    ])("%s is refused", async (_, kind, change, message) => {
        const given = objects.find(
            (each) => each.kind === kind && (kind !== "Deployment" || each.name === "nextcloud"),
        );
        const object = structuredClone(given?.object);
        change(object);
        const { status, body } = await send(await collectionOf(object), object);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(body.message).toMatch(message);
    });
});
