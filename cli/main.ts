#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { check } from "./commands/check";
import type { CheckOptions } from "./commands/options";
import { exportEgress, type ExportOptions } from "./commands/export";
import { EGRESS_FORMATS } from "../policies/endpoints";
import { runDrill, type DrillOptions } from "./commands/drill";
import { explainTypes } from "./commands/explain-type";
import { list, listNames } from "./commands/list";
import { explainRegion, explainRule, explainScenario, type ExplainRegionOptions } from "./commands/explain";
import { dayOf } from "../engine/day";
import { isDay } from "../policies/failover/durations";
import { UserError } from "../policies/core/user-error";

const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };

const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => abort.abort());

// A full disk, or a reader that has gone: without a report, the exit code is not a verdict.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") process.stderr.write(`error  The report cannot be written (${code}).\n`);
    process.exit(1);
});

const collected = (value: string, values: readonly string[]): readonly string[] => [...values, value];
function seconds(text: string): number {
    const value = Number(text);
    if (!(value > 0 && value <= 86_400)) throw new InvalidArgumentError("Give seconds, from 1 to 86400.");
    return value;
}

function day(text: string): string {
    if (!isDay(text)) throw new InvalidArgumentError("Give a day such as 2026-11-27.");
    return text;
}

const program = new Command("rempart")
    .description("European sovereignty guardrails for Pulumi: places, keys, endpoints and failover.")
    .version(version)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 1));

program
    .command("check")
    .description("preview a Pulumi program without a cloud account and judge it")
    .argument("[DIR]", "folder of the program (with Pulumi.yaml)")
    .option(
        "--stack <name>",
        "stack (else the only one that has a file, or dev; with --engine pulumi the one that is selected)",
    )
    .option(
        "--with <pack>",
        "judge by this pack of Rempart's (repeatable; eu-sovereign where none is given; see rempart list packs)",
        collected,
        [],
    )
    .option("--policy-config <file>", "levels and settings of Rempart's rules, in Pulumi's own JSON format")
    .option("--pack <dir>", "run this CrossGuard pack too, in the real policy host (repeatable)", collected, [])
    .option("--pack-config <file>", "configuration of a pack, one for each --pack (repeatable)", collected, [])
    .addOption(
        new Option("--engine <engine>", "what previews: Rempart's own engine, or Pulumi's command line")
            .choices(["embedded", "pulumi"])
            .default("embedded"),
    )
    .option("--require-coverage", "block where a control did not look at a resource, for no recorded reason")
    .option("--fail-closed", "block everything that was not judged: undetermined, not looked at, rules that fail")
    .option("--answers <file>", "what functions of providers answer, as JSON: their token, and the answer")
    .option("--state <file>", "judge an exported stack in the place of a program")
    .option("--json", "print the report as JSON (docs/schemas/check.json)")
    .option("--timeout <seconds>", "how long the preview may take", seconds, 300)
    .addHelpText(
        "after",
        "\n--engine pulumi runs 'pulumi preview' with your own providers and credentials; PULUMI_CLI names another pulumi than the one on the PATH." +
            "\n\nExit codes: 0 nothing blocks and something was judged; 1 the answer could not be found; 2 a violation blocks;" +
            "\n3 no violation blocks, but what is required is not established (nothing was judged, coverage is missing, undetermined findings block).",
    )
    .action(async (directory: string | undefined, options: CheckOptions) => {
        process.exitCode = await check(directory, options, abort.signal);
    });

