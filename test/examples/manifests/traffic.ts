/** Who may talk to whom, by the network policies of the namespaces. */
import { namespaceOf, of, podsIn, type Manifest, type Named } from "./objects";

type Labels = Readonly<Record<string, string>>;

function matches(selector: Manifest, labels: Labels): boolean {
    const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
    return (
        Object.entries(matchLabels as Labels).every(([key, value]) => labels[key] === value) &&
        (matchExpressions as readonly Manifest[]).every(
            ({ key, operator, values }) =>
                operator === "In" && (values as readonly string[]).includes(labels[key as string] ?? ""),
        )
    );
}

/** Pods that have one label `app`, in one namespace. */
interface App {
    readonly name: string;
    readonly namespace: string | undefined;
    readonly labels: Labels;
}

/** `nextcloud → cache TCP/6379`, `nextcloud → 10.20.16.16/28 TCP/5432`, `namespace envoy-gateway-system → nextcloud TCP/8080`. */
export function flows(objects: readonly Named[]): readonly string[] {
    const policies = of(objects, "NetworkPolicy").map((each) => ({
        namespace: namespaceOf(each),
        spec: each.object.spec,
    }));
    const apps = appsIn(objects);
    const all = new Set<string>();
    const rules = ({ labels, namespace }: App, way: "ingress" | "egress") => {
        const type = way === "ingress" ? "Ingress" : "Egress";
        const own = policies.filter(
            (each) =>
                each.namespace === namespace &&
                matches(each.spec.podSelector, labels) &&
                (each.spec.policyTypes as string[]).includes(type),
        );
        if (own.length === 0) return undefined;
        return own.flatMap(({ spec }) => (spec[way] ?? []) as readonly Manifest[]);
    };
    for (const app of apps) {
        const egress = rules(app, "egress");
        if (!egress) all.add(`${app.name} → anything`);
        for (const rule of egress ?? []) {
            const ports = portsOf(rule);
            if (!rule.to) for (const port of ports) all.add(`${app.name} → anything ${port}`);
            for (const peer of rule.to ?? [])
                for (const port of ports) {
                    if (!peer.podSelector) all.add(`${app.name} → ${outside(peer)} ${port}`);
                    for (const other of apps)
                        if (isPeer(peer, app, other) && takes(rules(other, "ingress"), app, other, port))
                            all.add(`${app.name} → ${other.name} ${port}`);
                }
        }
        const ingress = rules(app, "ingress");
        if (!ingress) all.add(`anything → ${app.name}`);
        for (const rule of ingress ?? []) {
            if (!rule.from) for (const port of portsOf(rule)) all.add(`anything → ${app.name} ${port}`);
            for (const peer of rule.from ?? [])
                if (!peer.podSelector)
                    for (const port of portsOf(rule)) all.add(`${outside(peer)} → ${app.name} ${port}`);
        }
    }
    // All pods that talk at all ask for names.
    const dns = ["169.254.20.10/32", "namespace kube-system"].flatMap((to) => [`${to} TCP/53`, `${to} UDP/53`]);
    for (const { name } of apps) {
        const asked = dns.map((to) => `${name} → ${to}`);
        if (!asked.every((flow) => all.has(flow))) continue;
        for (const flow of asked) all.delete(flow);
        all.add(`${name} → names`);
    }
    return [...all].sort();
}

function appsIn(objects: readonly Named[]): readonly App[] {
    const apps = new Map<string, App>();
    const add = (app: App) => apps.set(`${app.namespace}/${app.name}`, app);
    for (const { labels, namespace } of podsIn(objects)) add({ name: labels.app ?? "(no app)", namespace, labels });
    for (const each of of(objects, "Cluster"))
        add({ name: each.name, namespace: namespaceOf(each), labels: { "cnpg.io/cluster": each.name } });
    return [...apps.values()];
}

/** Whether a peer in a policy of `here` is these pods: those of the same namespace, where it names none. */
const isPeer = ({ podSelector, namespaceSelector }: Manifest, here: App, there: App): boolean =>
    podSelector !== undefined &&
    matches(podSelector, there.labels) &&
    (namespaceSelector === undefined
        ? here.namespace === there.namespace
        : matches(namespaceSelector, { "kubernetes.io/metadata.name": there.namespace ?? "" }));

const takes = (rules: readonly Manifest[] | undefined, from: App, to: App, port: string): boolean =>
    !rules ||
    rules.some(
        (rule) =>
            portsOf(rule).includes(port) && (!rule.from || rule.from.some((peer: Manifest) => isPeer(peer, to, from))),
    );

const portsOf = ({ ports }: Manifest): readonly string[] =>
    ports
        ? ports.map(({ protocol, port, endPort }: Manifest) =>
              endPort === undefined ? `${protocol}/${port}` : `${protocol}/${port}-${endPort}`,
          )
        : ["any port"];

const outside = ({ ipBlock, namespaceSelector }: Manifest): string =>
    ipBlock ? String(ipBlock.cidr) : `namespace ${namespaceSelector.matchLabels["kubernetes.io/metadata.name"]}`;
