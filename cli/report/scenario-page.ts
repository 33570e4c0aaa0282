/** What is told of the scenarios that ship: `rempart explain scenario`, and the tables of docs/drill.md. */
import { dependencyKinds, kindNames } from "../../policies/paper-drill/rows/dependency-kinds";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { againstText, type Scenario } from "../../policies/paper-drill/scenario";

/** A scenario in Markdown: story, aim, precedents with their sources. */
export function scenarioPage({ id, title, story, against, notice, precedents }: Scenario): string {
    const aim = `Against ${against.map(againstText).join(", ")}; ${notice === "PT0S" ? "without notice" : `notice ${notice}`}.`;
    const facts = precedents.map(({ date, fact, source }) => `- ${date}: ${fact} (${source})`);
    return [`### ${id}`, title, story, aim, facts.join("\n")].join("\n\n") + "\n";
}

/** Every scenario that ships, for docs/drill.md. */
export const scenarioPages = (): string => scenarios.map(scenarioPage).join("\n");

/** How long each kind of dependency holds out, for docs/drill.md. */
export function dependencyTable(): string {
    const rows = kindNames.map((kind) => {
        const { effect, after, says, because } = dependencyKinds[kind];
        return [`\`${kind}\``, says, effect === "stops" ? "stops" : "goes without", `\`${after}\``, because];
    });
    const header = ["kind", "something …", "and then", "after", "because"];
    return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
