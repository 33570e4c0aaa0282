/** The parts of the page that are words and tables. */
import { groupsOf, spotText, type RuleGroup } from "../../groups";
import type { Inventory, InventoryResource } from "../../inventory";
import { natural } from "../../once-per-line";
import { namesOf, kindOf, waiverWords } from "../../layout";
import { isStanding, type Report } from "../../report";
import { programName } from "../../run";
import type { Say, Word } from "../../../locales";
import { inEnglish, markup, table, type Markup } from "./markup";

const SPOTS_AT_MOST = 12;
export function findings(report: Report, say: Say): Markup {
    const groups = groupsOf(report);
    return groups.length === 0
        ? markup`<p class="none">${say.word("Nothing was found.")}</p>`
        : markup`${groups.map((group) => findingGroup(group, report, say))}`;
}

function findingGroup({ rule, state, findings: found, sayings }: RuleGroup, { rules }: Report, say: Say): Markup {
    const known = rules[rule] && say.rule(rule, rules[rule]);
    const severity = found[0]?.severity ?? "";
    const said = sayings.slice(0, SPOTS_AT_MOST).map(({ text, spots, finding: { waived } }) => {
        const shown = spots.slice(0, SPOTS_AT_MOST);
        const rest = spots.length - shown.length;
        return markup`<li><p>${say.finding(rule, text) ?? inEnglish(text, say)}</p>${waived && markup`<p><strong>${waiverWords(waived, say)}</strong></p>`}<ul>${shown.map(
            ({ position, resources }) =>
                markup`<li>${position && markup`<code>${spotText(position)}</code> `}${resources.length > 1 && `${say.counted(resources.length, "{0} resource", "{0} resources")}${say.word(": ")}`}${namesOf(resources)}</li>`,
        )}${rest > 0 && markup`<li>${say.counted(rest, "and {0} more place; the JSON report has all", "and {0} more places; the JSON report has all")}</li>`}</ul></li>`;
    });
    const left = sayings.length - SPOTS_AT_MOST;
    return markup`<details class="finding ${state}"${state === "blocking" ? markup` open` : ""}><summary><span class="state">${state === "blocking" ? say.word("{0}, blocks", say.known(severity)) : say.word(state)}</span> <strong>${rule}</strong>${say.word(": ")}${say.counted(found.length, "{0} finding", "{0} findings")}</summary>${known && markup`<p>${known.title} <a href="${known.url}">${say.word("About {0}", rule)}</a></p>`}<ul>${said}${left > 0 && markup`<li>${say.counted(left, "and {0} more message; the JSON report has all", "and {0} more messages; the JSON report has all")}</li>`}</ul>${known && markup`<p><strong>${say.word("What to do.")}</strong> ${known.remediation}</p>`}</details>`;
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
const operatorName = ({ operator }: InventoryResource, { operators }: Inventory, say: Say): string =>
    operator === undefined ? say.word("not known") : (operators[operator]?.name ?? "");

const holders = {
    customer: ["✓", "customer"],
    provider: ["✕", "provider"],
    undetermined: ["?", "not known before deployment"],
} as const;
const signed = ([sign, word]: readonly [string, Word], say: Say): string => `${sign} ${say.word(word)}`;
export function keys(inventory: Inventory, say: Say): Markup {
    const held = inventory.resources.filter(({ key }) => key !== undefined);
    return markup`${bar(say, say.word("Who holds the keys of data at rest"), [
        ["in", "customer", held.filter(({ key }) => key === "customer").length],
        ["unprovable", "not known", held.filter(({ key }) => key === "undetermined").length],
        ["out", "provider", held.filter(({ key }) => key === "provider").length],
    ])}${table(
        say,
        say.word("Key custody"),
        (["Kind", "Place", "Operator", "Key is held by", "Resources", "Names"] as const).map((each) => say.word(each)),
        alike(held, (each) => [
            kindOf(each),
            placeName(each, inventory),
            operatorName(each, inventory, say),
            signed(holders[each.key!], say),
        ]),
    )}`;
}

const covers = {
    covered: ["✓", "covered"],
    uncovered: ["✕", "not covered"],
    undetermined: ["?", "not known before deployment"],
} as const;
export function failover(inventory: Inventory, say: Say): Markup {
    const held = inventory.resources.filter((each) => each.failover !== undefined);
    return markup`${bar(say, say.word("Data that a failover plan covers"), [
        ["in", "covered", held.filter((each) => each.failover === "covered").length],
        ["unprovable", "not known", held.filter((each) => each.failover === "undetermined").length],
        ["out", "not covered", held.filter((each) => each.failover === "uncovered").length],
    ])}${table(
        say,
        say.word("Failover coverage"),
        (["Kind", "Place", "Operator", "Failover plan", "Resources", "Names"] as const).map((each) => say.word(each)),
        alike(held, (each) => [
            kindOf(each),
            placeName(each, inventory),
            operatorName(each, inventory, say),
            signed(covers[each.failover!], say),
        ]),
    )}`;
}

type Share = readonly [tone: "in" | "unprovable" | "out" | "none", label: Word, count: number];

/** Shares of a whole, each with its number in words. */
export function bar(say: Say, title: string, shares: readonly Share[]): Markup {
    const all = shares.reduce((sum, [, , count]) => sum + count, 0);
    if (all === 0) return markup``;
    const shown = shares.filter(([, , count]) => count > 0);
    return markup`<div class="bar" role="img" aria-label="${title}: ${shown.map(([, label, count]) => `${say.word(label)} ${count}`).join(", ")}">${shown.map(
        ([tone, label, count]) =>
            markup`<span class="${tone}" style="flex-grow:${count}">${say.word(label)} ${count}</span>`,
    )}</div>`;
}

export function coverage({ coverage: controls }: Report, say: Say): Markup {
    const entries = Object.entries(controls);
    const bars = entries.map(
        ([control, { judged, exempt, unseen }]) =>
            markup`<h3>${say.known(control)}</h3>${bar(say, say.word("Coverage of {0}", say.known(control)), [
                ["in", "judged", judged],
                ["none", "nothing to judge", exempt],
                ["out", "not looked at", unseen],
            ])}`,
    );
    return markup`${bars}${table(
        say,
        say.word("Types that were not looked at"),
        (["Control", "Type", "Resources"] as const).map((each) => say.word(each)),
        entries.flatMap(([control, { types }]) => types.map(({ type, count }) => [say.known(control), type, count])),
    )}`;
}

export const waivers = ({ findings: found }: Report, say: Say): Markup =>
    table(
        say,
        say.word("Waivers"),
        (["Rule", "Resource", "Reason", "Until", "Owner", "Ticket", "Approved by"] as const).map((each) =>
            say.word(each),
        ),
        found
            .filter((each) => !isStanding(each))
            .map(({ rule, resource, affected, waived }) => [
                rule,
                affected.length > 1 ? say.word("{0} and {1} more", resource.name, affected.length - 1) : resource.name,
                waived?.reason ?? "",
                waived?.until ?? "",
                waived?.owner ?? "",
                waived?.ticket ?? "",
                waived?.approvedBy ?? "",
            ]),
    );

export function evidence({ run, inventory, failOn, coverageRequired }: Report, say: Say): Markup {
    const rows: readonly (readonly [string, string | undefined])[] = [
        ["Rempart", run.rempart],
        [say.word("Time"), run.at],
        [say.word("Judged"), say.word(run.source === "state" ? "exported state {0}" : "program {0}", run.subject)],
        [say.word("Project and stack"), run.project === undefined ? undefined : programName(run)],
        [say.word("Packs"), run.packs.join(", ")],
        [say.word("Rules that were on"), run.rules?.join(", ")],
        [say.word("Configuration"), run.configuration ?? say.word("none: the defaults of the packs")],
        [say.word("Allowed jurisdictions"), inventory?.allowedJurisdictions.join(", ")],
        [
            say.word("The run fails on"),
            [
                say.word("violations: {0}", say.known(failOn)),
                ...(coverageRequired ? [say.word("missing coverage")] : []),
            ].join("; "),
        ],
        [say.word("SHA-256 of the input, without secrets"), run.digests.input],
        [say.word("SHA-256 of the configuration"), run.digests.configuration],
        [say.word("SHA-256 of the catalog"), run.digests.catalog],
    ];
    return table(
        say,
        say.word("Evidence"),
        (["What", "Value"] as const).map((each) => say.word(each)),
        rows.flatMap(([what, value]) => (value === undefined ? [] : [[what, markup`<code>${value}</code>`]])),
    );
}
