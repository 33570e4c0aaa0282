/** The questions of `rempart init` on a terminal. */
import { createInterface, type Interface } from "node:readline/promises";
import { parseAllowed } from "../../policies/catalog";
import { UserError } from "../../policies/core/user-error";
import type { DeclaredCluster } from "../../policies/location/cluster-place";
import { declared, operatorNamed, placeAt, type FoundCluster } from "./clusters";
import { CI_SYSTEMS } from "./ci";
import type { Answers } from "./files";

/** Asks a person; an empty answer takes what is in brackets. @param found the clusters that the program does not tell of */
export async function asked(
    found: readonly FoundCluster[],
    input: NodeJS.ReadableStream = process.stdin,
    output: NodeJS.WritableStream = process.stdout,
): Promise<Answers> {
    const terminal = createInterface({ input, output });
    const said = (problem: string) => void output.write(`${problem}\n`);
    try {
        const countries = await until(said, async () => {
            const given = await list(
                terminal,
                "Where may data and operators be? EU, EEA, ADEQUATE, country codes",
                "EU",
            );
            const problem = countryProblem(given);
            if (problem !== undefined) throw new UserError(problem);
            return given;
        });
        const registries = await list(terminal, "Hosts of container registries of your own, separated by commas", "");
        const told: DeclaredCluster[] = [];
        for (const cluster of found) {
            const answer = await until(said, () => clusterOf(terminal, cluster));
            if (answer) told.push(answer);
        }
        const ci = await until(said, async () => {
            const given =
                (await terminal.question(`CI system (${CI_SYSTEMS.join(", ")}) [none] `)).trim().toLowerCase() ||
                "none";
            const chosen = CI_SYSTEMS.find((each) => each === given);
            if (!chosen) throw new UserError(`Give ${CI_SYSTEMS.join(", ")}.`);
            return chosen;
        });
        const preCommit = /^y/i.test(await terminal.question("A pre-commit hook? (y/n) [n] "));
        // A cluster that was left out on purpose is not taken from the kubeconfig of this machine either.
        const left = found.map(({ provider }) => ({ provider }));
        return { countries, registries, ...declared(told, left), ci, preCommit };
    } finally {
        terminal.close();
    }
}

/** What is wrong with names of countries; undefined where nothing is. */
export function countryProblem(countries: readonly string[]): string | undefined {
    const { unknown } = parseAllowed(countries);
    return unknown.length === 0
        ? undefined
        : `${unknown.join(", ")}: give EU, EEA, ADEQUATE or codes of countries (ISO 3166-1), such as FR,DE.`;
}

/** Asks again until the answer is valid. */
async function until<T>(said: (problem: string) => void, question: () => Promise<T>): Promise<T> {
    for (;;)
        try {
            return await question();
        } catch (error) {
            if (!(error instanceof UserError)) throw error;
            said(error.message);
        }
}

async function clusterOf(terminal: Interface, found: FoundCluster): Promise<DeclaredCluster | undefined> {
    const { provider } = found;
    const who = `Nothing tells who runs the cluster of the provider '${provider}'. Its operator (- leaves it open)`;
    const given = (await terminal.question(`${who} [${found.operator ?? "-"}] `)).trim() || (found.operator ?? "-");
    if (given === "-") return undefined;
    const operator = operatorNamed(given);
    const region = found.region === undefined ? "" : ` [${found.region}]`;
    const where = (await terminal.question(`Its region, or the code of its country${region} `)).trim();
    return { provider, operator, ...placeAt(operator, where || (found.region ?? "")) };
}

async function list(terminal: Interface, question: string, standard: string): Promise<readonly string[]> {
    const answer = await terminal.question(`${question} [${standard}] `);
    return (answer.trim() || standard)
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean);
}
