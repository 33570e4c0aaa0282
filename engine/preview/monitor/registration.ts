import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type {
    ReadResourceRequest,
    RegisterPackageRequest,
    RegisterResourceRequest,
    ResourceCallRequest,
    ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { downgradeOutputs, mapValues, type WireObject } from "../../protocol/wire";
import { hashAssets } from "../assets/hash-assets";
import type { State } from "../deployment/goal";
import type { Callbacks } from "./callbacks";
import type { Registered } from "./construct";
import { call, invoke, type FunctionResult } from "./functions";
import { createProviderReferences } from "./provider-references";
import { packageRequest } from "./provider-request";
import { read } from "./read";
import { register, type RegisterContext } from "./register";
import { createResourceTree } from "./resource-tree";
import { createTransforms } from "./transforms";

/** What the engine does with a request of the program before it decides about the resource. */
export interface Registration {
    register(request: RegisterResourceRequest): Promise<Registered>;
    read(request: ReadResourceRequest): Promise<State>;
    registerOutputs(urn: string, outputs: WireObject): Promise<void>;
    invoke(request: ResourceInvokeRequest): Promise<FunctionResult>;
    call(request: ResourceCallRequest): Promise<FunctionResult>;
    addStackTransform(callback: Callback): void;
    addInvokeTransform(callback: Callback): void;
    /** @returns the reference by which requests name the package */
    addPackage(request: RegisterPackageRequest): string;
}

type RegistrationContext = Omit<RegisterContext, "references" | "transforms" | "tree">;

export function createRegistration(given: RegistrationContext, callbacks: Callbacks): Registration {
    const { project, steps } = given;
    const context: RegisterContext = {
        ...given,
        references: createProviderReferences(project, steps),
        transforms: createTransforms(callbacks),
        tree: createResourceTree(),
    };
    const { references, transforms } = context;
    return {
        register: (request) => register(context, request),
        read: (request) => read({ steps, references, root: project.root }, request),
        registerOutputs: async (urn, outputs) => {
            const hashed = await hashAssets(outputs, project.directory);
            await steps.registerOutputs(urn, mapValues(hashed, downgradeOutputs));
        },
        invoke: (request) => invoke(context, request),
        call: (request) => call(context, request),
        addStackTransform: (callback) => transforms.addToStack(callback),
        addInvokeTransform: (callback) => transforms.addToInvokes(callback),
        addPackage: (request) => references.addPackage(packageRequest(request)),
    };
}
