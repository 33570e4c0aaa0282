#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { check } from "./commands/check";
import type { CheckOptions } from "./commands/options";
import { exportEgress, type ExportOptions } from "./commands/export";
import { EGRESS_FORMATS } from "../policies/endpoints";
import { explainTypes } from "./commands/explain-type";
import { list, listNames } from "./commands/list";
import { formatNames } from "./report/formats";
import { failOns } from "./report/report";
import { explainRegion, explainRule, type ExplainRegionOptions } from "./commands/explain";
import { shortened, shown, withoutCredentials } from "../policies/core/foreign-text";
import { UserError } from "../policies/core/user-error";

const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };

const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => abort.abort());

// Node.js answers this signal with an inspector, by which the checked program could print a verdict of its own.
process.on("SIGUSR1", () => undefined);

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
        "stack (else the only one that has a file, or dev where it has one; with --engine pulumi the one that is selected)",
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
    .option(
        "--format <name[=file]>",
        `${formatNames.join(", ")}, or a module of your own; to standard output or to a file (repeatable)`,
        collected,
        [],
    )
    .option("--json", "the same as --format json (docs/schemas/check.json)")
    .option("--compact", "one line for each finding")
    .option("--quiet", "the closing line alone")
    .option("--verbose", "every place of every finding, and the program's own output on standard error")
    .option("--only <rule>", "judge by this rule alone (repeatable)", collected, [])
    .option("--skip <rule>", "judge without this rule (repeatable)", collected, [])
    .addOption(
        new Option("--fail-on <what>", "which violations block: by their level, or from a severity on")
            .choices(failOns)
            .default("mandatory"),
    )
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
    .description("the rules, packs, profiles, frameworks and providers there are")
    .addArgument(new Argument("<what>", "what to list").choices(listNames))
    .option("--json", "print JSON")
    .addHelpText("after", "\nExample: rempart list rules")
    .action((what: string, options: { readonly json?: boolean }) => list(what, options));

program.parseAsync().catch((error: unknown) => {
    // Any other error is a defect. Its text may contain a value of the program, so only its kind is shown.
    const { syscall } = error as NodeJS.ErrnoException;
    const isGone = syscall === "uv_cwd";
    const known = error instanceof UserError || isGone;
    const text = isGone
        ? "The working directory no longer exists: change to another folder."
        : error instanceof UserError
          ? error.message
          : `Rempart failed (${error instanceof Error ? error.name : typeof error}).`;
    process.stderr.write(`error  ${shown(shortened(withoutCredentials(text), 1000))}\n`);
    if (!known && process.env.REMPART_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
});
