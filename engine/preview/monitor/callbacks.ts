import { credentials } from "@grpc/grpc-js";
import { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import { type Callback, CallbackInvokeRequest, type CallbackInvokeResponse } from "@pulumi/pulumi/proto/callback_pb";
import {
    ResourceHookRequest,
    ResourceHookResponse,
    type TransformInvokeOptions,
    TransformInvokeRequest,
    TransformInvokeResponse,
    TransformRequest,
    type TransformResourceOptions,
    TransformResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Sandbox } from "../../programs/sandbox";
import { hashAssets } from "../assets/hash-assets";
import { toStruct, toWire } from "../../protocol/struct";
import type { WireObject } from "../../protocol/wire";

/** Functions of the program that the engine calls back: transforms, invoke transforms and resource hooks. */
export interface Callbacks {
    transform(callback: Callback, resource: TransformedResource): Promise<TransformedResource>;
    transformInvoke(callback: Callback, call: TransformedInvoke): Promise<TransformedInvoke>;
    /** @throws Error with the hook's own text when it fails. */
    hook(callback: Callback, call: HookCall): Promise<void>;
    close(): void;
}

export interface TransformedResource {
    readonly name: string;
    readonly type: string;
    readonly custom: boolean;
    readonly parent: string;
    readonly inputs: WireObject;
    readonly options: TransformResourceOptions;
}
export interface TransformedInvoke {
    readonly token: string;
    readonly args: WireObject;
    readonly options: TransformInvokeOptions;
}
export interface HookCall {
    readonly urn: string;
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly inputs: WireObject;
    readonly outputs?: WireObject;
}

/** The SDKs serve their functions on the loopback interface. */
const ofThisMachine = /^(?:127\.0\.0\.1|localhost|\[::1\]):\d+$/;

/** @param sandbox of the program, where it runs in one */
export function openCallbacks(directory: string, sandbox?: Sandbox): Callbacks {
    const clients = new Map<string, CallbacksClient>();
    const invoke = (callback: Callback, request: Uint8Array): Promise<Uint8Array> => {
        const target = callback.getTarget();
        if (!ofThisMachine.test(target))
            return Promise.reject(new Error("the target of a callback is not the program: it is on another machine"));
        const address = sandbox?.address(target) ?? target;
        const client = clients.get(target) ?? new CallbacksClient(address, credentials.createInsecure());
        clients.set(target, client);
        const message = new CallbackInvokeRequest().setToken(callback.getToken()).setRequest(request);
        return new Promise((resolve, reject) =>
            client.invoke(message, (error: Error | null, response: CallbackInvokeResponse | undefined) => {
                if (error || !response) reject(error ?? new Error("no answer"));
                else resolve(response.getResponse_asU8());
            }),
        );
    };
    return {
        async transform(callback, resource) {
            const request = new TransformRequest()
                .setName(resource.name)
                .setType(resource.type)
                .setCustom(resource.custom)
                .setParent(resource.parent)
                .setProperties(toStruct(resource.inputs))
                .setOptions(resource.options);
            const response = TransformResponse.deserializeBinary(await invoke(callback, request.serializeBinary()));
            const properties = response.getProperties();
            return {
                ...resource,
                inputs: properties ? await hashAssets(toWire(properties), directory) : resource.inputs,
                options: response.getOptions() ?? resource.options,
            };
        },
        async transformInvoke(callback, call) {
            const request = new TransformInvokeRequest()
                .setToken(call.token)
                .setArgs(toStruct(call.args))
                .setOptions(call.options);
            const response = TransformInvokeResponse.deserializeBinary(
                await invoke(callback, request.serializeBinary()),
            );
            const args = response.getArgs();
            return {
                ...call,
                args: args ? toWire(args) : call.args,
                options: response.getOptions() ?? call.options,
            };
        },
        async hook(callback, { urn, id, name, type, inputs, outputs }) {
            const request = new ResourceHookRequest()
                .setUrn(urn)
                .setId(id)
                .setName(name)
                .setType(type)
                .setNewInputs(toStruct(inputs));
            if (outputs) request.setNewOutputs(toStruct(outputs));
            const response = ResourceHookResponse.deserializeBinary(await invoke(callback, request.serializeBinary()));
            if (response.getError()) throw new Error(response.getError());
        },
        close: () => clients.forEach((client) => client.close()),
    };
}
