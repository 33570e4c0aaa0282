/** The drill of each stack that has a plan: its hours and its dependencies as pictures, and every event in a table. */
import { clock } from "../../../../policies/paper-drill/timeline";
import type { Say } from "../../../locales";
import { graphSvg } from "../../drill-graph";
import { timelineSvg } from "../../drill-timeline";
import type { ReportedDrill } from "../../reported-drill";
import { themed } from "../../svg";
import { inEnglish, markup, scrolled, table, type Markup } from "./markup";

/** Pictures of at most so many stacks: a page of an organisation has a table for the others. */
const PICTURES_AT_MOST = 5;

export const drills = (all: readonly ReportedDrill[], say: Say): Markup =>
    markup`<p>${say.word("An order or a loss on paper: what stops, what the failover plan brings back, and when. Times count from the announcement.")}</p>${all.map(
        (drill, index) => one(drill, index < PICTURES_AT_MOST, say),
    )}`;

function one(drill: ReportedDrill, isShown: boolean, say: Say): Markup {
    const { stacks, scenario, title, verdict, findings, events, graph } = drill;
    // Landmarks are told apart by their names: one scenario is run on many stacks.
    const named = stacks.join(", ");
    const picture = (name: string, svg: string): Markup => scrolled(`${named}: ${name}`, { html: themed(svg) }, true);
    return markup`<h3>${named}: ${scenario}</h3><p>${inEnglish(title, say)} <strong>${say.word("verdict: {0}", say.known(verdict === "nothing-judged" ? "nothing judged" : verdict))}</strong></p>${findings.length > 0 && markup`<ul>${findings.map(({ text }) => markup`<li>${inEnglish(text, say)}</li>`)}</ul>`}${isShown && picture(say.word("Timeline of {0}", scenario), timelineSvg(drill, say))}${
        isShown &&
        (graph
            ? picture(say.word("Dependencies under {0}", scenario), graphSvg(drill, graph, say))
            : markup`<p class="quiet">${say.word("The graph has too many elements for a page: rempart drill --graph draws it.")}</p>`)
    }${table(
        say,
        `${named}: ${say.word("What happens")}`,
        [say.word("When"), say.word("Event")],
        events.map(({ at, text }) => [clock(at * 1000), inEnglish(text, say)]),
    )}`;
}
