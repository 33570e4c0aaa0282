/** What a pack's folder and its configuration file say. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { UserError } from "../../policies/core/user-error";
import { firstLineOf } from "../error-message";
import { notInstalled, resolveModule } from "../programs/resolve-module";
import { parsePolicyConfig, type PolicyConfigs } from "./policy-config";

/**
 * The version in PulumiPolicy.yaml.
 * @throws UserError when the folder holds no pack, or one for another runtime.
 */
export function readPackVersion(directory: string): string | undefined {
    const file = join(directory, "PulumiPolicy.yaml");
    if (!existsSync(file)) {
        throw new UserError(`There is no policy pack in ${directory}: PulumiPolicy.yaml is missing.`);
    }
    const content = parse(readFileSync(file, "utf8")) as {
        runtime?: string | { name?: string };
        version?: unknown;
    } | null;
    const runtime = typeof content?.runtime === "object" ? content.runtime.name : content?.runtime;
    if (runtime !== "nodejs") {
        throw new UserError(
            `The runtime in ${file} is '${runtime ?? ""}': only packs with 'runtime: nodejs' can run here.`,
        );
    }
    return typeof content?.version === "string" ? content.version : undefined;
}

/** @throws UserError when the file does not exist, or is not a policy configuration. */
export function readPolicyConfig(file: string | undefined): PolicyConfigs {
    if (file === undefined) return {};
    if (!existsSync(file)) throw new UserError(`There is no policy configuration ${file}.`);
    try {
        return parsePolicyConfig(readFileSync(file, "utf8"));
    } catch (error) {
        throw new UserError(`The policy configuration ${file} is invalid: ${firstLineOf(error)}`);
    }
}

/**
 * Pulumi's own policy host, from the dependencies of the pack.
 * @throws UserError when they are not installed.
 */
export function policyHostModule(directory: string, environment: NodeJS.ProcessEnv): string {
    const path = resolveModule("@pulumi/pulumi/cmd/run-policy-pack", directory, environment);
    if (path === undefined) throw new UserError(notInstalled(`the policy pack ${directory}`));
    return path;
}
