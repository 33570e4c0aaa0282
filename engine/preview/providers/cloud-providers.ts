import { packageOf } from "../../protocol/urn";
import { unknown, type WireObject } from "../../protocol/wire";
import { checkAzure, planAzure, planOthers } from "./azure";
import { readDeclarations } from "./sdk-declarations";
import { checkGcp, planGcp } from "./gcp";
import { checkKubernetes, decodeYaml, planKubernetes } from "./kubernetes";
import { constructManifests, isManifests } from "./manifests";
import type { ProviderPlugin, ResourceRequest } from "./provider-plugin";

const sdkOf = (type: string): string => packageOf(type).replace(/^azure-native_.*$/, "azure-native");

const builtByProvider = "its provider builds it, which does not run in this preview";

/**
 * Answers as the providers of azure-native, gcp and kubernetes do, as far as that is known without a cloud: names,
 * places and namespaces are filled in, what only the cloud knows is unknown. Resources of other packages keep their
 * inputs and get their declared outputs unknown. What a function of a provider would find is unknown; its arguments
 * come back where a result has the same name. Remote components show what they were given, not what is inside.
 * @param directory of the program, whose SDKs are read.
 */
export function cloudProviders(directory: string): ProviderPlugin {
    const declarations = readDeclarations(directory);
    const declared = (type: string) =>
        declarations.type(type.replace(/^azure-native_[a-z0-9]+_v\w+:/, "azure-native:"));
    const check = (request: ResourceRequest): WireObject => {
        const type = declared(request.type);
        switch (sdkOf(request.type)) {
            case "azure-native":
                return checkAzure(request, type);
            case "gcp":
                return checkGcp(request, type);
            case "kubernetes":
                return checkKubernetes(request, type);
            default:
                return request.inputs;
        }
    };
    const plan = ({ type, inputs, provider }: ResourceRequest): WireObject => {
        switch (sdkOf(type)) {
            case "azure-native":
                return planAzure(inputs, declared(type));
            case "gcp":
                return planGcp(inputs, declared(type), provider);
            case "kubernetes":
                return planKubernetes(inputs, declared(type));
            default:
                return planOthers(inputs, declared(type));
        }
    };
    return {
        checkConfig: ({ inputs }) => ({ inputs, failures: [] }),
        check: (request) => ({ inputs: check(request), failures: [] }),
        plan: (request) => ({ outputs: plan(request) }),
        read: ({ inputs, type }) => ({ outputs: planOthers(inputs, declared(type)), inputs }),
        invoke: ({ token, args }) => {
            if (token === "kubernetes:yaml:decode") return { result: decodeYaml(args) };
            const results = declarations.results(token) ?? [];
            const known = results.filter((name) => name in args).map((name) => [name, args[name] ?? null]);
            // One unknown member makes the whole result of the output form unknown, declared or not.
            const unknowns = [...results, "result"].map((name) => [name, unknown]);
            return { result: Object.fromEntries([...unknowns, ...known]) as WireObject };
        },
        construct: async (request, monitor) => {
            const { type, name, parent, inputs, dependencies, propertyDependencies } = request;
            if (isManifests(type)) return constructManifests(request, monitor, directory);
            const component = { type, name, parent, custom: false, inputs, dependencies, propertyDependencies };
            return { urn: await monitor.register(component), outputs: {}, unseen: builtByProvider };
        },
        call: () => ({ result: { result: unknown } }),
    };
}
