/** The questions of `rempart init` on a terminal. */
import { createInterface, type Interface } from "node:readline/promises";
import { CI_SYSTEMS, type Answers, type CiSystem } from "./files";

/** Asks a person; an empty answer takes what is in brackets. */
export async function asked(input = process.stdin, output = process.stdout): Promise<Answers> {
    const terminal = createInterface({ input, output });
    try {
        const countries = await list(
            terminal,
            "Where may data and operators be? EU, EEA, ADEQUATE, country codes",
            "EU",
        );
        const registries = await list(terminal, "Hosts of container registries of your own, separated by commas", "");
        const ci = await one(terminal, "CI system", CI_SYSTEMS);
        const preCommit = /^y/i.test(await terminal.question("A pre-commit hook? (y/n) [n] "));
        return { countries, registries, ci, preCommit };
    } finally {
        terminal.close();
    }
}

async function list(terminal: Interface, question: string, standard: string): Promise<readonly string[]> {
    const answer = await terminal.question(`${question} [${standard}] `);
    return (answer || standard)
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean);
}

async function one(terminal: Interface, question: string, choices: readonly CiSystem[]): Promise<CiSystem> {
    for (;;) {
        const answer = (await terminal.question(`${question} (${choices.join(", ")}) [none] `)).trim() || "none";
        const found = choices.find((each) => each === answer);
        if (found) return found;
    }
}
