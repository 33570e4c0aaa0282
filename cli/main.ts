#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { check, type CheckOptions } from "./commands/check";
import { CommandError } from "./error";

const { version } = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8")) as { version: string };

const abort = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => abort.abort());

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
    .option("--stack <name>", "stack whose configuration is used (the only one there is, else dev)")
    .option("--policy-config <file>", "levels and settings of Rempart's rules, in Pulumi's own JSON format")
    .option("--pack <dir>", "run this CrossGuard pack too, in the real policy host (repeatable)", collected, [])
    .option("--pack-config <file>", "configuration of a pack, one for each --pack (repeatable)", collected, [])
    .option("--state <file>", "judge an exported stack in the place of a program")
    .option("--json", "print the report as JSON (docs/schemas/check.json)")
    .option("--timeout <seconds>", "how long the preview may take", seconds, 300)
    .addHelpText("after", "\nExit codes: 0 nothing blocks, 1 tool or configuration error, 2 blocking violations.")
    .action(async (directory: string | undefined, options: CheckOptions) => {
        process.exitCode = await check(directory, options, abort.signal);
    });

program.parseAsync().catch((error: unknown) => {
    // What is no CommandError is a defect; its text may hold a value of the program, so only its kind is told.
    const known = error instanceof CommandError;
    const text = known ? error.message : `Rempart failed (${error instanceof Error ? error.name : typeof error}).`;
    process.stderr.write(`error  ${text}\n`);
    if (!known && process.env.REMPART_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
});
