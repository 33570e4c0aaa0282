import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { preview } from "../../../engine/preview";
import { unseenFindings } from "../../../cli/report/unseen";
import { decodeResources } from "../../../engine/resources";
import { euSovereign } from "../../../packs/eu-sovereign/pack";
import { assess } from "../../../policies/core/assess";
import { evaluateInTurn } from "../../../policies/core/evaluate";
import { readConfiguration } from "../../../policies/core/settings";
import { standingOf } from "../../../policies/visibility/exemptions";

export interface Judged {
    readonly errors: readonly string[];
    readonly resources: number;
    /** `VERDICT RULE TYPE NAME PATH`, sorted. */
    readonly findings: readonly string[];
    /** `not-looked-at CONTROL TYPE`, sorted: what is missing to a coverage of 100 %. */
    readonly gaps: readonly string[];
}

/** What `rempart check` says of a program, without the messages: who reads a listing sees at once what changed. */
export async function judge(directory: string): Promise<Judged> {
    const { errors, resources, unseen } = await preview({ directory, timeoutSeconds: 120 });
    const { rules, levels } = euSovereign;
    const configuration = readConfiguration({}, rules, levels);
    const judged = decodeResources(resources);
    const known = new Map(judged.map((resource) => [resource.urn, resource]));
    const chosen = rules.filter(({ id }) => configuration.levels[id] !== "disabled");
    const { told, coverage } = assess(evaluateInTurn(judged, chosen, configuration.settings), standingOf);
    const ofRules = told.flatMap(({ rule, resource, findings }) =>
        findings.map(({ kind, path }) =>
            line(kind === "violation" ? "violating" : "undetermined", rule.id, resource.type, resource.name, path),
        ),
    );
    const ofPreview = unseenFindings(unseen, configuration).map(({ verdict, rule, resource }) =>
        line(verdict, rule, known.get(resource.urn)?.type ?? resource.type, resource.name),
    );
    return {
        errors: errors.map(({ message }) => message),
        resources: resources.length,
        findings: [...ofRules, ...ofPreview].sort(),
        gaps: Object.entries(coverage)
            .flatMap(([control, { types }]) => types.map(({ type }) => `not-looked-at ${control} ${type}`))
            .sort(),
    };
}

const line = (verdict: string, rule: string, type: string, name: string, path = "-"): string =>
    [verdict, rule, type, name === "" ? '""' : name, path].join(" ");

export const listingOf = (directory: string): string => join(directory, "findings.txt");

export function readListing(directory: string): readonly string[] {
    const file = listingOf(directory);
    return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}
