/** A drill as a story on the terminal. */
import pc from "picocolors";
import type { Drill } from "../../policies/paper-drill/drill";
import { runByText } from "../../policies/paper-drill/parties";
import type { DataFate } from "../../policies/paper-drill/recovery";
import { byWeight, clock, timelineOf, type EventKind } from "../../policies/paper-drill/timeline";
import { againstText } from "../../policies/paper-drill/scenario";
import { hours, size } from "../../policies/paper-drill/words";

/** What a person reads: the scenario, the hours, the data, what goes on, the findings and the verdict. */
export function drillText(drill: Drill): string {
    const blocks = [head(drill), timeline(drill), data(drill), services(drill), standing(drill), findings(drill)];
    return `${[...blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")), verdict(drill)].join("\n\n")}\n`;
}

function head({ scenario, stacks }: Drill): readonly string[] {
    const { id, title, story, against, by, notice, precedents } = scenario;
    const facts = [
        `against ${against.map(againstText).join(", ")}`,
        ...(by === undefined ? [] : [`by ${by}`]),
        notice === "PT0S" ? "without notice" : `notice ${notice}`,
        `stack${stacks.length === 1 ? "" : "s"} ${stacks.join(", ")}`,
    ];
    return [
        `${pc.bold(id)}  ${title}`,
        ...wrapped(facts.join(" · "), "  "),
        ...wrapped(story, pc.dim("  ")),
        ...precedents.flatMap(({ date, fact }) => wrapped(`${date}: ${fact}`, pc.dim("  · "), "    ")),
    ];
}

const marks: Readonly<Record<EventKind, (text: string) => string>> = {
    announced: pc.bold,
    stops: pc.red,
    "stops-through": pc.red,
    lost: pc.red,
    uncertain: pc.cyan,
    "goes-without": pc.yellow,
    step: pc.dim,
    returns: pc.green,
};
const words: Readonly<Record<EventKind, string>> = {
    announced: "order",
    stops: "stops",
    "stops-through": "stops too",
    lost: "lost",
    uncertain: "not known",
    "goes-without": "goes without",
    step: "move",
    returns: "returns",
};

function timeline(drill: Drill): readonly string[] {
    const events = timelineOf(drill).filter(({ kind }) => kind !== "announced");
    if (events.length === 0) return ["Nothing stops."];
    const width = Math.max(...events.map(({ at }) => clock(at).length));
    let last = "";
    return events.flatMap(({ at, kind, text }) => {
        const time = clock(at);
        const shown = time === last ? "" : time;
        last = time;
        const start = `${shown.padEnd(width)}  ${marks[kind](words[kind].padEnd(12))}  `;
        return wrapped(text, start, " ".repeat(width + 16));
    });
}

const stateWords: Readonly<Record<DataFate["state"], string>> = {
    kept: pc.green("kept"),
    returns: pc.green("returns"),
    "given-up": pc.yellow("given up"),
    "to-be-moved": pc.cyan("to be moved"),
    uncertain: pc.cyan("not known"),
    lost: pc.red("lost"),
};

function data({ graph, recovery, stacks }: Drill): readonly string[] {
    if (recovery.data.length === 0) return [];
    const lines = recovery.data.flatMap(({ id, state, loses, because }) => {
        const element = graph.elements.get(id);
        const name = `${element?.label ?? id}${stacks.length > 1 ? ` of ${element?.stack ?? ""}` : ""}`;
        const holds = [
            element?.holds ?? "data",
            ...(element?.bytes === undefined ? [] : [`up to ${size(element.bytes)}`]),
        ].join(", ");
        const loss =
            state === "returns"
                ? loses === undefined
                    ? "; how much of the latest work is lost is not known"
                    : `; up to ${hours(loses)} of the latest work is lost`
                : state === "lost"
                  ? `; all of it: ${because ?? ""}`
                  : because === undefined
                    ? ""
                    : `; ${because}`;
        return wrapped(`${stateWords[state]}  ${name} (${holds})${loss}`, "  ", "    ");
    });
    return [pc.bold("data"), ...lines];
}

