/** What the files of a project say of its own infrastructure: where the state lies, and who holds the key of its secrets. */
import { dirname, resolve } from "node:path";
import { projectFile } from "../../programs/project-file";
import { chosenStack, environmentNames, readYaml, record, stackFile, stackName } from "./project";
import { projectSchema, stackSchema } from "./schema";

/** A field is absent where nothing said it. */
export interface ProjectFacts {
    readonly name?: string;
    readonly stack: string;
    /** `backend.url` of Pulumi.yaml, or PULUMI_BACKEND_URL, which wins. */
    readonly backend?: string;
    /** `secretsprovider` of the stack file. */
    readonly secretsProvider?: string;
    /** `encryptionsalt` of the stack file: a passphrase holds the key. */
    readonly hasPassphrase: boolean;
    /** `environment` of the stack file. */
    readonly environments: readonly string[];
    /** `packages` of Pulumi.yaml: addresses from which components and parameterised providers come. */
    readonly packages: readonly string[];
    /** Whether PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES says where plugins come from, instead of get.pulumi.com and GitHub. */
    readonly hasPluginOverrides: boolean;
}

/**
 * Reads Pulumi.yaml and the file of a stack, of a program in any language.
 * @param environment the variables that Pulumi would read
 * @throws UserError when there is no project, or a file is not valid YAML
 */
export function projectFacts(
    directory: string,
    stack: string | undefined,
    environment: Readonly<Record<string, string | undefined>>,
): ProjectFacts {
    const file = projectFile(directory);
    const raw = readYaml(file, projectSchema);
    const configFolder = typeof raw.config === "string" ? raw.config : raw.stackConfigDir;
    const folder = typeof configFolder === "string" ? resolve(dirname(file), configFolder) : dirname(file);
    const chosen = chosenStack(stackName(stack), folder);
    const found = stackFile(folder, chosen);
    const settings = found === undefined ? {} : readYaml(found, stackSchema);
    const backend = text(environment.PULUMI_BACKEND_URL) ?? text(record(raw.backend).url);
    const name = text(raw.name);
    const secretsProvider = text(settings.secretsprovider);
    return {
        ...(name !== undefined && { name }),
        stack: chosen,
        ...(backend !== undefined && { backend }),
        ...(secretsProvider !== undefined && { secretsProvider }),
        hasPassphrase: text(settings.encryptionsalt) !== undefined,
        environments: environmentNames(settings.environment),
        packages: Object.values(record(raw.packages)).flatMap(packageSources),
        hasPluginOverrides: text(environment.PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES) !== undefined,
    };
}

/** `terraform-provider` and `terraform-module` take what their first parameter names, from OpenTofu's registry. */
function packageSources(given: unknown): readonly string[] {
    const source = text(given) ?? text(record(given).source);
    if (source === undefined) return [];
    if (!/^terraform-(provider|module)(@|$)/.test(source)) return [source];
    const { parameters } = record(given);
    const name = text((Array.isArray(parameters) ? (parameters as readonly unknown[]) : [])[0]);
    if (name === undefined) return [source];
    const isPath = /^\.{0,2}\//.test(name);
    const namesHost = /^[^/]+\.[^/]+\//.test(name) || name.includes("://");
    return isPath ? [source] : [source, namesHost ? name.replace(/^git::/, "") : `registry.opentofu.org/${name}`];
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
