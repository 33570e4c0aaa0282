/** `rempart.json` beside Pulumi.yaml: everything that a command can be told, once. */
import { basename, dirname, resolve } from "node:path";
import type { ErrorObject } from "ajv";
import { ajv } from "../../policies/core/on-demand";
import { filesBesideProject } from "../../engine/programs/project-file";
import { didYouMean } from "../../policies/core/nearest";
import { schemaProblem } from "../../policies/core/schema-problem";
import { UserError } from "../../policies/core/user-error";
import type { RempartConfig } from "./rempart-config";
import { configSchema } from "./schemas";
import { readTextFile } from "./text-file";

export interface ConfigFile {
    readonly file: string;
    readonly config: RempartConfig;
}

const names = ["rempart.json", "rempart.yaml", "rempart.yml"];

/** The configuration beside the nearest project file, from a folder upwards. @throws UserError where there are two */
export function configFileNear(directory: string): string | undefined {
    const files = filesBesideProject(directory, names);
    const [found, other] = files;
    if (found !== undefined && other !== undefined)
        throw new UserError(
            `There are ${files.map((file) => basename(file)).join(" and ")} in ${dirname(found)}: keep one, or name it with --config.`,
        );
    return found;
}

/** Reads a configuration. @throws UserError with the first thing that is wrong with it */
export function readConfigFile(file: string): ConfigFile {
    const config = readTextFile(file, "The configuration");
    const validate = new (ajv().Ajv)({ strict: false, allErrors: false, validateSchema: false }).compile(
        configSchema(),
    );
    if (!validate(config)) throw new UserError(`${file}: ${problemOf(validate.errors?.[0], config)}`);
    const { waivers, baseline, ...others } = config as RempartConfig;
    const beside = (path: string) => resolve(dirname(file), path);
    return {
        file,
        config: {
            ...others,
            ...(waivers !== undefined && { waivers: beside(waivers) }),
            ...(baseline !== undefined && { baseline: beside(baseline) }),
        },
    };
}

function problemOf(error: ErrorObject | undefined, config: unknown): string {
    if (typeof config !== "object" || config === null || Array.isArray(config))
        return 'The configuration is an object: { "profile": "eu" }.';
    const where = error?.instancePath.split("/").filter(Boolean).join(".");
    const { additionalProperty } = (error?.params ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof additionalProperty === "string") {
        const known = Object.keys(configSchema().properties);
        // Pulumi's own format has its policies at the top.
        const isPolicy = where === "" && !known.includes(additionalProperty);
        return `There is no '${where ? `${where}.` : ""}${additionalProperty}'.${isPolicy ? didYouMean(additionalProperty, known) : ""}`;
    }
    return schemaProblem(error, config);
}
