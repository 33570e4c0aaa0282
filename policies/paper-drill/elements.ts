/** A resource as an element of a drill: who runs it, where, and what it holds. */
import { cloudOf, operatorOfPackage } from "../catalog";
import { globalServiceOf } from "../catalog/global-services";
import type { Place } from "../catalog/places";
import { labelOf, stackNameOf } from "../core/finding";
import { packageOf, type Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import { imagesOf } from "../endpoints/images/images-of";
import { holdsData, storeRowOf } from "../failover/stateful";
import { keyHolders } from "../keys/rows/key-holders";
import { placeQueryOf } from "../location/resource-place";
import { regionKey } from "../location/place-cause";
import { findPlace } from "../catalog/places";
import type { Element, Role, Spot } from "./graph";
import { isRecord, isZone, namesServed } from "./links/names";
import { runByOf, type DrillSettings } from "./parties";
import { bytesOf } from "./rows/sizes";

/** The resources that a drill looks at: what a provider manages. Components, providers and the stack itself run nothing. */
export const drilledResources = (stack: Stack): readonly Resource[] => stack.once(managedByProviders);
const managedByProviders = (resources: readonly Resource[]): readonly Resource[] =>
    resources.filter(({ provider }) => provider !== undefined);

/** A resource of a stack as an element. What stands in a cluster is run by whoever runs that: see links/clusters.ts. */
export function elementOf(resource: Resource, stack: Stack, settings: DrillSettings): Element {
    const holds = holdsData(resource, stack);
    const inCluster = packageOf(resource.type) === "kubernetes";
    const spot = inCluster ? undefined : spotOf(resource, stack, settings);
    const bytes = holds === false ? undefined : bytesOf(resource);
    return {
        id: resource.urn,
        stack: stackNameOf(resource),
        label: labelOf(resource),
        type: resource.type,
        role: roleOf(resource, holds),
        ...(holds !== false && { holds: storeRowOf(resource.type)?.holds ?? "data" }),
        ...(holds === undefined && { mayHold: true }),
        ...(bytes !== undefined && { bytes }),
        ...(serves(resource, holds) && { serves: true }),
        runBy: inCluster ? "own" : runByOf(resource, stack, settings),
        ...(spot && { spot }),
    };
}

const workloads =
    /:(WebApp|WebAppSlot|ContainerApp|FunctionApp|VirtualMachine|VirtualMachineScaleSet|Instance|Server|Function|Droplet)$/;

/** Jobs run now and then: nobody waits for them. */
const tasks = /:(Job|CronJob)$/;

const runsImages = (resource: Resource): boolean => imagesOf(resource).some(({ use }) => use === "pull");

const serves = (resource: Resource, holds: boolean | undefined): boolean =>
    ((runsImages(resource) || (holds === false && workloads.test(resource.type))) &&
        !tasks.test(resource.type) &&
        !Object.hasOwn(keyHolders, resource.type)) ||
    namesServed(resource).length > 0;

function roleOf(resource: Resource, holds: boolean | undefined): Role {
    if (holds !== false) return "data";
    if (isZone(resource) || isRecord(resource)) return "dns";
    if (Object.hasOwn(keyHolders, resource.type)) return "key";
    return runsImages(resource) || workloads.test(resource.type) ? "workload" : "part";
}

/** Where a resource is; undefined where its cloud is not known, and where it has no place. */
function spotOf(resource: Resource, stack: Stack, { additionalRegions }: DrillSettings): Spot | undefined {
    const packageName = packageOf(resource.type);
    const found = operatorOfPackage(packageName, resource.provider?.properties);
    if (found?.kind === "none" || found?.kind === "self-hosted") return undefined;
    const cloud = cloudOf(packageName, resource.provider?.properties);
    const provider = cloud?.provider ?? packageName;
    const query = placeQueryOf(resource, stack);
    if (!query)
        return {
            provider,
            region: undefined,
            countries: undefined,
            spread: isSpread(resource) || found?.kind === "service",
        };
    const place = findPlace(query, additionalRegions);
    const [, ...region] = regionKey(query, additionalRegions).split(" ");
    return { ...spotAt(place), provider: query.provider, region: region.join(" ") };
}

/** Whether a resource is everywhere, or is no more than a name; what was ordered somewhere is not. */
function isSpread({ type, properties }: Resource): boolean {
    const service = globalServiceOf(type, properties);
    return service !== undefined && service.holds !== "contract";
}

const spreads: readonly string[] = ["multi-region", "dual-region", "logical", "global"] satisfies Place["kind"][];

/** A place of the catalog as a spot. */
export const spotAt = (place: Place | undefined): Spot => ({
    provider: place?.provider ?? "",
    region: place && (place.kind === "zone" ? (place.parent ?? place.id) : place.id),
    countries: place?.countries,
    spread: place !== undefined && spreads.includes(place.kind),
});
