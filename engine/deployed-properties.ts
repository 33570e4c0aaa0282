/** The inputs of a deployed resource, with what only its outputs tell. */

/** What a state, or an answer of a provider, holds of a resource. */
interface Held {
    readonly custom?: boolean;
    readonly type: string;
    readonly inputs?: Properties | null;
    readonly outputs?: Properties | null;
}

const signatureKey = "4dabf18193072939515e22adb298388d";
type Properties = Readonly<Record<string, unknown>>;
const isBlock = (value: unknown): value is Properties =>
    typeof value === "object" && value !== null && !Array.isArray(value) && !Object.hasOwn(value, signatureKey);

/** Outputs that say what a service could do, name a zone of time or names, or repeat labels: no facts about a place. */
const notFacts =
    /^__|^id$|^urn$|^status$|^(?:dns|root|managed|time)Zone(?:Id|Name)?$|supported|orderable|possible|available(?!Zone)|^(?:effective|pulumi|terraform)(?:Labels|Annotations)$|^tagsAll$/i;

/** An id of Google's as an address: what follows the host is the id. */
const googleId = /^https:\/\/[\w.-]*googleapis\.com\/.*?((?:projects|folders|organizations)\/.+)$/;
/** Addresses that a provider hands out are where the resource is reached, not what it calls. */
const isAddress = (text: string): boolean => text.includes("://") || /^(?:[\w-]+\.)+[\w-]+(?::\d+)?$/.test(text);

/**
 * Outputs count where no input stands: a list is the program's or the provider's as a whole. Objects of Kubernetes have
 * a status beside what was asked for, so their outputs are left out, as are those of components, which are the program's.
 */
export function deployedProperties({ custom, type, inputs, outputs }: Held): Properties {
    const given = inputs ?? {};
    const isOfProvider = custom !== false && !/^(?:pulumi|kubernetes):/.test(type);
    return isOfProvider && outputs ? under(given, outputs) : given;
}

function under(inputs: Properties, outputs: Properties): Properties {
    const found = Object.entries(outputs).flatMap(([key, output]): [string, unknown][] => {
        if (notFacts.test(key)) return [];
        const input = Object.hasOwn(inputs, key) ? inputs[key] : undefined;
        if (input !== undefined && input !== null)
            return isBlock(input) && isBlock(output) ? [[key, under(input, output)]] : [];
        const fact = factOf(output);
        return fact === undefined ? [] : [[key, fact]];
    });
    return Object.fromEntries([...Object.entries(inputs), ...found]);
}

function factOf(value: unknown): unknown {
    if (typeof value === "string") {
        const id = googleId.exec(value)?.[1];
        return id ?? (isAddress(value) ? undefined : value);
    }
    if (Array.isArray(value)) return value.map(factOf).filter((each) => each !== undefined);
    return isBlock(value) ? under({}, value) : value;
}
