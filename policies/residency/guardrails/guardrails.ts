import { countryNames, judgePlace, outside, parseAllowed, type Allowed } from "../../catalog/jurisdictions";
import { allowedJurisdictions } from "../../catalog/place-settings";
import { follow } from "../../core/references";
import { packageOf, type Resource } from "../../core/resource";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { rowsByType } from "../../location/rows-by-type";
import { controlTowerGaps, documentGaps, organisationGaps } from "./aws";
import { assignmentGaps, definitionGaps, setGaps } from "./azure";
import { assuredGaps, listPolicyGaps, orgPolicyGaps } from "./google";
import type { Gap } from "./guardrail";

const messages = {
    admits: "{resource} is a guardrail of places, and '{path}' lets in {places}, in {countries}. List only places within {allowed}.",
    unprovenPlace:
        "{resource} is a guardrail of places, and nothing proves that what '{path}' lets in is within {allowed}. List regions of countries within {allowed} one by one.",
    unknownPlace:
        "{resource} is a guardrail of places, and '{path}' holds a value that is no place of the catalog. Correct it, or list places that exist.",
    everywhere:
        "{resource} is a guardrail of places, and '{path}' lets in every place. List the places within {allowed}.",
    deniesOnly:
        "{resource} only denies the places of '{path}', so every other place is let in. List what is allowed within {allowed}.",
    notEnforced:
        "{resource} is a guardrail of places, and '{path}' only logs what breaks it. Let it deny what is outside {allowed}.",
    exempted:
        "{resource} lets resources off {guardrail}, which limits their places, by '{path}'. Delete the exemption, or accept it as a deviation.",
    open: "{resource} is a guardrail of places that {what} by '{path}'. Check that nothing outside {allowed} is let in there.",
    unknownExemption:
        "{resource} lets resources off an assignment that is not part of this program ('{path}'), which may limit their places. Check what it is.",
    notKnownYet: "What {resource} lets in is unknown until deployment: '{path}' is computed.",
} as const;
const settings = { allowedJurisdictions } as const;
type Guardrails = Subject<typeof messages, typeof settings, unknown>;

interface Row {
    readonly types: readonly string[];
    readonly gaps: (properties: Resource["properties"]) => readonly Gap[] | undefined;
}
/** The types by which a guardrail is written; of AWS, any policy document may be one. */
const rows: readonly Row[] = [
    {
        types: [
            "azure-native:authorization:PolicyAssignment",
            "azure:*PolicyAssignment",
            "azure-native:blueprint:PolicyAssignmentArtifact",
        ],
        gaps: assignmentGaps,
    },
    { types: ["azure-native:authorization:PolicyDefinition*"], gaps: definitionGaps },
    { types: ["azure:policy/definition:Definition"], gaps: definitionGaps },
    { types: ["azure-native:authorization:PolicySetDefinition*"], gaps: setGaps },
    { types: ["gcp:orgpolicy/policy:Policy"], gaps: orgPolicyGaps },
    {
        types: [
            "gcp:organizations/policy:Policy",
            "gcp:folder/organizationPolicy:OrganizationPolicy",
            "gcp:projects/organizationPolicy:OrganizationPolicy",
        ],
        gaps: listPolicyGaps,
    },
    { types: ["gcp:assuredworkloads/workload:Workload"], gaps: assuredGaps },
    { types: ["aws:organizations/policy:Policy", "aws-native:organizations:Policy"], gaps: organisationGaps },
    { types: ["aws:controltower/*", "aws-native:controltower:*"], gaps: controlTowerGaps },
];
const rowsOf = rowsByType(rows);
const ASSIGNMENT = "azure-native:authorization:PolicyAssignment";
const EXEMPTION = "azure-native:authorization:PolicyExemption";

export const guardrails = defineRule({
    id: "guardrails",
    control: "places",
    title: "Guardrails about places let in only the allowed jurisdictions, and are enforced.",
    rationale:
        "An Azure policy assignment, an organisation policy of Google Cloud, an Assured Workloads folder or a service control policy of AWS decides for everybody where resources may be created. A list that names London, a group such as in:europe-locations, or a pattern such as eu-* undoes what the resources of this stack obey, and nobody reads it again.",
    severity: "high",
    frameworks: ["gdpr:44", "c3a:SOV-3-01", "gdpr:25", "snc:19.2"],
    remediation:
        "List the regions of the allowed jurisdictions one by one (in Google Cloud: in:eu-locations), and deny instead of auditing.",
    messages,
    settings,
    concerns: (type) => type === EXEMPTION || rowsOf(type).length > 0 || mayBeDocument(type),
    judge: (subject: Guardrails, stack) => {
        const { resource } = subject;
        if (resource.type === EXEMPTION) return judgeExemption(subject, stack);
        const gaps = gapsOf(resource);
        if (!gaps) return;
        subject.applies();
        const allowed = parseAllowed(subject.settings.allowedJurisdictions);
        for (const gap of gaps) report(subject, gap, allowed);
    },
});

function gapsOf({ type, properties }: Resource): readonly Gap[] | undefined {
    const [row] = rowsOf(type);
    if (row) return row.gaps(properties);
    return mayBeDocument(type) ? documentGaps(properties) : undefined;
}

const mayBeDocument = (type: string): boolean => ["aws", "aws-native"].includes(packageOf(type));

function judgeExemption({ resource, read, applies, violation, undetermined }: Guardrails, stack: Stack): void {
    const path = "policyAssignmentId";
    if (!stack.complete) return;
    applies();
    const [assignment] = follow(stack, resource, read(path), [ASSIGNMENT]);
    if (!assignment) return undetermined("unknownExemption", { path });
    if (gapsOf(assignment)) violation("exempted", { path, guardrail: plain(`the assignment '${assignment.name}'`) });
}

function report({ violation, undetermined }: Guardrails, gap: Gap, allowed: Allowed): void {
    const { path } = gap;
    const said = { path, allowed: plain(allowed.tokens.join(", ")) };
    switch (gap.kind) {
        case "unknown":
            return undetermined("notKnownYet", said);
        case "open":
            return undetermined("open", { ...said, what: plain(gap.what) });
        case "places":
            return reportPlaces({ violation, undetermined }, gap.places, said, allowed);
        case "everywhere":
        case "deniesOnly":
        case "notEnforced":
            return violation(gap.kind, said);
    }
}

function reportPlaces(
    { violation, undetermined }: Pick<Guardrails, "violation" | "undetermined">,
    places: Extract<Gap, { kind: "places" }>["places"],
    said: { readonly path: string; readonly allowed: ReturnType<typeof plain> },
    allowed: Allowed,
): void {
    if (places.length === 0) return undetermined("unknownPlace", said);
    const out = places.filter((place) => outside(place, allowed).length > 0);
    if (out.length > 0) {
        const codes = [...new Set(out.flatMap((place) => outside(place, allowed)))];
        const [ids, more] = [out.slice(0, 3).map(({ id }) => id), out.length - 3];
        const named = new Intl.ListFormat("en", { type: "conjunction" }).format(
            more > 0 ? [...ids, `${more} more`] : ids,
        );
        const countries = countryNames(codes.slice(0, 4));
        violation("admits", { ...said, places: plain(named), countries: plain(countries) });
    } else if (places.some((place) => judgePlace(place, allowed) !== "in")) undetermined("unprovenPlace", said);
}
