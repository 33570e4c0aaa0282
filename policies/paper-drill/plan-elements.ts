/** What a failover plan relies on, as elements of the same drill: the target, the copies and their keys, the services. */
import { hostOf } from "../catalog/endpoints";
import { findPlace } from "../catalog/places";
import { stackNameOf } from "../core/finding";
import type { Resource } from "../core/resource";
import type { UNKNOWN } from "../core/values";
import { whoIs } from "../failover/dependencies";
import { lengthOf } from "../failover/durations";
import { operatorNamed } from "../failover/operators";
import { isStated, known, planOf, type Plan } from "../failover/plan";
import { spotAt } from "./elements";
import type { Dependency, Element, RunBy, Spot } from "./graph";
import { stateElement } from "./links/state";
import { partyOf, runByOfHost, runByOfOperator, type DrillSettings } from "./parties";
import type { DependencyKind } from "./rows/dependency-kinds";

/** A copy of some data, as a plan states it. */
export interface Copy {
    /** The id of its element. */
    readonly id: string;
    /** What it is a copy of: a URN, or UNKNOWN. */
    readonly urn: string | typeof UNKNOWN;
    /** Milliseconds between two copies; undefined where that is not known. */
    readonly every: number | undefined;
    /** Whether the copy follows the data: then it is promoted, not restored. */
    readonly follows: boolean;
    readonly method: string;
}

/** What the target needs beside itself; one of the elements is enough. */
export interface Need {
    readonly kind: DependencyKind;
    readonly ids: readonly [string, ...string[]];
    /** Without it the service does not return; else it returns without something. */
    readonly vital: boolean;
}

/** A plan as the drill reads it. */
export interface PlanView {
    readonly urn: string;
    readonly name: string;
    readonly stack: string;
    readonly plan: Plan;
    /** The id of the element of the target. */
    readonly site: string;
    readonly siteLabel: string;
    readonly copies: readonly Copy[];
    readonly givenUp: readonly { readonly urn: string | typeof UNKNOWN; readonly because: string | undefined }[];
    readonly needs: readonly Need[];
}

export interface PlanElements {
    readonly view: PlanView;
    readonly elements: readonly Element[];
    readonly dependencies: readonly Dependency[];
}

/**
 * Reads a FailoverPlan of a stack.
 * @param stateAddress the host where the state of the stack lies: a plan that names no other leaves it there
 */
export function planElements(resource: Resource, settings: DrillSettings, stateAddress?: string): PlanElements {
    const plan = planOf(resource);
    const { urn, name } = resource;
    const elements: Element[] = [];
    const dependencies: Dependency[] = [];
    const add = (element: Element): string => {
        elements.push(element);
        return element.id;
    };
    const regions = targetRegions(plan, settings);
    const site = add({ id: `site ${urn}`, label: siteLabelOf(plan), role: "target", runBy: "own" });
    const [first, ...more] = regions.map(add);
    dependencies.push({ from: site, to: [first ?? site, ...more], kind: "runs-on" });
    const copies = plan.covers.map((cover, index): Copy => {
        const id = add({
            id: `copy ${urn} ${index}`,
            label: `the copy by ${known(cover.method) ?? "a method that is not known"}`,
            role: "service",
            runBy: "own",
        });
        const location = copyPlace(plan, index, settings);
        dependencies.push({ from: id, to: [location ? add(location) : site], kind: "storage" });
        const [key, ...others] = keyHolders(plan, index, urn, settings).map(add);
        if (key !== undefined) dependencies.push({ from: id, to: [key, ...others], kind: "key" });
        return {
            id,
            urn: cover.urn ?? "",
            every: lengthOf(cover.every),
            follows:
                cover.kind === "replication" || /replica|replikation|streaming|mirror/i.test(known(cover.method) ?? ""),
            method: known(cover.method) ?? "",
        };
    });
    const needs = needsOf(plan, settings, stateAddress).map(({ kind, vital, wants }): Need => {
        const [one = site, ...others] = wants.map(add);
        return { kind, vital, ids: [one, ...others] };
    });
    return {
        view: {
            urn,
            name,
            stack: stackNameOf(resource),
            plan,
            site,
            siteLabel: siteLabelOf(plan),
            copies,
            givenUp: plan.leavesBehind.map((each) => ({ urn: each.urn ?? "", because: known(each.because) })),
            needs,
        },
        elements,
        dependencies,
    };
}

const siteLabelOf = ({ target }: Plan): string => {
    const regions = target.regions.flatMap((region) => known(region) ?? []);
    const where = regions.length > 0 ? ` (${regions.join(", ")})` : "";
    return `${known(target.operator) ?? "a target that is not known"}${where}`;
};

