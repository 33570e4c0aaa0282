/** The parts of the page that are words and tables. */
import { groupsOf, spotText, type RuleGroup } from "../../groups";
import type { Inventory, InventoryResource } from "../../inventory";
import { natural } from "../../once-per-line";
import { counted, namesOf, kindOf } from "../../layout";
import { isStanding, type Report } from "../../report";
import { markup, table, type Markup } from "./markup";

const SPOTS_AT_MOST = 12;
export function findings(report: Report): Markup {
    const groups = groupsOf(report);
    return groups.length === 0
        ? markup`<p class="none">Nothing was found.</p>`
        : markup`${groups.map((group) => findingGroup(group, report))}`;
}

function findingGroup({ rule, state, findings: found, sayings }: RuleGroup, { rules }: Report): Markup {
    const known = rules[rule];
    const severity = found[0]?.severity ?? "";
    const said = sayings.slice(0, SPOTS_AT_MOST).map(({ text, spots, finding: { waived } }) => {
        const shown = spots.slice(0, SPOTS_AT_MOST);
        const rest = spots.length - shown.length;
        return markup`<li><p>${text}</p>${waived && markup`<p><strong>Waived</strong> until ${waived.until}: ${waived.reason}</p>`}<ul>${shown.map(
            ({ position, resources }) =>
                markup`<li>${position && markup`<code>${spotText(position)}</code> `}${resources.length > 1 && `${resources.length} resources: `}${namesOf(resources)}</li>`,
        )}${rest > 0 && markup`<li>and ${counted(rest, "more place")}; the JSON report has all</li>`}</ul></li>`;
    });
    const left = sayings.length - SPOTS_AT_MOST;
    return markup`<details class="finding ${state}"${state === "blocking" ? markup` open` : ""}><summary><span class="state">${state === "blocking" ? `${severity}, blocks` : state}</span> <strong>${rule}</strong>: ${counted(found.length, "finding")}</summary>${known && markup`<p>${known.title} <a href="${known.url}">About ${rule}</a></p>`}<ul>${said}${left > 0 && markup`<li>and ${counted(left, "more message")}; the JSON report has all</li>`}</ul>${known && markup`<p><strong>What to do.</strong> ${known.remediation}</p>`}</details>`;
}

/** Resources that are alike in all that a table shows, as one row. */
function alike(
    resources: readonly InventoryResource[],
    cellsOf: (resource: InventoryResource) => readonly string[],
): readonly (readonly (string | number)[])[] {
    const rows = new Map<string, { readonly cells: readonly string[]; readonly of: InventoryResource[] }>();
    for (const resource of resources) {
        const cells = cellsOf(resource);
        const key = JSON.stringify(cells);
        const row = rows.get(key);
        if (row) row.of.push(resource);
        else rows.set(key, { cells, of: [resource] });
    }
    return [...rows.values()].map(({ cells: [first = "", ...rest], of }) => [
        first,
        ...rest,
        of.length,
        namesOf(of.toSorted((one, other) => natural(one.name, other.name))),
    ]);
}

const placeName = ({ place }: InventoryResource, { places }: Inventory): string =>
    place === undefined ? "" : (places[place]?.id ?? "");
const operatorName = ({ operator }: InventoryResource, { operators }: Inventory): string =>
    operator === undefined ? "not known" : (operators[operator]?.name ?? "");

const holders = {
    customer: "✓ customer",
    provider: "✕ provider",
    undetermined: "? not known before deployment",
} as const;
export function keys(inventory: Inventory): Markup {
    const held = inventory.resources.filter(({ key }) => key !== undefined);
    return markup`${bar("Who holds the keys of data at rest", [
        ["in", "customer", held.filter(({ key }) => key === "customer").length],
        ["unprovable", "not known", held.filter(({ key }) => key === "undetermined").length],
        ["out", "provider", held.filter(({ key }) => key === "provider").length],
    ])}${table(
        "Key custody",
        ["Kind", "Place", "Operator", "Key is held by", "Resources", "Names"],
        alike(held, (each) => [
            kindOf(each),
            placeName(each, inventory),
            operatorName(each, inventory),
            holders[each.key!],
        ]),
    )}`;
}

