/** `rempart explain host`: who is behind a host, URL or image name, and under whose law. */
import {
    findEndpoint,
    findTopLevelDomain,
    hostOf,
    managedClusterAt,
    operatorWithId,
    type Allowed,
    type Endpoint,
} from "../../../policies/catalog";
import { UserError } from "../../../policies/core/user-error";
import { countriesText, rowsText, verdictOf, type Explained } from "./explained";

/** @throws UserError where the text names no host, or the catalog knows nobody behind it */
export function explainHost(text: string, allowed: Allowed): readonly Explained[] {
    const host = hostOf(text)?.host;
    if (host === undefined)
        throw new UserError(`'${text}' names no host: give one such as quay.io, a URL or an image.`);
    const row = findEndpoint(text);
    const domain = findTopLevelDomain(text);
    if (!row)
        throw new UserError(
            `The catalog knows nobody behind '${host}'. A host of your own, or of an operator that you know, can be added to the setting additionalHosts of sovereignty, with its operator, jurisdiction and source.`,
        );
    const cluster = managedClusterAt(text);
    const topLevelDomain =
        domain &&
        `.${domain.pattern}, run by ${domain.operator}, ${verdictOf(domain.jurisdiction, allowed)} (a matter of the rule name-resolution)`;
    const place = cluster && `${cluster.place?.id ?? cluster.region}, ${countriesText(cluster.place?.countries)}`;
    const verdict = verdictOf(row.jurisdiction, allowed);
    return [
        {
            text: textOf(host, row, { verdict, place, topLevelDomain }),
            data: { host, endpoint: row, verdict, cluster: place, topLevelDomain },
        },
    ];
}

function textOf(
    host: string,
    row: Endpoint,
    {
        verdict,
        place,
        topLevelDomain,
    }: { readonly verdict: string; readonly place: string | undefined; readonly topLevelDomain: string | undefined },
): string {
    const { pattern, match, operator, operator_id: id, jurisdiction, category, partition, status, note } = row;
    const known = operatorWithId(id ?? "");
    return rowsText(host, category, [
        [
            "entry",
            `${pattern}${match === "suffix" ? " and all below it" : match === "path" ? " and what is below it" : ""}`,
        ],
        ["operator", known && known.name !== operator ? `${operator} (${known.name})` : operator],
        ["law", countriesText(jurisdiction)],
        ["jurisdiction", verdict],
        ["cloud", partition.join(", ")],
        ["a cluster in", place],
        ["domain", topLevelDomain],
        ["status", status === "retired" ? "retired" : undefined],
        ["note", note],
        ["source", row.source],
        ["checked", `${row.checked}, confidence ${row.confidence}`],
    ]);
}
