import { packageOf } from "../../protocol/urn";
import { unknown, type WireObject } from "../../protocol/wire";
import { checkAzure, planAzure } from "./azure";
import { completeOutputs } from "./computed-children";
import { checkGcp, planGcp } from "./gcp";
import { checkKubernetes, decodeYaml, planKubernetes } from "./kubernetes";
import { constructManifests, isManifests } from "./manifests";
import type { Members } from "./output-types";
import type { ProviderPlugin, ResourceRequest } from "./provider-plugin";
import { undeclaredResults } from "../../programs/unknown-answers";
import { standInFor } from "./stand-ins";
import { readDeclarations, type DeclaredType } from "./sdk-declarations";

const sdkOf = (type: string): string => packageOf(type).replace(/^azure-native_.*$/, "azure-native");

/** The packages of single API versions declare what azure-native does. */
const unversioned = (type: string): string => type.replace(/^azure-native_[a-z0-9]+_v\w+:/, "azure-native:");
const isAzure = (type: string): boolean => packageOf(type) === "azure-native";

const providerNotRun = "its provider builds it, and the embedded preview runs no providers";

/**
 * Answers as the providers of azure-native, gcp and kubernetes do, as far as that is known without a cloud: names,
 * locations and namespaces are filled in, other outputs are unknown. Resources of other packages keep their inputs,
 * and their declared outputs are unknown. Results of a provider function are unknown, except those that have the name
 * of an argument, and the identity of the caller, which has a stand-in. A remote component is registered with its inputs; the resources inside it are not.
 * @param directory of the program, whose SDKs are read.
 */
export function cloudProviders(directory: string): ProviderPlugin {
    const declarations = readDeclarations(directory);
    const declared = (type: string) => declarations.type(unversioned(type));
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
    const planned = ({ type, inputs, provider }: ResourceRequest): WireObject => {
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
    const plan = (request: ResourceRequest): WireObject => {
        const [type, outputs] = [unversioned(request.type), planned(request)];
        const [members, types] = [declarations.outputs(type), declarations.outputTypes(type)];
        if (!members || !types) return outputs;
        if (isAzure(type)) return completeOutputs(outputs, members, { types, computes: "all" });
        // A cluster sets no field of an object that the program leaves out as a whole, except its status.
        const absent = packageOf(type) === "kubernetes" ? [] : alwaysSet(members, declared(type));
        const unknowns = Object.fromEntries(absent.map((name) => [name, unknown]));
        return completeOutputs({ ...unknowns, ...outputs }, members, { types, computes: "declared" });
    };
    return {
        checkConfig: ({ inputs }) => ({ inputs, failures: [] }),
        check: (request) => ({ inputs: check(request), failures: [] }),
        plan: (request) => ({ outputs: plan(request) }),
        read: ({ inputs, type }) => ({ outputs: planOthers(inputs, declared(type)), inputs }),
        invoke: ({ token, args, provider }) => {
            if (token === "kubernetes:yaml:decode") return { result: decodeYaml(args) };
            const results = declarations.results(token) ?? [];
            const known: WireObject = {
                ...Object.fromEntries(results.filter((name) => name in args).map((name) => [name, args[name] ?? null])),
                ...standInFor(token, args, provider),
            };
            const missing = results.filter((name) => !(name in known));
            // One unknown member makes the whole result unknown to a callback of `apply`, declared or not.
            const any = results.length === 0 ? undeclaredResults : "result";
            const others = results.length > 0 && missing.length === 0 ? [] : [...missing, any];
            return { result: { ...Object.fromEntries(others.map((name) => [name, unknown])), ...known } };
        },
        construct: async (request, monitor) => {
            const { type, name, parent, inputs, dependencies, propertyDependencies } = request;
            if (isManifests(type)) return constructManifests(request, monitor, directory);
            const component = { type, name, parent, custom: false, inputs, dependencies, propertyDependencies };
            return { urn: await monitor.register(component), outputs: {}, unseen: providerNotRun };
        },
        call: () => ({ result: { result: unknown } }),
    };
}

/** The optional inputs that the provider sets when the program does not. */
const alwaysSet = (members: Members, declared: DeclaredType | undefined): readonly string[] =>
    (declared?.inputs ?? []).filter(
        (input) => members.get(input)?.optional === false && !declared?.required.includes(input),
    );

/** The outputs of any other package: the inputs, and every other declared output unknown. */
function planOthers(inputs: WireObject, declared: DeclaredType | undefined): WireObject {
    const others = (declared?.outputs ?? []).filter((output) => !(output in inputs));
    return { ...inputs, ...Object.fromEntries(others.map((output) => [output, unknown])) };
}
