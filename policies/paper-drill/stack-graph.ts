/** What a stack is made of and depends on, as one graph. */
import { luxon } from "../core/on-demand";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { readText } from "../core/reading";
import { accountOf } from "../location/resource-place";
import { operatorWithId } from "../catalog";
import { drilledResources, elementOf } from "./elements";
import { graphOf, type Dependency, type Element, type Graph } from "./graph";
import { clusterBehind } from "./links/clusters";
import { hostLinks, registryLinks, type OutsideLink } from "./links/hosts";
import { answersFor, isRecord, isZone, nameLinks, namesServed, ttlOf, ttlOfRecord } from "./links/names";
import { keyLinks } from "./links/keys";
import { kubernetesLinks } from "./links/kubernetes";
import { partyOf, type DrillSettings } from "./parties";

/** What the links of one resource are found with. */
interface Context {
    readonly stack: Stack;
    readonly settings: DrillSettings;
    readonly drilled: ReadonlySet<string>;
    readonly ownNames: ReadonlySet<string>;
    readonly add: (element: Element) => void;
    readonly link: (dependency: Dependency) => void;
}

/** The graph of a complete stack. Pure; what the settings do not tell and the catalog does not know is unknown in it. */
export function graphOfStack(stack: Stack, settings: DrillSettings): Graph {
    const resources = drilledResources(stack);
    const elements = new Map(resources.map((each) => [each.urn, elementOf(each, stack, settings)]));
    const dependencies: Dependency[] = [];
    const context: Context = {
        stack,
        settings,
        drilled: new Set(elements.keys()),
        ownNames: new Set(resources.flatMap(namesServed)),
        add: (element) => elements.set(element.id, element),
        link: (dependency) => dependencies.push(dependency),
    };
    for (const resource of resources) {
        const element = elements.get(resource.urn);
        if (element) linkAll(resource, element, context);
    }
    return withTechnology(graphOf(elements.values(), [...dependencies, ...recordLinks(resources, stack, elements)]));
}

/**
 * A service is found through the records that lead to it, or to what stands before it: as long as one of them answers.
 * What stands before a service is an entry that its program has tied to it, as a target of a load balancer is.
 */
function recordLinks(
    resources: readonly Resource[],
    stack: Stack,
    elements: ReadonlyMap<string, Element>,
): readonly Dependency[] {
    const found = resources.filter(isRecord);
    if (found.length === 0) return [];
    const leading = new Map<string, Resource[]>();
    const lead = (record: Resource, to: Resource) => {
        if (elements.get(to.urn)?.serves) leading.set(to.urn, [...(leading.get(to.urn) ?? []), record]);
    };
    const tied = tiesAmong(resources, stack, elements);
    for (const record of found)
        for (const entry of usedBy(record, stack)) {
            lead(record, entry);
            if (isRecord(entry) || isZone(entry)) continue;
            for (const behind of [...(tied.get(entry.urn) ?? []), ...usedBy(entry, stack)]) lead(record, behind);
        }
    return [...leading].map(([from, records]): Dependency => {
        const after = records.map(ttlOfRecord).reduce((one, other) => longer(one, other));
        const [first = "", ...others] = [...new Set(records.map(({ urn }) => urn))].sort();
        return { from, to: [first, ...others], kind: "dns", ...(after !== undefined && { after }) };
    });
}

/** What stands together in the inputs of a resource that serves nobody itself: a target of a load balancer, an attachment. */
function tiesAmong(
    resources: readonly Resource[],
    stack: Stack,
    elements: ReadonlyMap<string, Element>,
): ReadonlyMap<string, readonly Resource[]> {
    const tied = new Map<string, Resource[]>();
    for (const tie of resources) {
        if (elements.get(tie.urn)?.serves) continue;
        const named = usedBy(tie, stack);
        for (const one of named.length > 1 ? named : [])
            tied.set(one.urn, [...(tied.get(one.urn) ?? []), ...named.filter((other) => other !== one)]);
    }
    return tied;
}

const longer = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined || other === undefined ? undefined : Math.max(one, other);

