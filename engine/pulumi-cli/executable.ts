import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UserError } from "../../policies/core/user-error";

/** The oldest Pulumi whose calls to a pack have been recorded. */
const oldest = [3, 248] as const;

/**
 * The Pulumi command line: the one that PULUMI_CLI names, else `pulumi` on the PATH.
 * @throws UserError when there is none, or it is too old.
 */
export async function findPulumi(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
    const named = environment.PULUMI_CLI;
    const command = named === undefined || named === "" ? "pulumi" : named;
    const version = await versionOf(command, environment);
    const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
    if (major === undefined) throw new UserError(`'${command} version' prints no version, so it is not Pulumi.`);
    const [found, wanted] = [Number(major) * 10_000 + Number(minor), oldest[0] * 10_000 + oldest[1]];
    if (found >= wanted) return command;
    throw new UserError(
        `Pulumi ${version} is too old: install ${oldest.join(".")}.0 or newer, or name one in PULUMI_CLI.`,
    );
}

async function versionOf(command: string, environment: NodeJS.ProcessEnv): Promise<string> {
    try {
        const { stdout } = await promisify(execFile)(command, ["version"], {
            env: { ...environment, PULUMI_SKIP_UPDATE_CHECK: "true" },
        });
        return stdout.trim();
    } catch (error) {
        const { code } = error as { code?: unknown };
        if (command !== "pulumi") {
            throw new UserError(`PULUMI_CLI names ${command}, which cannot be run (${String(code)}).`);
        }
        if (code !== "ENOENT") throw new UserError(`'pulumi version' failed (${String(code)}).`);
        throw new UserError(
            "There is no 'pulumi' on the PATH: install it (https://www.pulumi.com/docs/install), or name one in PULUMI_CLI.",
        );
    }
}
