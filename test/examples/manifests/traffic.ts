/** Who may talk to whom, by the network policies of one namespace. */
import { of, podsIn, type Manifest, type Named } from "./objects";

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

/** `nextcloud → cache TCP/6379`, `nextcloud → 10.20.16.16/28 TCP/5432`, `namespace envoy-gateway-system → nextcloud TCP/8080`. */
export function flows(objects: readonly Named[]): readonly string[] {
    const policies = of(objects, "NetworkPolicy").map(({ object }) => object.spec);
    const apps = new Map<string, Labels>(podsIn(objects).map(({ labels }) => [labels.app ?? "(no app)", labels]));
    for (const { name } of of(objects, "Cluster")) apps.set(name, { "cnpg.io/cluster": name });
    const all = new Set<string>();
    const rules = (labels: Labels, way: "ingress" | "egress") => {
        const type = way === "ingress" ? "Ingress" : "Egress";
        const own = policies.filter(
            (each) => matches(each.podSelector, labels) && (each.policyTypes as string[]).includes(type),
        );
        if (own.length === 0) return undefined;
        return own.flatMap((each) => (each[way] ?? []) as readonly Manifest[]);
    };
    for (const [app, labels] of apps) {
        const egress = rules(labels, "egress");
        if (!egress) all.add(`${app} → anything`);
        for (const rule of egress ?? []) {
            const ports = portsOf(rule);
            if (!rule.to) for (const port of ports) all.add(`${app} → anything ${port}`);
            for (const peer of rule.to ?? [])
                for (const port of ports) {
                    if (!peer.podSelector) all.add(`${app} → ${outside(peer)} ${port}`);
                    for (const [other, theirs] of apps)
                        if (
                            peer.podSelector &&
                            matches(peer.podSelector, theirs) &&
                            takes(rules(theirs, "ingress"), labels, port)
                        )
                            all.add(`${app} → ${other} ${port}`);
                }
        }
        const ingress = rules(labels, "ingress");
        if (!ingress) all.add(`anything → ${app}`);
        for (const rule of ingress ?? []) {
            if (!rule.from) for (const port of portsOf(rule)) all.add(`anything → ${app} ${port}`);
            for (const peer of rule.from ?? [])
                if (!peer.podSelector) for (const port of portsOf(rule)) all.add(`${outside(peer)} → ${app} ${port}`);
        }
    }
    // All pods that talk at all ask for names.
    const dns = ["169.254.20.10/32", "namespace kube-system"].flatMap((to) => [`${to} TCP/53`, `${to} UDP/53`]);
    for (const app of apps.keys()) {
        const asked = dns.map((to) => `${app} → ${to}`);
        if (!asked.every((flow) => all.has(flow))) continue;
        for (const flow of asked) all.delete(flow);
        all.add(`${app} → names`);
    }
    return [...all].sort();
}

const takes = (rules: readonly Manifest[] | undefined, from: Labels, port: string): boolean =>
    !rules ||
    rules.some(
        (rule) =>
            portsOf(rule).includes(port) &&
            (!rule.from || rule.from.some((peer: Manifest) => peer.podSelector && matches(peer.podSelector, from))),
    );

const portsOf = ({ ports }: Manifest): readonly string[] =>
    ports ? ports.map(({ protocol, port }: Manifest) => `${protocol}/${port}`) : ["any port"];

const outside = ({ ipBlock, namespaceSelector }: Manifest): string =>
    ipBlock ? String(ipBlock.cidr) : `namespace ${namespaceSelector.matchLabels["kubernetes.io/metadata.name"]}`;
