/** A stack that `pulumi stack export` wrote. */
import { readFileSync } from "node:fs";
import { UserError } from "../../policies/core/user-error";
import type { JudgedInput } from "../judged-input";
import { parseReference, parseUrn } from "../protocol/urn";
import { decodeResources, type EncodedResource } from "../resources";

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

/** @throws UserError when the file cannot be read, is cut off, or is not an exported stack. */
export function inputFromState(file: string): JudgedInput {
    const resources = decodeResources(readState(file));
    return {
        stack: parseUrn(resources[0]?.urn ?? "").stack,
        resources,
        complete: true,
        positions: new Map(),
        packFindings: [],
        unseen: [],
        errors: [],
        answers: [],
        judged: false,
    };
}

/**
 * The resources of an exported stack. Resources that are only read, or wait for their deletion, are left out, as a
 * preview leaves them out. Encrypted secrets are unknown.
 * @throws UserError when the file cannot be read, is cut off, or is not an exported stack.
 */
export function readState(file: string): readonly EncodedResource[] {
    const resources = resourcesIn(file, parsed(file)).filter((resource) => !resource.delete && !resource.external);
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    return resources.map((resource) => {
        const provider = resource.provider === undefined ? undefined : byUrn.get(parseReference(resource.provider).urn);
        const links = Object.entries(resource.propertyDependencies ?? {});
        return {
            urn: resource.urn,
            type: resource.type,
            name: parseUrn(resource.urn).name,
            inputs: resource.inputs ?? {},
            outputs: resource.outputs ?? {},
            ...(provider && {
                provider: {
                    urn: provider.urn,
                    type: provider.type,
                    name: parseUrn(provider.urn).name,
                    properties: provider.inputs ?? {},
                },
            }),
            ...(resource.parent !== undefined && { parent: resource.parent }),
            dependencies: resource.dependencies ?? [],
            propertyDependencies: Object.fromEntries(links.map(([key, from]) => [key, from ?? []])),
        };
    });
}

function parsed(file: string): unknown {
    let text: string;
    try {
        text = readFileSync(file, "utf8");
    } catch (error) {
        const { code = "unreadable" } = error as NodeJS.ErrnoException;
        throw new UserError(`The state file ${file} cannot be read (${code}).`);
    }
    try {
        return JSON.parse(text) as unknown;
    } catch {
        const why = text.trimStart().startsWith("{") ? "is cut off or damaged" : "is not JSON; it may be encrypted";
        throw new UserError(`The state file ${file} ${why}. Write it again with 'pulumi stack export --file ${file}'.`);
    }
}

function resourcesIn(file: string, state: unknown): readonly StateResource[] {
    const deployment = property(state, "deployment");
    const resources = property(deployment, "resources");
    if (deployment !== undefined && resources === undefined && !property(deployment, "ciphertext")) return [];
    if (property(deployment, "ciphertext") !== undefined || property(state, "sops") !== undefined) {
        throw new UserError(`The state file ${file} is encrypted: decrypt it, or write it with 'pulumi stack export'.`);
    }
    const isResource = (each: unknown): each is StateResource =>
        typeof property(each, "urn") === "string" && typeof property(each, "type") === "string";
    if (!Array.isArray(resources) || !resources.every(isResource)) {
        throw new UserError(
            `${file} is not the state of a stack: write one with 'pulumi stack export --file ${file}'.`,
        );
    }
    return resources;
}

const property = (value: unknown, key: string): unknown =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
