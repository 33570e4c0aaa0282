/** `rempart explain operator`: who an operator is, who controls it, and whose law reaches it. */
import {
    controlledBy,
    failoverPairs,
    type FailoverPair,
    findOperator,
    findOwner,
    lawOf,
    nearestOperator,
    qualificationsOf,
    ultimateParents,
    type Allowed,
    type Operator,
} from "../../../policies/catalog";
import { UserError } from "../../../policies/core/user-error";
import { countriesText, rowsText, verdictOf, type Explained } from "./explained";

/** @throws UserError where the catalog knows no operator of that name */
export function explainOperator(name: string, allowed: Allowed): readonly Explained[] {
    const operator = findOperator(name);
    if (operator) {
        const verdict = verdictOf(operator.jurisdiction, allowed);
        const qualifications = qualificationsOf(operator);
        return [
            { text: textOf(operator, verdict), data: { ...operator, law: lawOf(operator), verdict, qualifications } },
        ];
    }
    const owner = findOwner(name);
    if (owner) {
        const [first, ...others] = controlledBy(owner).map((each) => each.name);
        const controls = first === undefined ? "" : ` Ask for what it controls: ${[first, ...others].join(", ")}.`;
        throw new UserError(`${owner.name} is an owner and runs no cloud itself.${controls}`);
    }
    const near = nearestOperator(name);
    throw new UserError(
        `The catalog knows no operator called '${name}'.${near === undefined ? "" : ` Did you mean ${near}?`}`,
    );
}

function textOf(operator: Operator, verdict: string): string {
    const { name, aliases, service, seat, city, cloud_act: cloudAct, runs, note } = operator;
    const named = (ids: readonly string[]) => ids.map((id) => findOwner(id)?.name ?? id).join(", ");
    const parents = ultimateParents(operator);
    const controlled = operator.parent_id.includes("self")
        ? "nobody above it"
        : parents.length === 0
          ? "not known"
          : `${named(operator.parent_id)}; in the end ${parents.map((each) => `${each.name} (${countriesText(each.seat)})`).join(", ")}`;
    const { data, operational, technological } = operator;
    const pairs = failoverPairs().filter(({ target_operators: targets }) => targets.includes(operator.id));
    return rowsText(name, "operator", [
        ["also", aliases.join(", ")],
        ["service", service],
        ["seat", `${countriesText(seat)}${city === undefined ? "" : `, ${city}`}`],
        ["controlled by", controlled],
        ["law", countriesText(operator.jurisdiction)],
        ["jurisdiction", verdict],
        ["US CLOUD Act", cloudAct],
        ["technology", [operator.technology, named(operator.vendor_id)].filter(Boolean).join("; of ")],
        ["sovereignty", `data: ${data}; operation: ${operational}; technology: ${technological}`],
        ["takes over", `from a primary that sanctions cut off: ${operator.failover}`],
        ["a target of", pairs.map(pairText).join("\n")],
        ["runs", runs.join(", ")],
        [
            "qualifications",
            qualificationsOf(operator)
                .map(({ scheme, offer, status, date }) => `${scheme}: ${offer}, ${status}${date ? ` (${date})` : ""}`)
                .join("\n"),
        ],
        ["depends on", operator.dependencies],
        ["note", note],
        ["source", operator.source],
        ["checked", `${operator.checked}, confidence ${operator.confidence}`],
    ]);
}

const pairText = ({ primary, target, coherent, accept }: FailoverPair): string =>
    `${primary}, by ${target}: what moves: ${coherent}; judged: ${accept}`;
