/** What a cloud would answer to a deployment: values of the form that the real one gives. */
import { isUnknown, mapChildren, type WireObject, type WireValue } from "../../../../engine/protocol/wire";

/** The id that a provider gives to a new resource. */
export function idOf(type: string, name: string, inputs: WireObject = {}): string {
    const [sdk = "", module = "", kind = ""] = type.split(":");
    const text = (key: string, otherwise: string): string => {
        const value = inputs[key];
        return typeof value === "string" && !isUnknown(value) ? value : otherwise;
    };
    if (type === "gcp:kms/keyRing:KeyRing")
        return `projects/${text("project", "p")}/locations/${text("location", "l")}/keyRings/${text("name", name)}`;
    if (type === "gcp:kms/cryptoKey:CryptoKey") return `${text("keyRing", "r")}/cryptoKeys/${text("name", name)}`;
    if (!sdk.startsWith("azure-native")) return `id-of-${name}`;
    const plural = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}s`;
    return `/subscriptions/s/resourceGroups/g/providers/Microsoft.${module.replace(/\/.*/, "")}/${plural}/${name}`;
}

/** What an azure-native resource is called in Azure: `accountName` of a StorageAccount; else as in the program. */
export function calledIn(type: string, name: string, inputs: WireObject): string {
    const kind = type.split(":")[2]?.toLowerCase() ?? "";
    const own = Object.entries(inputs).find(
        ([key]) => key.endsWith("Name") && kind.endsWith(key.slice(0, -4).toLowerCase()),
    );
    return typeof own?.[1] === "string" && type.startsWith("azure-native") ? own[1] : name;
}

/** Gives a value to everything that is not known before. */
export function deployed(outputs: WireObject, type: string, name: string, inputs: WireObject = {}): WireObject {
    const called = calledIn(type, name, inputs);
    return Object.fromEntries(
        Object.entries(outputs)
            .filter(([key, value]) => !(NOT_INVENTED.test(key) && isUnknown(value)))
            .map(([key, value]) => [
                key,
                isUnknown(value) && key in lists
                    ? (lists[key] ?? null)
                    : known(value, answerTo(key, type, called, inputs)),
            ]),
    );
}

/** Outputs that are lists, which programs go through. */
const lists: Readonly<Record<string, WireValue>> = { serverCaCerts: [{ cert: "certificate" }] };

/** No cloud invents a place, or the origin of a copy: what names one, and is not known, is left out of the answer. */
const NOT_INVENTED = /(location|region|zone)s?$|^masterInstanceName$/i;

function known(value: WireValue, answer: string): WireValue {
    if (isUnknown(value)) return answer;
    if (typeof value !== "object" || value === null || Array.isArray(value) || isUnknown(value))
        return mapChildren(value, (child) => known(child, answer));
    const stated = Object.entries(value).filter(([key, child]) => !(NOT_INVENTED.test(key) && isUnknown(child)));
    return mapChildren(Object.fromEntries(stated), (child) => known(child, answer));
}

function answerTo(key: string, type: string, called: string, inputs: WireObject): string {
    const { vaultName } = inputs;
    const address = `https://${typeof vaultName === "string" ? vaultName : "vault"}.vault.azure.net/keys/${called}`;
    if (key === "id") return idOf(type, called, inputs);
    if (key === "name" && type.startsWith("azure-native")) return called;
    if (key === "keyUri") return address;
    if (key === "keyUriWithVersion") return `${address}/1`;
    return `${key}-of-${called}`;
}

/** Groups of resources by name, with their places: Azure gives them to what says no place of its own. */
export type Groups = Map<string, WireValue>;

/** @param name that the group has got */
export function noteGroup(
    groups: Groups,
    type: string,
    name: WireValue | undefined,
    location: WireValue | undefined,
): void {
    if (!/^azure-native[^:]*:resources(\/v\w+)?:ResourceGroup$/.test(type)) return;
    if (typeof name === "string" && location !== undefined) groups.set(name, location);
}

export function withPlace(groups: Groups, inputs: WireObject): WireObject {
    const place = typeof inputs.resourceGroupName === "string" ? groups.get(inputs.resourceGroupName) : undefined;
    return isUnknown(inputs.location) && place !== undefined ? { ...inputs, location: place } : inputs;
}
