/** Organisation policies of Google Cloud on the places of resources, and Assured Workloads. */
import { countriesOfAssured } from "../../catalog/assured-workloads";
import { jurisdictionOf } from "../../catalog/jurisdictions";
import { findPlace } from "../../catalog/places";
import { isProperties, join, UNKNOWN, type Properties, type Value } from "../../core/values";
import { elementsOf, regionsOf, type Gap } from "./guardrail";

const CONSTRAINT = /(^|\/)gcp\.resourceLocations$/;
const UNIVERSE = "googleapis.com";

/** `gcp.orgpolicy.Policy`: the constraint is the end of its name. */
export function orgPolicyGaps({ name, spec, dryRunSpec }: Properties): readonly Gap[] | undefined {
    if (name === UNKNOWN) return [{ kind: "unknown", path: "name" }];
    if (typeof name !== "string" || !CONSTRAINT.test(name)) return undefined;
    if (spec === UNKNOWN) return [{ kind: "unknown", path: "spec" }];
    if (!isProperties(spec)) return dryRunSpec === undefined ? [] : [{ kind: "notEnforced", path: "dryRunSpec" }];
    const gaps: Gap[] = [];
    if (spec.reset === true) gaps.push({ kind: "everywhere", path: "spec.reset" });
    if (spec.inheritFromParent === true) gaps.push(inherits("spec.inheritFromParent"));
    for (const [rule, path] of elementsOf(spec.rules, "spec.rules"))
        if (isProperties(rule)) gaps.push(...ruleGaps(rule, path, spec.inheritFromParent === true));
    return gaps;
}

function ruleGaps(rule: Properties, path: string, inherited: boolean): readonly Gap[] {
    if (rule.condition !== undefined && rule.condition !== null)
        return [
            { kind: "open", path: join(path, "condition"), what: "holds for a part of the resources only" },
            ...listGaps(rule.values, join(path, "values"), ["allowedValues", "deniedValues"], true),
        ];
    if (isTrue(rule.allowAll)) return [{ kind: "everywhere", path: join(path, "allowAll") }];
    return listGaps(rule.values, join(path, "values"), ["allowedValues", "deniedValues"], inherited);
}

/** `gcp.organizations.Policy`, `gcp.folder.OrganizationPolicy`, `gcp.projects.OrganizationPolicy`. */
export function listPolicyGaps({ constraint, listPolicy, restorePolicy }: Properties): readonly Gap[] | undefined {
    if (constraint === UNKNOWN) return [{ kind: "unknown", path: "constraint" }];
    if (typeof constraint !== "string" || !CONSTRAINT.test(constraint)) return undefined;
    if (listPolicy === UNKNOWN) return [{ kind: "unknown", path: "listPolicy" }];
    if (isProperties(restorePolicy) && isTrue(restorePolicy.default))
        return [{ kind: "everywhere", path: "restorePolicy.default" }];
    if (!isProperties(listPolicy)) return [];
    const { allow, deny, inheritFromParent } = listPolicy;
    if (isProperties(allow) && isTrue(allow.all)) return [{ kind: "everywhere", path: "listPolicy.allow.all" }];
    if (isProperties(deny) && isTrue(deny.all)) return [];
    const inherited = inheritFromParent === true;
    return [
        ...(inherited ? [inherits("listPolicy.inheritFromParent")] : []),
        ...listGaps(listPolicy, "listPolicy", ["allow.values", "deny.values"], inherited),
    ];
}

const isTrue = (value: Value | undefined): boolean => value === true || value === "TRUE" || value === "true";
const inherits = (path: string): Gap => ({ kind: "open", path, what: "lets in what its parents let in, too" });

/** Of the two lists the allowed one counts; where there is only the other, everything else is let in. */
function listGaps(
    holder: Value | undefined,
    path: string,
    [allowed, denied]: readonly [string, string],
    inherited: boolean,
): readonly Gap[] {
    if (holder === UNKNOWN) return [{ kind: "unknown", path }];
    const at = (name: string): Value | undefined =>
        name
            .split(".")
            .reduce<Value | undefined>((value, key) => (isProperties(value) ? value[key] : undefined), holder);
    const list = elementsOf(at(allowed), `${path}.${allowed}`);
    if (list.length > 0) return list.flatMap(([value, where]) => valueGaps(value, where));
    const isDenied = elementsOf(at(denied), `${path}.${denied}`).length > 0;
    return isDenied && !inherited ? [{ kind: "deniesOnly", path: `${path}.${denied}` }] : [];
}

/** `europe-west1`, `is:europe-west1`, `in:europe-west1-locations`, `in:eu-locations`. */
function valueGaps(value: Value, path: string): readonly Gap[] {
    if (value === UNKNOWN) return [{ kind: "unknown", path }];
    if (typeof value !== "string") return [];
    const [, group] = /^in:([a-z0-9-]+)-locations$/.exec(value) ?? [];
    if (group !== undefined) {
        const members = membersOf(group);
        if (members.length > 0) return [{ kind: "places", path, places: members }];
    }
    const place = findPlace({ provider: "gcp", partition: UNIVERSE, id: group ?? value.replace(/^is:/, "") });
    if (place?.kind === "global") return [];
    return [{ kind: "places", path, places: place ? [place] : [] }];
}

/**
 * The regions of a value group. `eu` is the Union alone; a continent is all that is called after it, so that
 * `in:europe-locations` has London and Zurich (cloud.google.com/resource-manager/docs/organization-policy/defining-locations).
 */
const membersOf = (group: string) =>
    regionsOf("gcp", UNIVERSE, ({ id, countries = [] }) =>
        group === "eu"
            ? countries.every((country) => jurisdictionOf(country)?.eu === true)
            : id.startsWith(`${group}-`),
    );

/** What an Assured Workloads folder lets in by its regime; where it is itself, eu-residency asks. */
export function assuredGaps({ complianceRegime, partner }: Properties): readonly Gap[] | undefined {
    const byPartner = complianceRegime === "ASSURED_WORKLOADS_FOR_PARTNERS";
    const [value, path] = byPartner
        ? ([partner ?? "PARTNER_UNSPECIFIED", "partner"] as const)
        : ([complianceRegime ?? "COMPLIANCE_REGIME_UNSPECIFIED", "complianceRegime"] as const);
    if (value === UNKNOWN) return [{ kind: "unknown", path }];
    if (typeof value !== "string") return [];
    // Its place is that of the folder.
    if (/^(REGIONAL_CONTROLS|REGIONAL_DATA_BOUNDARY|FREE_REGIONS)$/.test(value)) return [];
    const countries = countriesOfAssured(byPartner ? "partner" : "regime", value);
    return [countries ? { kind: "places", path, places: [{ id: value, countries }] } : { kind: "everywhere", path }];
}
