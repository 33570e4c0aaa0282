/** `rempart explain`: what Rempart knows, with sources. Of several things it tells what it knows, and what it does not. */
import type { Command } from "commander";
import { euSovereign } from "../../../packs/eu-sovereign/pack";
import { parseAllowed, type Allowed } from "../../../policies/catalog";
import { didYouMean } from "../../../policies/core/nearest";
import { UserError } from "../../../policies/core/user-error";
import { scenarios } from "../../../policies/paper-drill/rows/scenarios";
import { languageOf, sayIn, type Language, type Say } from "../../locales";
import { languageOption } from "../language-option";
import { pageOf } from "../../report/rule-page";
import { scenarioPage } from "../../report/scenario-page";
import { tell } from "../tell";
import type { Explained } from "./explained";
import { explainFramework } from "./framework";
import { explainHost } from "./host";
import { explainOperator } from "./operator";
import { explainRegion } from "./region";
import { explainType } from "./type";

interface Explainer {
    readonly name: string;
    readonly description: string;
    /** What its arguments are. */
    readonly argument: string;
    readonly example: string;
    /** Whether the answer is in the languages of reports. */
    readonly speaks?: true;
    /** Whether what is allowed is part of the answer. */
    readonly judges?: true;
    /** @throws UserError where nothing is known of it */
    readonly explain: (id: string, allowed: Allowed, say: Say) => readonly Explained[];
}

const explainers: readonly Explainer[] = [
    {
        name: "region",
        description: "provider, country, jurisdiction, pair and source of each place that goes by a name",
        argument: "a region, zone or multi-region of any provider, such as westeurope, europe-west2 or eur4",
        example: "westeurope fr-par",
        judges: true,
        explain: explainRegion,
    },
    {
        name: "host",
        description: "who is behind a host, and under whose law",
        argument: "a host, URL or image, such as quay.io, https://api.stripe.com or ghcr.io/acme/web:1",
        example: "quay.io https://vault.azure.net",
        judges: true,
        explain: explainHost,
    },
    {
        name: "operator",
        description: "who an operator is, who controls it, whose law reaches it, and what its offers are qualified for",
        argument: "an operator, such as OVHcloud, Delos or S3NS",
        example: "Delos OVHcloud",
        judges: true,
        explain: explainOperator,
    },
    {
        name: "framework",
        description:
            "what a framework or one of its requirements asks, which rules speak of it, and who answers the rest",
        argument: "a framework such as secnumcloud-3.2 or gdpr, or a requirement such as gdpr:44",
        example: "gdpr:44 dora",
        explain: explainFramework,
    },
    {
        name: "rule",
        description: "what a rule demands, says and can be set to",
        argument: "a rule, such as eu-residency",
        example: "eu-residency",
        speaks: true,
        explain: (id, _, say) => {
            const { rules } = euSovereign;
            const rule = rules.find((each) => each.id === id);
            const ids = rules.map((each) => each.id);
            if (!rule)
                throw new UserError(
                    `There is no rule called '${id}'.${didYouMean(id, ids)} All of them: rempart list rules.`,
                );
            const { title, severity, control, rationale, remediation } = rule;
            return [{ text: pageOf(rule, say), data: { id, title, severity, control, rationale, remediation } }];
        },
    },
    {
        name: "scenario",
        description: "what a scenario of rempart drill is, and what has happened before, with sources",
        argument: "a scenario, such as provider-sanctions",
        example: "provider-sanctions",
        explain: (id) => {
            const found = scenarios.find((each) => each.id === id);
            const names = scenarios.map((each) => each.id);
            if (!found) throw new UserError(`There is no scenario called '${id}'.${didYouMean(id, names)}`);
            return [{ text: scenarioPage(found), data: found }];
        },
    },
    {
        name: "type",
        description: "what every rule knows of a resource type, and why a control asks nothing of it",
        argument: "type tokens, such as azure-native:storage:StorageAccount",
        example: "azure-native:storage:StorageAccount",
        explain: explainType,
    },
];

interface ExplainOptions {
    /** `EU,CH` */
    readonly allowed?: string;
    readonly json?: boolean;
    readonly lang?: Language;
}

/** Prints what is known of each, and what is not on standard error. @returns the exit code */
function explained(
    { explain }: Explainer,
    ids: readonly string[],
    { allowed = "EU", json, lang }: ExplainOptions,
): number {
    const within = parseAllowed(allowed.split(","));
    if (within.unknown.length > 0)
        throw new UserError(
            `--allowed names ${within.unknown.join(", ")}: give EU, EEA, ADEQUATE or codes of countries (ISO 3166-1), separated by commas.`,
        );
    const say = sayIn(languageOf(lang, process.env));
    const known: Explained[] = [];
    const unknown: string[] = [];
    for (const id of ids)
        try {
            known.push(...explain(id, within, say));
        } catch (error) {
            if (!(error instanceof UserError)) throw error;
            unknown.push(error.message);
        }
    if (json) {
        const data = known.map((each) => each.data);
        process.stdout.write(`${JSON.stringify(data, undefined, 2)}\n`);
    } else process.stdout.write(known.map(({ text }) => text).join("\n"));
    for (const problem of unknown) tell("error", problem);
    return unknown.length > 0 ? 1 : 0;
}

/** Adds the command. */
export function addExplainCommand(program: Command): void {
    const command = program
        .command("explain")
        .description("what Rempart knows of a place, host, operator, framework, rule, scenario or type, with sources")
        .addHelpText("after", "\nExample: rempart explain host quay.io");
    for (const explainer of explainers) {
        const { name, description, argument, example, judges, speaks } = explainer;
        const own = command.command(name).description(description).argument("<id...>", argument);
        if (judges)
            own.option("--allowed <jurisdictions>", "what is judged to be in: EU, EEA, ADEQUATE, country codes", "EU");
        if (speaks) own.addOption(languageOption("title, reason and what to do"));
        own.option("--json", "print JSON")
            .addHelpText("after", `\nExample: rempart explain ${name} ${example}`)
            .action((ids: readonly string[], options: ExplainOptions) => {
                process.exitCode = explained(explainer, ids, options);
            });
    }
}