/** Who runs what a plan calls by a name; `self` is the organisation. */
export function runByOfName(name: string | undefined | typeof UNKNOWN, settings: DrillSettings): RunBy {
    const given = known(name);
    if (given === undefined) return "unknown";
    return given.trim().toLowerCase() === "self" ? "own" : runByOfOperator(given, settings);
}

/** How a story names who a plan calls `self`. */
export const calledBy = (name: string): string => (name.trim().toLowerCase() === "self" ? "the organisation" : name);

/** A person or a role is of the organisation; a company is known by its name. */
const runByOfHolder = (name: string, { additionalOperators }: DrillSettings): RunBy => {
    const who = whoIs(name, "holder", additionalOperators);
    // Nobody is named by "the provider": whose it is, the order tells.
    return who === "own" ? "own" : typeof who === "object" ? [partyOf(who.party)] : "unknown";
};

function targetRegions(plan: Plan, settings: DrillSettings): readonly Element[] {
    const operator = known(plan.target.operator);
    const runBy = runByOfName(operator, settings);
    const regions = plan.target.regions.length === 0 ? [undefined] : plan.target.regions.map((region) => known(region));
    return regions.map((region) => ({
        id: `target ${operator ?? "?"} ${region ?? "?"}`,
        label: [operator ?? "a target that is not known", region].filter(Boolean).join(" "),
        role: "target",
        runBy,
        spot: spotOfRegion(operator, region, settings),
    }));
}

/** Where a region of an operator is. */
function spotOfRegion(operator: string | undefined, region: string | undefined, settings: DrillSettings): Spot {
    const found = operator === undefined ? undefined : operatorNamed(operator, settings.additionalOperators);
    const runs = found && found.runs.length > 0 ? found.runs : [operator ?? "?"];
    for (const run of runs) {
        const [provider = "", partition] = run.split("/");
        const place =
            region === undefined
                ? undefined
                : findPlace({ provider, partition, id: region }, settings.additionalRegions);
        if (place) return { ...spotAt(place), provider };
    }
    return { provider: runs[0]?.split("/")[0] ?? "?", region, countries: undefined, spread: false };
}

/** Where a copy is, if not at the target. */
function copyPlace(plan: Plan, index: number, settings: DrillSettings): Element | undefined {
    const location = plan.covers[index]?.location;
    if (!location || !isStated(location)) return undefined;
    const [operator, region] = [known(location.operator), known(location.region)];
    return {
        id: `place ${operator ?? "?"} ${region ?? "?"}`,
        label: [operator ?? "a place that is not known", region].filter(Boolean).join(" "),
        role: "service",
        runBy: runByOfName(operator, settings),
        spot: spotOfRegion(operator, region, settings),
    };
}

/** Who can open a copy: the custodian, or whoever keeps the second copy of the key. Nobody is named: it is not known. */
function keyHolders(plan: Plan, index: number, urn: string, settings: DrillSettings): readonly Element[] {
    const { custodian, escrow } = plan.keys;
    const names = [plan.covers[index]?.encryptedUnder ?? custodian, escrow.holder].flatMap((name): readonly string[] =>
        typeof name === "string" ? [name] : [],
    );
    // Who is lost with the keys is the custodian: whoever keeps the second copy is there for that day.
    const custodians: readonly unknown[] = [custodian, ...plan.covers.map(({ encryptedUnder }) => encryptedUnder)];
    const holder = (name: string): Element => ({
        id: `holder ${name}`,
        label: `the key of the copies, held by ${calledBy(name)}`,
        role: custodians.includes(name) ? "key" : "service",
        runBy: runByOfHolder(name, settings),
    });
    const nobody: Element = {
        id: `holder ? ${urn}`,
        label: "the key of the copies, whose holder the plan does not name",
        role: "service",
        runBy: "unknown",
    };
    return names.length > 0 ? names.map(holder) : [nobody];
}

interface Wanted {
    readonly kind: DependencyKind;
    readonly vital: boolean;
    readonly wants: readonly Element[];
}

