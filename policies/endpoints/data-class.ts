/** What the class of a stack's data asks of the operators that hold them. */
import { operatorOfPackage, operators, type Allowed, type Operator } from "../catalog";
import type { Place } from "../catalog/places";
import { qualifiedIn, type Qualification } from "../catalog/qualifications";
import { PLAN_TYPE } from "../core/plan-type";
import { readText } from "../core/reading";
import { packageOf, type Resource } from "../core/resource";
import { plain } from "../core/rule";
import type { Stack } from "../core/stack";
import { clusterOf, operatorAtAddress, operatorOfCluster } from "../location/cluster-place";
import { placeOf } from "../location/resource-place";
import { CLASSES, type DataClass, type Operators } from "./operator-messages";
import { isForeignByItsSettings } from "./provider-settings";
import { lawOf } from "./standing";

/** The class of the data of a stack: the highest that the setting and its plans say. */
export function classOf(setting: string, stack: Stack): DataClass {
    const said = [setting, ...stack.ofType(PLAN_TYPE).map(({ properties }) => readText(properties, "dataClass").value)];
    const rank = Math.max(0, ...said.map((each) => CLASSES.indexOf(each as DataClass)));
    return CLASSES[rank] ?? "unclassified";
}

/**
 * Judges a provider by the class of the data.
 * @param resource a provider that resources of the stack use
 * @returns whether the class asks anything, so that nothing else has to be asked of the operator
 */
export function judgeClass(subject: Operators, stack: Stack, allowed: Allowed): boolean {
    const { resource, settings, applies, violation } = subject;
    const dataClass = classOf(settings.dataClass, stack);
    if (!stack.complete || !["sensitive", "health"].includes(dataClass)) return false;
    if (stack.ofProvider(resource.urn).length === 0) return false;
    const operator = operatorBehind(resource, stack, settings);
    if (!operator) return false;
    // Where only sovereign clouds will do, sovereign-endpoint says so of a cluster and of a cloud.
    if (settings.sovereignOnly && isForeignByItsSettings(subject, stack)) return true;
    applies();
    const { law, country } = lawOf(operator.jurisdiction, allowed);
    const said = { operator: plain(operator.name), class: plain(dataClass), allowed: plain(allowed.tokens.join(", ")) };
    if (law === "unproven") return false;
    if (law === "foreign") violation("foreignForClass", { ...said, country: plain(country) });
    else if (dataClass === "health") judgeQualification(subject, stack, operator, allowed, said);
    return true;
}

function judgeQualification(
    { resource, settings, violation, undetermined }: Operators,
    stack: Stack,
    operator: Operator,
    allowed: Allowed,
    said: { readonly operator: ReturnType<typeof plain>; readonly class: ReturnType<typeof plain> },
): void {
    const schemes = settings.qualifications;
    const anywhere = schemes.flatMap((scheme) => qualifiedIn(operator, scheme));
    const told = {
        ...said,
        schemes: plain(schemes.join(" or ")),
        qualified: plain(
            anywhere.length === 0 ? alternatives(schemes, allowed) : `It is qualified for ${offersOf(anywhere)}.`,
        ),
    };
    if (anywhere.length === 0) return violation("notQualified", told);
    const open = anywhere.find(({ regions }) => regions.length === 0);
    if (open) return undetermined("offerNotKnown", { ...said, offer: plain(open.offer) });
    const places = placesOf(resource, stack, settings);
    if (places.length === 0) return undetermined("placeNotKnown", told);
    const outside = places.find((id) => !schemes.some((scheme) => qualifiedIn(operator, scheme, id).length > 0));
    if (outside !== undefined) violation("qualifiedElsewhere", { ...told, place: plain(outside) });
}

const offersOf = (rows: readonly Qualification[]): string =>
    rows
        .map(
            ({ offer, scheme, regions }) =>
                `${offer} (${scheme}${regions.length > 0 ? `, ${regions.join(", ")}` : ""})`,
        )
        .join("; ");

/** Operators within reach of no foreign law that have a qualified offer. */
function alternatives(schemes: readonly string[], allowed: Allowed): string {
    const fitting = operators().filter(
        (each) =>
            schemes.some((scheme) => qualifiedIn(each, scheme).length > 0) &&
            lawOf(each.jurisdiction, allowed).law === "allowed",
    );
    const names = fitting.map(({ name }) => name).join(", ");
    return names === ""
        ? "No operator of the catalog has a qualified offer."
        : `These operators have a qualified offer: ${names}.`;
}

/** Who runs what a provider manages; of Kubernetes, who runs the cluster. */
function operatorBehind(resource: Resource, stack: Stack, settings: Operators["settings"]): Operator | undefined {
    if (packageOf(resource.type) !== "kubernetes") {
        const found = operatorOfPackage(packageOf(resource.type), resource.properties);
        return found?.kind === "cloud" ? found.operator : undefined;
    }
    const known = { clusters: settings.clusters, additionalRegions: settings.additionalRegions };
    // A cluster of the program is judged at the provider that creates it.
    if (clusterOf(resource, stack, known).known === "program") return undefined;
    return operatorAtAddress(resource) ?? operatorOfCluster(resource, stack, known);
}

/** The ids of the regions in which a provider's resources are. */
function placesOf(resource: Resource, stack: Stack, settings: Operators["settings"]): readonly string[] {
    const { additionalRegions: additional, clusters } = settings;
    const regionOf = (place: Place): string => place.parent ?? place.id;
    if (packageOf(resource.type) === "kubernetes") {
        const { place } = clusterOf(resource, stack, { clusters, additionalRegions: additional });
        return place ? [regionOf(place)] : [];
    }
    const found = stack.ofProvider(resource.urn).flatMap((each) => placeOf(each, stack, additional) ?? []);
    return [...new Set(found.filter(({ kind }) => kind !== "global").map(regionOf))];
}