program
    .command("drill")
    .description(
        "an order or a loss on paper: what stops, what survives, what the failover plan brings back, and what is lost",
    )
    .argument("[DIR]", "folder of the program (with Pulumi.yaml)")
    .option("--stack <name>", "stack (else the only one that has a file, or dev)")
    .option(
        "--state <file>",
        "an exported stack in the place of a program; further ones are targets (repeatable)",
        collected,
        [],
    )
    .option("--target <dir>", "folder of the program that runs at the target: the same order judges it too")
    .option("--target-stack <name>", "stack of the target")
    .option("--scenario <name>", "a scenario of rempart list scenarios, or a YAML file", "provider-sanctions")
    .option(
        "--against <what:name>",
        "another aim than the scenario's: operator:OVHcloud, jurisdiction:EU, country:FR, place:westeurope, service:HOST, role:registry, vendor:NAME (repeatable)",
        collected,
        [],
    )
    .option("--verify <drill.json>", "hold the record of a real exercise against the stack, in the place of a scenario")
    .option("--today <day>", "the day of the run, for tests and audits: 2026-11-27", day, dayOf(new Date()))
    .option("--by <issuer>", "who gives the order, for the story: US, EU, CN, a court")
    .option("--policy-config <file>", "settings of Rempart's rules, in Pulumi's own JSON format")
    .option("--fail-closed", "block where it is not known whether something returns")
    .option("--json", "print the drill as JSON (docs/schemas/drill-report.json)")
    .option("--timeline <file>", "write the timeline as SVG")
    .option("--graph <file>", "write the dependencies as SVG")
    .option("--timeout <seconds>", "how long the preview may take", seconds, 300)
    .addHelpText(
        "after",
        "\nExit codes: 0 what stops returns as promised, or is not known; 1 the drill could not be run; 2 data or a service has no way back;" +
            "\n3 there is nothing to drill, or with --fail-closed something is not known. See docs/drill.md.",
    )
    .action(async (directory: string | undefined, options: DrillOptions) => {
        process.exitCode = await runDrill(directory, options, abort.signal);
    });

const explain = program.command("explain").description("what Rempart knows of a place or a rule, with sources");
explain
    .command("region")
    .description("provider, country, jurisdiction, pair and source of each place that goes by a name")
    .argument("<id...>", "a region, zone or multi-region of any provider, such as westeurope, europe-west2 or eur4")
    .option("--allowed <jurisdictions>", "what is judged to be in: EU, EEA, ADEQUATE, country codes", "EU")
    .option("--json", "print JSON")
    .action((ids: readonly string[], options: ExplainRegionOptions) => explainRegion(ids, options));
explain
    .command("rule")
    .description("what a rule demands, says and can be set to")
    .argument("<id>", "a rule, such as eu-residency")
    .action((id: string) => explainRule(id));
explain
    .command("scenario")
    .description("what a scenario of rempart drill is, and what has happened before, with sources")
    .argument("<id>", "a scenario, such as provider-sanctions")
    .action((id: string) => explainScenario(id));
explain
    .command("type")
    .description("what every rule knows of a resource type, and why a control asks nothing of it")
    .argument("<token...>", "type tokens, such as azure-native:storage:StorageAccount")
    .action((tokens: readonly string[]) => explainTypes(tokens));

program
    .command("export")
    .description("the catalog and the settings in the format of another tool")
    .command("egress")
    .description("which hosts workloads may and may not call, for what guards the network")
    .addOption(
        new Option("--format <format>", "Cilium policy, DNS response policy zone, proxy list")
            .choices(EGRESS_FORMATS)
            .makeOptionMandatory(),
    )
    .option("--policy-config <file>", "settings of Rempart's rules, in Pulumi's own JSON format")
    .option("--stack <name>", "the stack whose settings hold")
    .addHelpText("after", "\nExample: rempart export egress --format rpz")
    .action((options: ExportOptions) => exportEgress(options));

program
    .command("list")
    .description("the rules, packs, profiles, frameworks, providers and scenarios there are")
    .addArgument(new Argument("<what>", "what to list").choices(listNames))
    .option("--json", "print JSON")
    .addHelpText("after", "\nExample: rempart list rules")
    .action((what: string, options: { readonly json?: boolean }) => list(what, options));

program.parseAsync().catch((error: unknown) => {
    // Any other error is a defect. Its text may contain a value of the program, so only its kind is shown.
    const known = error instanceof UserError;
    const text = known ? error.message : `Rempart failed (${error instanceof Error ? error.name : typeof error}).`;
    process.stderr.write(`error  ${text}\n`);
    if (!known && process.env.REMPART_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
});