function services({ recovery, plans, fates }: Drill): readonly string[] {
    const lines = recovery.services.flatMap((service) => {
        const { stack, state, stopsAt = 0, returnsAt, measured, because, without } = service;
        const isSure = service.stopped.some((id) => fates.get(id)?.state === "stops");
        const plan = plans.find(({ urn }) => urn === service.plan);
        const promised = typeof plan?.plan.rto === "string" ? `, promised within ${plan.plan.rto}` : "";
        const gone = returnsAt === undefined ? "" : hours(Math.max(0, returnsAt - stopsAt));
        const texts = {
            "goes-on": "go on",
            returns: `return at ${plan?.siteLabel ?? "the target"} after ${gone} (${measured ? "measured" : "estimated"}${promised})`,
            blocked: `stop at ${clock(stopsAt)} and do not return`,
            "no-plan": `stop at ${clock(stopsAt)}, and nothing brings them back`,
            uncertain: isSure ? `stop at ${clock(stopsAt)} and may return` : `may stop at ${clock(stopsAt)}`,
        };
        return [
            ...wrapped(`the workloads of ${stack} ${texts[state]}`, "  ", "    "),
            ...because.flatMap((reason) => wrapped(reason, pc.dim("    – "), "      ")),
            ...(without.length > 0 ? wrapped(`without ${without.join(", ")}`, pc.dim("    – "), "      ") : []),
        ];
    });
    return lines.length === 0 ? [] : [pc.bold("services"), ...lines];
}

/** What stands outside and goes on, or may not: the things that a plan can rely on. */
function standing({ graph, fates }: Drill): readonly string[] {
    const outside = [...graph.elements.values()].filter(
        ({ stack, id }) => stack === undefined && !/^(site|copy) /.test(id),
    );
    const of = (state: string) => byWeight(outside.filter(({ id }) => fates.get(id)?.state === state));
    const line = (name: string, state: string) => {
        const found = [...new Set(of(state).map(({ label, runBy }) => `${label} (${runByText(runBy)})`))];
        return found.length === 0 ? [] : wrapped(`${name}  ${found.join(", ")}`, "  ", "    ");
    };
    const lines = [...line(pc.green("goes on"), "survives"), ...line(pc.cyan("not known"), "uncertain")];
    return lines.length === 0 ? [] : [pc.bold("outside of the stack"), ...lines];
}

const findings = ({ findings: found }: Drill): readonly string[] =>
    found.flatMap(({ kind, text }) =>
        wrapped(
            text,
            kind === "violation" ? `${pc.red("no way back")}  ` : `${pc.cyan("not known")}  `,
            "             ",
        ),
    );

function verdict({ verdict: answer, fates, stacks }: Drill): string {
    const count = (state: string) => [...fates.values()].filter((fate) => fate.state === state).length;
    const tally = `${fates.size} elements · ${count("stops")} stop · ${count("uncertain")} not known · ${count("survives")} go on`;
    const words = {
        compliant: pc.green(`what stops comes back, as the plan of ${stacks[0] ?? "the stack"} says; or nothing stops`),
        violating: pc.red("something has no way back"),
        undetermined: pc.cyan("not everything is known"),
        "nothing-judged": pc.red("there is no resource to drill"),
    };
    return `${tally}\nverdict: ${answer}: ${words[answer]}`;
}

const visible = (text: string): number => text.replace(/\u001b\[\d+m/g, "").length;

function wrapped(text: string, first: string, next = first, width = 116): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/)) {
        const last = lines.at(-1);
        const start = visible(lines.length <= 1 ? first : next);
        if (last !== undefined && start + visible(last) + visible(word) < width)
            lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines.map((line, index) => (index === 0 ? first : next) + line);
}
