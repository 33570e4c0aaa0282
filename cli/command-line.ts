import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { check, judgedOne } from "./commands/check";
import type { CheckOptions } from "./commands/options";
import { exportEgress, type ExportOptions } from "./commands/export";
import { EGRESS_FORMATS } from "../policies/endpoints";
import { runDrill, type DrillOptions } from "./commands/drill";
import { list, listNames } from "./commands/list";
import { answerOrders, JUDGE } from "./commands/jobs";
import { languageOption } from "./commands/language-option";
import { formatNames } from "./report/formats";
import { failOns } from "./report/report";
import { tell } from "./commands/tell";
import { DEFAULT_SCENARIO } from "./commands/drilled";
import { addExplainCommand } from "./commands/explain";
import { config, type ConfigCommandOptions } from "./commands/config";
import { candidates, COMPLETE, completion, installation, SHELLS, type Shell } from "./commands/completion";
import { seal, verify, type SealOptions } from "./commands/seal";
import { diff, FAILS_ON, type DiffOptions } from "./commands/diff";
import { addReportCommand } from "./commands/report";
import { merge, type MergeOptions } from "./commands/merge";
import { writeExample } from "./init/example";
import { CI_SYSTEMS } from "./init/ci";
import { writePack } from "./init/pack";
import { init, type InitOptions } from "./init/init";
import { waive, type WaiveOptions } from "./commands/waive";
import { dayOf } from "../engine/day";
import { isDay } from "../policies/failover/durations";
import { UserError } from "../policies/core/user-error";
import { version } from "./version";

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
function chosen(value: string, values: readonly string[], from: readonly string[]): readonly string[] {
    if (!from.includes(value)) throw new InvalidArgumentError(`Give ${from.join(" or ")}.`);
    return [...values, value];
}
/** The name of an option as it is typed. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
function seconds(text: string): number {
    const value = Number(text);
    if (!(value > 0 && value <= 86_400)) throw new InvalidArgumentError("Give seconds, from 1 to 86400.");
    return value;
}

function jobs(text: string): number {
    const value = Number(text);
    if (!(Number.isInteger(value) && value >= 1 && value <= 64))
        throw new InvalidArgumentError("Give a whole number, from 1 to 64.");
    return value;
}

function day(text: string): string {
    if (!isDay(text)) throw new InvalidArgumentError("Give a day such as 2026-11-27.");
    return text;
}

const program = new Command("rempart")
    .description("European sovereignty guardrails for Pulumi: places, keys, endpoints and failover.")
    .version(version)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "error  ")) })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 1));

program
    .command("check")
    .description("preview a Pulumi program without a cloud account and judge it")
    .argument("[DIR...]", "folders of programs (with Pulumi.yaml)")
    .option(
        "--stack <name>",
        "stack, or all (else the only one that has a file, or dev where it has one; with --engine pulumi the one that is selected)",
    )
    .option("--recursive", "judge every program in and below the folders")
    .option("--config <file>", "configuration, in the place of rempart.json (or .yaml) beside Pulumi.yaml")
    .option("--no-config", "read no rempart.json")
    .option("--profile <name>", "levels and settings to begin with (see rempart list profiles)")
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
    .option("--save-answers <file>", "with --engine pulumi, write what they answer for --answers, without secrets")
    .option("--waivers <file>", "accepted findings, in the place of rempart.waivers.yaml beside Pulumi.yaml")
    .option("--accept-waivers", "exit with 0, not 4, where all that would block is waived")
    .option("--today <day>", "judge waivers as of this day (2027-03-31), for tests and audits")
    .option("--baseline <file>", "known findings, which do not block")
    .option("--write-baseline <file>", "write what is found as known")
    .option("--prune", "take out of the baseline what is fixed, and lower its budgets to what is left")
    .option("--target <dir>", "the program that runs at the target: both are judged together")
    .option("--target-stack <name>", "the stack of that program")
    .option("--state <file>", "judge an exported stack in the place of a program")
    .option("--states <dir>", "judge all exported stacks of a folder, or of a glob")
    .option("--jobs <n>", "how many of several stacks or states are judged at a time", jobs)
    .option("--shard <part>", "judge one part of all, such as 2/5: for the jobs of a matrix (see rempart merge)")
    .option(
        "--format <name[=file]>",
        `${formatNames.join(", ")}, or a module of your own; to standard output or to a file (repeatable)`,
        collected,
        [],
    )
    .option("--json", "the same as --format json (docs/schemas/check.json)")
    .addOption(languageOption())
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
    .option("--sandbox", "run the program in a sandbox of bubblewrap: no network, nothing to write to (Linux)")
    .option("--timeout <seconds>", "how long the preview may take", seconds, 300)
    .addHelpText(
        "after",
        "\nExample: rempart check infra --stack all --profile france\n" +
            "\n--engine pulumi runs 'pulumi preview' with your own providers and credentials; PULUMI_CLI names another pulumi than the one on the PATH." +
            "\n\nExit codes: 0 nothing blocks and something was judged; 1 the answer could not be found; 2 a violation blocks;" +
            "\n3 no violation blocks, but what is required is not established (nothing was judged, coverage is missing, undetermined findings block);" +
            "\n4 all that would block is waived.",
    )
    .action(async (directories: readonly string[], options: CheckOptions) => {
        process.exitCode = await check(directories, options, abort.signal);
    });

program
    .command("init")
    .description("write the configuration, a failover plan to fill in, and a CI job; on a terminal it asks")
    .argument("[DIR]", "folder of the program; with --example the folder to make (. where none is given)")
    .option("--profile <name>", "levels and settings to begin with (see rempart list profiles)")
    .option("--countries <list>", "where data and operators may be: EU, EEA, ADEQUATE, FR,DE")
    .option("--registries <list>", "hosts of container registries of your own")
    .option(
        "--clusters <list>",
        "clusters outside of the program: PROVIDER=OPERATOR:REGION, such as default=OVHcloud:GRA11",
    )
    .addOption(new Option("--ci <system>", "the CI system that runs the check").choices(CI_SYSTEMS))
    .option("--pre-commit", "a hook for pre-commit")
    .option("--example <name>", "one of the examples, as a project of its own (see rempart list examples)")
    .option("--pack <dir>", "a policy pack of your own with one tested rule, in a folder to make")
    .option("--yes", "ask nothing")
    .addHelpText("after", "\nExample: rempart init infra --countries FR,DE --ci github")
    .action(
        async (
            directory: string | undefined,
            { example, pack, ...options }: InitOptions & { readonly example?: string; readonly pack?: string },
        ) => {
            const [extra] = Object.keys(options);
            if (extra !== undefined && (pack ?? example) !== undefined)
                throw new UserError(
                    `--${pack === undefined ? "example" : "pack"} makes a project as it is: --${kebab(extra)} is for a program of your own.`,
                );
            if (pack !== undefined && (directory !== undefined || example !== undefined))
                throw new UserError("--pack makes the folder that it names: give no other with it.");
            if (pack !== undefined) writePack(pack);
            else if (example !== undefined) writeExample(example, directory ?? ".");
            else await init(directory ?? ".", options, abort.signal);
        },
    );
program
    .command("waive")
    .description("accept what a rule finds of a resource, for a reason and until a day, in rempart.waivers.yaml")
    .argument("<rule>", "the id of the rule")
    .argument("<resource>", "a URN, or type::name; * stands for any text")
    .requiredOption("--reason <text>", "why it is accepted")
    .option("--until <day>", "the last day on which it holds, a year ahead at most (90 days where none is given)")
    .option("--owner <name>", "who answers for it")
    .option("--ticket <id>", "where it is recorded")
    .option("--approved-by <name>", "who approved it; required for critical rules")
    .option("--path <path>", "only this property")
    .option("--stack <name>", "only in this stack")
    .option("--waivers <file>", "the file to write, in the place of rempart.waivers.yaml beside Pulumi.yaml")
    .option("--today <day>", "count from this day")
    .addHelpText(
        "after",
        "\nExample: rempart waive customer-managed-key azure-native:storage:StorageAccount::files --reason 'public files only' --owner web",
    )
    .action((rule: string, resource: string, options: WaiveOptions) => waive(rule, resource, options));

program
    .command("config")
    .description("the configuration that a check has, and where it comes from")
    .argument("[DIR]", "folder of the program", ".")
    .option("--for-pulumi", "print it in Pulumi's own format, for --policy-pack-config")
    .option(
        "--exceptions",
        "print waivers that name a URN as Pulumi's own policy exceptions: requests to Pulumi Cloud; with --for-pulumi in that configuration",
    )
    .option("--with <pack>", "judge by this pack of Rempart's (repeatable)", collected, [])
    .option("--config <file>", "configuration, in the place of rempart.json (or .yaml) beside Pulumi.yaml")
    .option("--no-config", "read no rempart.json")
    .option("--profile <name>", "levels and settings to begin with (see rempart list profiles)")
    .option("--policy-config <file>", "levels and settings of Rempart's rules, in Pulumi's own JSON format")
    .option("--waivers <file>", "accepted findings, in the place of rempart.waivers.yaml beside Pulumi.yaml")
    .option("--today <day>", "the day from which waivers are counted")
    .addHelpText("after", "\nExample: rempart config --profile france --for-pulumi > policy-config.json")
    .action((directory: string, options: ConfigCommandOptions) => config(directory, options));

program
    .command("merge")
    .description("one report over the JSON results of several checks")
    .argument("<report...>", "files that rempart check --json wrote")
    .option("--format <name[=file]>", `${formatNames.join(", ")}, or a module of your own (repeatable)`, collected, [])
    .option("--json", "the same as --format json")
    .addOption(languageOption())
    .addHelpText("after", "\nExample: rempart merge results/*.json --json > all.json")
    .action(async (files: readonly string[], options: MergeOptions) => {
        process.exitCode = await merge(files, options);
    });
addReportCommand(program, abort.signal);
program
    .command("diff")
    .description("what changed between two reports: findings, operators, hosts and places")
    .argument("<before>", "a file that rempart check --json wrote")
    .argument("<after>", "another one")
    .addOption(
        new Option("--fail-on-new <what>", "exit with 2 where such a thing is new (repeatable)")
            .choices(FAILS_ON)
            .argParser((value: string, values: readonly string[]) => chosen(value, values, FAILS_ON))
            .default([]),
    )
    .option("--json", "print JSON")
    .addHelpText("after", "\nExample: rempart diff main.json pull-request.json --fail-on-new operators")
    .action((before: string, after: string, options: DiffOptions) => {
        process.exitCode = diff(before, after, options);
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
    .option("--scenario <name>", "a scenario of rempart list scenarios, or a YAML file", DEFAULT_SCENARIO)
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
        "\nExample: rempart drill infra --scenario provider-sanctions" +
            "\nExit codes: 0 what stops returns as promised, or is not known; 1 the drill could not be run; 2 data or a service has no way back;" +
            "\n3 there is nothing to drill, or with --fail-closed something is not known. See docs/drill.md.",
    )
    .action(async (directory: string | undefined, options: DrillOptions) => {
        process.exitCode = await runDrill(directory, options, abort.signal);
    });

addExplainCommand(program);

program
    .command("export")
    .description("the catalog and the settings in the format of another tool")
    .addHelpText("after", "\nExample: rempart export egress --format rpz")
    .command("egress")
    .description("which hosts workloads may and may not call, for what guards the network")
    .addOption(
        new Option("--format <format>", "Cilium policy, DNS response policy zone, proxy list")
            .choices(EGRESS_FORMATS)
            .makeOptionMandatory(),
    )
    .option("--profile <name>", "settings to begin with (see rempart list profiles)")
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

program
    .command("seal")
    .description("an evidence bundle: a report, its waivers and other files, with their digests")
    .argument("<report>", "a file that rempart check --json wrote")
    .argument("<folder>", "the folder to make")
    .option("--waivers <file>", "the waivers that held")
    .option("--add <file>", "another file that belongs to the evidence (repeatable)", collected, [])
    .addHelpText("after", "\nExample: rempart seal report.json evidence --waivers rempart.waivers.yaml")
    .action((report: string, folder: string, options: SealOptions) => seal(report, folder, options));
program
    .command("verify")
    .description("whether a sealed folder is as it was sealed")
    .argument("<folder>", "what rempart seal made")
    .option("--digest <sha256>", "the digest that seal printed")
    .addHelpText("after", "\nExample: rempart verify evidence")
    .action((folder: string, { digest }: { readonly digest?: string }) => {
        process.exitCode = verify(folder, digest);
    });

program
    .command("completion")
    .description("the script that completes commands in a shell")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .addHelpText("after", `${installation}\n\nExample: rempart completion bash`)
    .action((shell: Shell) => completion(shell));
program.command(JUDGE, { hidden: true }).action(() => answerOrders((order) => judgedOne(order, abort.signal)));
program
    .command(COMPLETE, { hidden: true })
    .argument("[words...]")
    .action((words: readonly string[]) => {
        process.stdout.write(
            candidates(program, words)
                .map((each) => `${each}\n`)
                .join(""),
        );
    });

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
    tell("error", text);
    if (!known && process.env.REMPART_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
});
