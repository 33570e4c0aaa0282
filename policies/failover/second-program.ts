/** The program that runs at the target, held against the one whose plan names it. */
import { filled } from "../core/finding";
import { findEndpoint, hostOf, operatorWithId } from "../catalog";
import { leaves } from "../core/leaves";
import { packageOf, STACK_TYPE, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { fallsWith, operatorNamed, primaryOf, type AdditionalOperator, type KnownOperator } from "./operators";
import { known, ownersOf, planOf, plansIn } from "./plan";
import { holdsData, storeRowOf, storesIn } from "./stateful";

/** What is said of a pair, by id. */
export const pairMessages = {
    otherStack:
        "The plan moves to the stack '{planned}', and the target is '{target}'. Give the stack that the plan names, or correct targetStack.",
    noStore:
        "'{name}' of the primary holds {holds}, and the target has no store for {kind}. Add one to its program, or leave the data behind with a reason.",
    noImage:
        "'{name}' of the primary runs the image {image}, and nothing at the target does. Add it to the target's program.",
    otherImage:
        "'{name}' of the target runs {image} as {there}, and the primary as {here}. Name the same digest in both programs.",
    providerFalls:
        "The target uses a provider of {operator}, which {bond}. Move what it makes to the target's operator.",
    hostFalls:
        "'{name}' of the target depends on {host} of {operator} ('{path}'), which falls with the primary. Point it at something that does not.",
    primaryNotKnown:
        "It is unknown who runs the primary, and so whether the target outlives it. Name the operator in the setting primaryOperators.",
} as const;

export interface PairProblem {
    readonly id: keyof typeof pairMessages;
    readonly verdict: "violating" | "undetermined";
    /** The resource in question: of the target, or of the primary where the target has none. */
    readonly resource?: Resource;
    readonly path?: string;
    readonly message: string;
}

/** What the plans of the primary say of a target, and the settings of the rule failover-program. */
export function pairOf(
    primary: Stack,
    settings: {
        readonly primaryOperators: readonly string[];
        readonly additionalOperators: readonly AdditionalOperator[];
    },
): PairContext {
    const plans = plansIn(primary).map(planOf);
    const targetStack = plans.map((plan) => known(plan.targetStack)).find((name) => typeof name === "string");
    return {
        ...(targetStack !== undefined && { targetStack }),
        leavesBehind: new Set(plans.flatMap(({ leavesBehind }) => leavesBehind.map(({ urn }) => urn))),
        primaryOperators: settings.primaryOperators.flatMap(
            (name) => operatorNamed(name, settings.additionalOperators) ?? [],
        ),
    };
}

function problem(
    id: PairProblem["id"],
    words: Readonly<Record<string, string>>,
    at: Pick<PairProblem, "resource" | "path"> = {},
): PairProblem {
    // A database, or a registry, may be there without being in the program.
    const verdict = id === "noStore" || id === "primaryNotKnown" ? "undetermined" : "violating";
    const message = filled(pairMessages[id], words);
    return { id, verdict, ...at, message };
}

export interface PairContext {
    /** What the plan states as targetStack. */
    readonly targetStack?: string;
    /** The URNs that the plan leaves behind. */
    readonly leavesBehind?: ReadonlySet<unknown>;
    /** Who runs the primary, where no provider tells. */
    readonly primaryOperators?: readonly KnownOperator[];
}

/**
 * What keeps the second program from taking over: another workload, other images, a kind of store that it does not have,
 * or something that falls with the primary. Nothing where it can.
 */
export function problemsOfPair(primary: Stack, target: Stack, context: PairContext = {}): readonly PairProblem[] {
    const { operators } = primaryOf(primary, context.primaryOperators ?? []);
    return [
        ...ofName(target, context),
        ...ofStores(primary, target, context),
        ...ofImages(primary, target),
        ...(operators.length === 0 ? [problem("primaryNotKnown", {})] : ofOperators(target, operators)),
    ];
}

/** `project/stack`, `organisation/project/stack` or `stack`; a stack's resource is called `project-stack`. */
function* ofName(target: Stack, { targetStack }: PairContext): Generator<PairProblem> {
    const [resource] = target.ofType(STACK_TYPE);
    if (targetStack === undefined || resource === undefined) return;
    const [stack = "", project] = targetStack.split("/").reverse();
    const fits = project === undefined ? resource.name.endsWith(`-${stack}`) : resource.name === `${project}-${stack}`;
    if (!fits) yield problem("otherStack", { planned: targetStack, target: resource.name }, { resource });
}

/** What kind of store a type is, by what its row says that it holds. */
export function kindOfStore(holds: string): "accounts" | "database" | "messages" | "images" | "objects" | "files" {
    if (/object|blob/.test(holds)) return holds.includes("Durable") ? "database" : "objects";
    if (/database|table|document|keyspace|record|index|keys and values/.test(holds)) return "database";
    if (/message|event|topic/.test(holds)) return "messages";
    if (holds.startsWith("the accounts")) return "accounts";
    return holds.includes("the images") ? "images" : "files";
}

const kindOf = ({ type }: Resource) => kindOfStore(storeRowOf(type)?.holds ?? "");

function* ofStores(primary: Stack, target: Stack, { leavesBehind }: PairContext): Generator<PairProblem> {
    const there = new Set(
        storesIn(target)
            .filter(({ type }) => !storeRowOf(type)?.unsaid)
            .map(kindOf),
    );
    const seen = new Set<string>();
    for (const resource of storesIn(primary)) {
        const kind = kindOf(resource);
        const isGivenUp = [...ownersOf(resource, primary)].some((urn) => leavesBehind?.has(urn));
        if (holdsData(resource, primary) === false || isGivenUp || there.has(kind) || seen.has(kind)) continue;
        seen.add(kind);
        yield problem(
            "noStore",
            { name: resource.name, holds: storeRowOf(resource.type)?.holds ?? "data", kind },
            { resource },
        );
    }
}

interface Image {
    readonly resource: Resource;
    readonly path: string;
    /** The last part of the repository: what is the same at every mirror. */
    readonly name: string;
    readonly version: string;
}

function imagesIn(resources: readonly Resource[]): readonly Image[] {
    const found: Image[] = [];
    for (const resource of resources) {
        const isImage = packageOf(resource.type) === "kubernetes" ? () => true : isOfRegistry;
        for (const { path, key, value } of leaves(resource.properties)) {
            const parts =
                typeof value === "string" && IMAGE_INPUTS.has(key) && isImage(value) ? IMAGE.exec(value) : undefined;
            if (parts) found.push({ resource, path, name: parts[1] ?? "", version: parts[3] ?? parts[2] ?? "latest" });
        }
    }
    return found;
}
/** Inputs that name an image of a container, in a cluster and in the services of clouds that run containers. */
const IMAGE_INPUTS: ReadonlySet<unknown> = new Set([
    "image",
    "imageName",
    "imageUri",
    "imageIdentifier",
    "registryImage",
]);
/** Elsewhere than in a cluster an image may be that of a machine: one of a container names its registry, or its digest. */
const isOfRegistry = (value: string): boolean => /^[\w-]+(\.[\w-]+)+(:\d+)?\/\S+$|@sha256:/.test(value);
const IMAGE = /(?:^|\/)([\w.-]+)(?::([\w.-]+))?(?:@(sha256:[0-9a-f]{64}))?$/;

function* ofImages(primary: Stack, target: Stack): Generator<PairProblem> {
    const there = new Map<string, Image[]>();
    for (const image of target.once(imagesIn)) {
        const twins = there.get(image.name);
        if (twins) twins.push(image);
        else there.set(image.name, [image]);
    }
    const seen = new Set<string>();
    for (const { resource, name, version } of primary.once(imagesIn)) {
        if (seen.has(`${name} ${version}`)) continue;
        seen.add(`${name} ${version}`);
        const twins = there.get(name) ?? [];
        const [twin] = twins;
        if (!twin) yield problem("noImage", { name: resource.name, image: name }, { resource });
        else if (!twins.some((each) => each.version === version))
            yield problem(
                "otherImage",
                { name: twin.resource.name, image: name, there: twin.version, here: version },
                { resource: twin.resource, path: twin.path },
            );
    }
}

function* ofOperators(target: Stack, operators: readonly KnownOperator[]): Generator<PairProblem> {
    const seen = new Set<string>();
    for (const party of primaryOf(target, []).operators) {
        const bond = fallsWith(operators, party);
        if (!bond) continue;
        seen.add(party.id);
        yield problem("providerFalls", {
            operator: party.name,
            bond: bond.law ? `is under the law of ${bond.operator.name}` : "falls with the primary",
        });
    }
    for (const { resource, path, pattern, party } of target.once(hostsIn)) {
        if (seen.has(party.id) || !fallsWith(operators, party)) continue;
        seen.add(party.id);
        yield problem(
            "hostFalls",
            { name: resource.name, host: pattern, operator: party.name, path },
            { resource, path },
        );
    }
}

interface Host {
    readonly resource: Resource;
    readonly path: string;
    /** The row of the catalog. */
    readonly pattern: string;
    readonly party: KnownOperator;
}

/** The hosts in the inputs of a stack whose operator the catalog knows. */
function hostsIn(resources: readonly Resource[]): readonly Host[] {
    const found: Host[] = [];
    for (const resource of resources)
        for (const { path, value } of leaves(resource.properties)) {
            const host =
                typeof value === "string" && /[\w-]+\.[a-z]{2,}/i.test(value) ? hostOf(value)?.host : undefined;
            const row = host === undefined ? undefined : findEndpoint(host);
            const party = row?.operator_id === undefined ? undefined : operatorWithId(row.operator_id);
            if (row && party) found.push({ resource, path, pattern: row.pattern, party });
        }
    return found;
}
