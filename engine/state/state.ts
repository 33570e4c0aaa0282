import { readFileSync } from "node:fs";
import type { Told } from "../resources";
import { UserError } from "../../policies/core/user-error";

interface StateResource {
    readonly urn: string;
    readonly type: string;
    readonly custom?: boolean;
    readonly delete?: boolean;
    readonly external?: boolean;
    readonly inputs?: unknown;
    readonly outputs?: unknown;
    readonly provider?: string;
    readonly parent?: string;
    readonly dependencies?: readonly string[];
    readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>>;
}

/**
 * Reads the resources of a stack that `pulumi stack export` wrote. Resources that are only read, or wait for their
 * deletion, are left out, as a preview leaves them out; secrets that are encrypted are unknown.
 * @throws UserError when the file can not be read, is cut off, or is no exported stack.
 */
export function readState(file: string): readonly Told[] {
    const resources = resourcesIn(file, parsed(file)).filter((resource) => !resource.delete && !resource.external);
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    return resources.map((resource) => {
        const provider = resource.provider === undefined ? undefined : byUrn.get(withoutId(resource.provider));
        const links = Object.entries(resource.propertyDependencies ?? {}).map(
            ([key, from]) => [key, from ?? []] as const,
        );
        return {
            urn: resource.urn,
            type: resource.type,
            name: nameOf(resource.urn),
            inputs: resource.inputs ?? {},
            outputs: resource.outputs ?? {},
            ...(provider && {
                provider: {
                    urn: provider.urn,
                    type: provider.type,
                    name: nameOf(provider.urn),
                    properties: provider.inputs ?? {},
                },
            }),
            ...(resource.parent !== undefined && { parent: resource.parent }),
            dependencies: resource.dependencies ?? [],
            propertyDependencies: Object.fromEntries(links),
        };
    });
}

const nameOf = (urn: string): string => urn.split("::").slice(3).join("::");
/** A provider is referred to as `URN::ID`. */
const withoutId = (reference: string): string => reference.slice(0, reference.lastIndexOf("::"));

function parsed(file: string): unknown {
    let text: string;
    try {
        text = readFileSync(file, "utf8");
    } catch (error) {
        const { code = "unreadable" } = error as NodeJS.ErrnoException;
        throw new UserError(`The state file ${file} can not be read (${code}).`);
    }
    try {
        return JSON.parse(text) as unknown;
    } catch {
        const why = text.trimStart().startsWith("{") ? "is cut off or damaged" : "is not JSON (encrypted, perhaps)";
        throw new UserError(`The state file ${file} ${why}; write it anew with 'pulumi stack export --file ${file}'.`);
    }
}

function resourcesIn(file: string, state: unknown): readonly StateResource[] {
    const deployment = property(state, "deployment");
    const resources = property(deployment, "resources");
    if (deployment !== undefined && resources === undefined && !property(deployment, "ciphertext")) return [];
    if (property(deployment, "ciphertext") !== undefined || property(state, "sops") !== undefined) {
        throw new UserError(`The state file ${file} is encrypted; decrypt it, or write it with 'pulumi stack export'.`);
    }
    const isResource = (each: unknown): each is StateResource =>
        typeof property(each, "urn") === "string" && typeof property(each, "type") === "string";
    if (!Array.isArray(resources) || !resources.every(isResource)) {
        throw new UserError(
            `${file} is not the state of a stack; write one with 'pulumi stack export --file ${file}'.`,
        );
    }
    return resources;
}

const property = (value: unknown, key: string): unknown =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