const covers = {
    covered: "✓ covered",
    uncovered: "✕ not covered",
    undetermined: "? not known before deployment",
} as const;
export function failover(inventory: Inventory): Markup {
    const held = inventory.resources.filter((each) => each.failover !== undefined);
    return markup`${bar("Data that a failover plan covers", [
        ["in", "covered", held.filter((each) => each.failover === "covered").length],
        ["unprovable", "not known", held.filter((each) => each.failover === "undetermined").length],
        ["out", "not covered", held.filter((each) => each.failover === "uncovered").length],
    ])}${table(
        "Failover coverage",
        ["Kind", "Place", "Operator", "Failover plan", "Resources", "Names"],
        alike(held, (each) => [
            kindOf(each),
            placeName(each, inventory),
            operatorName(each, inventory),
            covers[each.failover!],
        ]),
    )}`;
}

type Share = readonly [tone: "in" | "unprovable" | "out" | "none", label: string, count: number];

/** Shares of a whole, each with its number in words. */
export function bar(title: string, shares: readonly Share[]): Markup {
    const all = shares.reduce((sum, [, , count]) => sum + count, 0);
    if (all === 0) return markup``;
    const shown = shares.filter(([, , count]) => count > 0);
    return markup`<div class="bar" role="img" aria-label="${title}: ${shown.map(([, label, count]) => `${label} ${count}`).join(", ")}">${shown.map(
        ([tone, label, count]) => markup`<span class="${tone}" style="flex-grow:${count}">${label} ${count}</span>`,
    )}</div>`;
}

export function coverage({ coverage: controls }: Report): Markup {
    const entries = Object.entries(controls);
    const bars = entries.map(
        ([control, { judged, exempt, unseen }]) =>
            markup`<h3>${control}</h3>${bar(`Coverage of ${control}`, [
                ["in", "judged", judged],
                ["none", "nothing to judge", exempt],
                ["out", "not looked at", unseen],
            ])}`,
    );
    return markup`${bars}${table(
        "Types that were not looked at",
        ["Control", "Type", "Resources"],
        entries.flatMap(([control, { types }]) => types.map(({ type, count }) => [control, type, count])),
    )}`;
}

export const waivers = ({ findings: found }: Report): Markup =>
    table(
        "Waivers",
        ["Rule", "Resource", "Reason", "Until", "Owner", "Ticket", "Approved by"],
        found
            .filter((each) => !isStanding(each))
            .map(({ rule, resource, affected, waived }) => [
                rule,
                affected.length > 1 ? `${resource.name} and ${affected.length - 1} more` : resource.name,
                waived?.reason ?? "",
                waived?.until ?? "",
                waived?.owner ?? "",
                waived?.ticket ?? "",
                waived?.approvedBy ?? "",
            ]),
    );

export function evidence({ run, inventory, failOn, coverageRequired }: Report): Markup {
    const rows: readonly (readonly [string, string | undefined])[] = [
        ["Rempart", run.rempart],
        ["Time", run.at],
        ["Judged", `${run.source === "state" ? "exported state" : "program"} ${run.subject}`],
        ["Project and stack", run.project === undefined ? undefined : `${run.project}/${run.stack}`],
        ["Packs", run.packs.join(", ")],
        ["Rules that were on", run.rules?.join(", ")],
        ["Configuration", run.configuration ?? "none: the defaults of the packs"],
        ["Allowed jurisdictions", inventory?.allowedJurisdictions.join(", ")],
        ["The run fails on", `violations: ${failOn}${coverageRequired ? "; missing coverage" : ""}`],
        ["SHA-256 of the input, without secrets", run.digests.input],
        ["SHA-256 of the configuration", run.digests.configuration],
        ["SHA-256 of the catalog", run.digests.catalog],
    ];
    return table(
        "Evidence",
        ["What", "Value"],
        rows.flatMap(([what, value]) => (value === undefined ? [] : [[what, markup`<code>${value}</code>`]])),
    );
}