/** The services that a plan names for the time after the move. What it does not name, the target takes as the primary does. */
function needsOf(plan: Plan, settings: DrillSettings, stateAddress: string | undefined): readonly Wanted[] {
    const { identity, images, dns, certificates, infrastructureCode, payment, monitoring, support } = plan;
    const element = (role: Element["role"], label: string, runBy: RunBy): Element => ({
        id: `plan ${role} ${label}`,
        label,
        role,
        runBy,
    });
    const issuer = known(identity.issuer);
    const registry = known(images.registry);
    const state = known(infrastructureCode.stateBackend);
    const wanted: (Wanted | undefined)[] = [
        isStated(identity.issuer) || isStated(identity.operator)
            ? vital(
                  "identity",
                  element(
                      "identity",
                      nameOf(issuer, "the issuer of the plan"),
                      runByStated(issuer, identity.operator, settings),
                  ),
              )
            : undefined,
        isStated(images.registry)
            ? vital(
                  "registry",
                  element(
                      "registry",
                      nameOf(registry, "the registry of the plan"),
                      runByStated(registry, images.operator, settings),
                  ),
              )
            : undefined,
        isStated(dns.provider)
            ? vital(
                  "dns",
                  element(
                      "dns",
                      `the name service of ${calledBy(known(dns.provider) ?? "the plan")}`,
                      runByOfName(dns.provider, settings),
                  ),
              )
            : undefined,
        (isStated(certificates.issuer) || isStated(certificates.acmeDirectory)) &&
        known(certificates.storedAtTarget) !== true
            ? vital(
                  "certificates",
                  element(
                      "certificates",
                      `the authority ${known(certificates.issuer) ?? nameOf(known(certificates.acmeDirectory), "")}`,
                      runByStated(known(certificates.acmeDirectory), certificates.issuer, settings),
                  ),
              )
            : undefined,
        isStated(infrastructureCode.operator) || isStated(infrastructureCode.stateBackend)
            ? vital(
                  "state",
                  element(
                      "state",
                      "the program and its state",
                      runByStated(state, infrastructureCode.operator, settings),
                  ),
              )
            : stateAddress === undefined
              ? undefined
              : // The target goes on without it, and its program cannot change it.
                { kind: "state", vital: false, wants: [stateElement(stateAddress, settings)] },
        isStated(payment.intermediary)
            ? {
                  kind: "calls",
                  vital: false,
                  wants: [
                      element(
                          "service",
                          `the payment through ${calledBy(known(payment.intermediary) ?? "?")}`,
                          runByOfName(payment.intermediary, settings),
                      ),
                  ],
              }
            : undefined,
        isStated(monitoring.provider)
            ? {
                  kind: "monitoring",
                  vital: false,
                  wants: [
                      element(
                          "monitoring",
                          `the monitoring of ${calledBy(known(monitoring.provider) ?? "?")}`,
                          runByOfName(monitoring.provider, settings),
                      ),
                  ],
              }
            : undefined,
        isStated(support.provider)
            ? {
                  kind: "calls",
                  vital: false,
                  wants: [
                      element(
                          "service",
                          `the support of ${calledBy(known(support.provider) ?? "?")}`,
                          runByOfName(support.provider, settings),
                      ),
                  ],
              }
            : undefined,
        ...plan.licences.map((licence): Wanted | undefined =>
            known(licence.offlineUse) === true || !isStated(licence.product)
                ? undefined
                : vital(
                      "technology",
                      element(
                          "service",
                          `the licence server of ${known(licence.product) ?? "a product"}`,
                          runByOfName(licence.vendor, settings),
                      ),
                  ),
        ),
    ];
    return wanted.flatMap((each) => each ?? []);
}

const vital = (kind: DependencyKind, wants: Element): Wanted => ({ kind, vital: true, wants: [wants] });
const nameOf = (host: string | undefined, otherwise: string): string =>
    (host === undefined ? undefined : hostOf(host)?.host) ?? host ?? otherwise;

/** Who runs a host: what the plan says, else what the catalog knows. The plan does not move a host that the catalog knows. */
function runByStated(
    host: string | undefined,
    operator: string | undefined | typeof UNKNOWN,
    settings: DrillSettings,
): RunBy {
    const byHost = host === undefined ? "unknown" : runByOfHost(host, settings);
    return byHost === "unknown" ? runByOfName(operator, settings) : byHost;
}

/** What plans know of services that the stack names and the catalog does not: who answers for the zone, who runs an issuer. */
export function toldByPlans(element: Element, plans: readonly PlanView[], settings: DrillSettings): Element {
    if (element.stack !== undefined || element.runBy !== "unknown") return element;
    for (const { plan } of plans) {
        const told = toldBy(element, plan);
        const runBy = told === undefined ? "unknown" : runByOfName(told, settings);
        if (runBy !== "unknown") return { ...element, runBy };
    }
    return element;
}

function toldBy({ role, label }: Element, plan: Plan): string | undefined {
    const isHost = (host: string | undefined | typeof UNKNOWN) => {
        const given = known(host);
        return given !== undefined && hostOf(given)?.host === hostOf(label)?.host;
    };
    const told: Partial<Readonly<Record<Element["role"], string | undefined>>> = {
        dns: label.startsWith("the name service of") ? known(plan.dns.provider) : undefined,
        identity: isHost(plan.identity.issuer) ? known(plan.identity.operator) : undefined,
        registry: isHost(plan.images.registry) ? known(plan.images.operator) : undefined,
        certificates: isHost(plan.certificates.acmeDirectory) ? known(plan.certificates.issuer) : undefined,
        monitoring: isHost(plan.monitoring.host) ? known(plan.monitoring.provider) : undefined,
    };
    return told[role];
}
