import { parseAllDocuments } from "yaml";
import { unknown, type WireObject, type WireValue } from "../../protocol/wire";
import type { ProviderPlugin } from "./provider-plugin";

const computed: Readonly<Record<string, readonly string[]>> = {
    "gcp:storage/bucket:Bucket": ["id", "selfLink", "url"],
};
/** The provider that the conformance cases were recorded with registers the children of components with this version. */
const kubernetesVersion = "4.34.2";

/**
 * The documents of a YAML text.
 * @throws Error with the first line of what is wrong when it is none.
 */
export const yamlDocuments = (text: string): readonly WireValue[] =>
    parseAllDocuments(text, { merge: true }).flatMap((document) => {
        const [wrong] = document.errors;
        if (wrong) throw new Error(`decoding YAML: ${wrong.message.split("\n")[0]}`);
        const content = document.toJS() as WireValue | undefined;
        return content === undefined ? [] : [content];
    });

/** Answers as the provider did with which the conformance cases were recorded: what goes in comes out. */
export const recordedProvider: ProviderPlugin = {
    checkConfig: ({ inputs }) => ({ inputs, failures: [] }),
    check: ({ name, inputs }) => ({
        inputs,
        failures: name.includes("refused")
            ? [{ property: "location", reason: "the offline provider refuses this resource" }]
            : [],
    }),
    plan: ({ type, name, inputs }) => {
        if (name.includes("uncreatable")) throw new Error("the offline provider cannot create this resource");
        return { outputs: { ...inputs, ...Object.fromEntries((computed[type] ?? []).map((key) => [key, unknown])) } };
    },
    read: ({ inputs }) => ({ outputs: inputs, inputs }),
    adopt: ({ id, type, name, inputs, found }) => {
        if (found.location !== inputs.location) return { outputs: plannedEcho(type, inputs, () => unknown) };
        const outputs = plannedEcho(type, inputs, (key) => `${key}-of-${name}`);
        return { id, outputs: sameInputs(found, inputs) ? found : outputs };
    },
    invoke: ({ token, args }) => ({
        result:
            token === "kubernetes:yaml:decode"
                ? { result: yamlDocuments(typeof args.text === "string" ? args.text : "") }
                : args,
    }),
    async construct({ type, name, parent, inputs, providers }, monitor) {
        const urn = await monitor.register({ type, name, parent, custom: false, inputs });
        const child = `${name}-rendered`;
        await monitor.register({
            type: "kubernetes:core/v1:ConfigMap",
            name: child,
            parent: urn,
            custom: true,
            ...(providers.kubernetes && { provider: providers.kubernetes }),
            version: kubernetesVersion,
            inputs: { apiVersion: "v1", kind: "ConfigMap", metadata: { name: child } },
        });
        const outputs = { rendered: 1 };
        await monitor.registerOutputs(urn, outputs);
        return { urn, outputs };
    },
    call: ({ token }) => {
        throw new Error(`the offline provider has no method ${token}`);
    },
};

const plannedEcho = (type: string, inputs: WireObject, value: (key: string) => string): WireObject => ({
    ...inputs,
    ...Object.fromEntries((computed[type] ?? []).map((key) => [key, value(key)])),
});
const sameInputs = (a: WireObject, b: WireObject): boolean => JSON.stringify(a) === JSON.stringify(b);
