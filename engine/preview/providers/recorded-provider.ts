import { unknown, type WireObject } from "../../protocol/wire";
import type { ProviderPlugin } from "./provider-plugin";
import { yamlDocuments } from "./yaml-documents";

const computed: Readonly<Record<string, readonly string[]>> = {
    "gcp:storage/bucket:Bucket": ["id", "selfLink", "url"],
};
/** The version with which the recorded provider registers the children of components. */
const kubernetesVersion = "4.34.2";

/** The provider of the recorded conformance cases: outputs are the inputs. */
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
        if (found.location !== inputs.location) return { outputs: recordedOutputs(type, inputs, () => unknown) };
        const outputs = recordedOutputs(type, inputs, (key) => `${key}-of-${name}`);
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

const recordedOutputs = (type: string, inputs: WireObject, value: (key: string) => string): WireObject => ({
    ...inputs,
    ...Object.fromEntries((computed[type] ?? []).map((key) => [key, value(key)])),
});
const sameInputs = (a: WireObject, b: WireObject): boolean => JSON.stringify(a) === JSON.stringify(b);