function linkAll(resource: Resource, element: Element, context: Context): void {
    const { stack, settings, drilled, add, link } = context;
    const to = (other: Resource | undefined, kind: Dependency["kind"], after?: number) => {
        if (other && other.urn !== resource.urn && drilled.has(other.urn))
            link({ from: resource.urn, to: [other.urn], kind, ...(after !== undefined && { after }) });
    };
    const toOutside = ({ outside, kind, after }: OutsideLink) => {
        add(outside);
        link({ from: resource.urn, to: [outside.id], kind, ...(after !== undefined && { after }) });
    };
    if (packageOf(resource.type) === "kubernetes" && resource.provider) {
        const behind = clusterBehind(resource.provider, stack, settings);
        if (typeof behind !== "string") add(behind);
        link({ from: resource.urn, to: [typeof behind === "string" ? behind : behind.id], kind: "runs-on" });
    }
    to(accountOf(resource, stack), "part-of");
    const named = kubernetesLinks(resource, stack);
    for (const each of named) to(each.to, each.kind, each.kind === "certificates" ? renewalOf(resource) : undefined);
    for (const each of keyLinks(resource, stack, settings))
        if ("to" in each) to(each.to, "key");
        else toOutside({ outside: each.outside, kind: "key" });
    if (element.role !== "data") for (const other of usedBy(resource, stack)) to(other, kindOfUse(other));
    for (const each of registryLinks(resource, settings)) toOutside(each);
    if (element.role === "workload" || /:(Issuer|ClusterIssuer)$/.test(resource.type))
        for (const each of hostLinks(resource, settingsOf(named.map((link) => link.to)), context.ownNames, settings))
            toOutside(each);
    for (const name of namesServed(resource)) {
        const zone = drilledResources(stack).find((other) => answersFor(other, name));
        to(zone, "dns", ttlOf(resource));
        for (const each of nameLinks(resource, name, zone?.urn)) toOutside(each);
    }
}

/** Objects that hold settings; what they name, whoever reads them depends on. */
const settingsOf = (named: readonly Resource[]): readonly Resource[] =>
    named.filter(({ type }) => /:(ConfigMap|Secret)$/.test(type));

/**
 * The resources from which the inputs of a resource come. Data is not in what its inputs come from: a store goes on
 * without the network or the password that it was made with; its keys, its server and its cluster are links of their own.
 */
const usedBy = (resource: Resource, stack: Stack): readonly Resource[] => [
    ...new Set(Object.keys(resource.propertyDependencies ?? {}).flatMap((key) => stack.referenced(resource, key))),
];

const watchers = /insights|operationalinsights|monitor|logging|datadog|grafana|newrelic|pagerduty/i;
const kindOfUse = ({ type }: Resource): Dependency["kind"] => (watchers.test(type) ? "monitoring" : "uses");

/** How long a certificate lasts from the day on which it would be renewed: cert-manager's `renewBefore`, `720h`. */
function renewalOf({ properties }: Resource): number | undefined {
    const { value } = readText(properties, "spec.renewBefore");
    const [, hours] = /^(\d+)h/.exec(value ?? "") ?? [];
    return hours === undefined
        ? undefined
        : luxon()
              .Duration.fromObject({ hours: Number(hours) })
              .toMillis();
}

/** Whoever runs the technology of another company depends on its updates. */
export function withTechnology({ elements, dependencies }: Graph): Graph {
    const vendors = new Map<string, Element>();
    const links: Dependency[] = [];
    for (const { id, runBy } of elements.values()) {
        if (typeof runBy === "string" || runBy.length !== 1) continue;
        for (const vendor of runBy[0]?.vendors ?? []) {
            const operator = operatorWithId(vendor);
            if (!operator) continue;
            const element: Element = {
                id: `technology ${vendor}`,
                label: `the technology of ${operator.name}`,
                role: "service",
                runBy: [partyOf(operator)],
            };
            vendors.set(element.id, element);
            links.push({ from: id, to: [element.id], kind: "technology" });
        }
    }
    return graphOf([...elements.values(), ...vendors.values()], [...dependencies, ...links]);
}
