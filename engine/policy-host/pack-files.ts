/** What a pack's folder and its configuration file say. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../policies/core/user-error";
import { shortened } from "../../policies/core/foreign-text";
import { firstLineOf } from "../error-message";
import { fitting, jsonIn, readInputFile, yamlIn } from "../input-file";
import { notInstalled, resolveModule } from "../programs/resolve-module";
import { parsePolicyConfig, type PolicyConfigs } from "./policy-config";

interface PackFile {
    readonly runtime?: string | { readonly name?: string } | null;
    readonly version?: string | number | null;
}
const packSchema = {
    type: "object",
    properties: {
        runtime: { type: ["string", "object", "null"], properties: { name: { type: "string" } } },
        version: { type: ["string", "number", "null"] },
    },
};

/**
 * The version in PulumiPolicy.yaml.
 * @throws UserError when the folder holds no pack, or one for another runtime.
 */
export function readPackVersion(directory: string): string | undefined {
    const file = join(directory, "PulumiPolicy.yaml");
    if (!existsSync(file)) {
        throw new UserError(`There is no policy pack in ${directory}: PulumiPolicy.yaml is missing.`);
    }
    const input = readInputFile(file, "The file");
    const content = fitting<PackFile>(input, yamlIn(input) ?? {}, packSchema);
    const runtime = typeof content.runtime === "object" ? content.runtime?.name : content.runtime;
    if (runtime !== "nodejs") {
        throw new UserError(
            `The runtime in ${file} is '${shortened(runtime ?? "")}': only packs with 'runtime: nodejs' can run here.`,
        );
    }
    return typeof content.version === "string" ? content.version : undefined;
}

/** @throws UserError when the file does not exist, or is not a policy configuration. */
export function readPolicyConfig(file: string | undefined): PolicyConfigs {
    if (file === undefined) return {};
    if (!existsSync(file)) throw new UserError(`There is no policy configuration ${file}.`);
    const input = readInputFile(file, "The policy configuration");
    if (input.text.trim() !== "") jsonIn(input);
    try {
        return parsePolicyConfig(input.text);
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
