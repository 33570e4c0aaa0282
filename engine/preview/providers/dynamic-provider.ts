import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import {
    CheckRequest,
    ConfigureRequest,
    ReadRequest,
    type CheckResponse,
    type ReadResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { UserError } from "../../../policies/core/user-error";
import { resolveFrom } from "../../policy-host/host";
import { preloadArguments } from "../../programs/preload";
import { eachLine, startNode, type Child } from "../../programs/node-process";
import { toStruct, toWire } from "../../protocol/struct";
import { annotateSecrets, flattenReferences, mapValues, revealSecrets, type WireObject } from "../../protocol/wire";
import type { ProviderPlugin } from "./provider-plugin";

type Method<T> = (done: (error: ServiceError | null, response: T) => void) => unknown;
const ask = <T>(method: Method<T>): Promise<T> =>
    new Promise((resolve, reject) =>
        method((error, response) => (error ? reject(new Error(error.details)) : resolve(response))),
    );
const plain = (inputs: WireObject): WireObject => mapValues(inputs, (value) => flattenReferences(revealSecrets(value)));

export interface DynamicOptions {
    readonly directory: string;
    readonly environment: NodeJS.ProcessEnv;
    readonly project: string;
    readonly stack: string;
}

/**
 * Dynamic providers are code of the program itself, so their own plugin runs them: `check` is called in a preview,
 * nothing is created. The plugin is taken from the program's dependencies and started when first needed.
 */
export function dynamicProvider(options: DynamicOptions): { readonly model: ProviderPlugin; close(): Promise<void> } {
    let started: Promise<{ readonly child: Child; readonly client: ResourceProviderClient }> | undefined;
    const start = async (settings: WireObject) => {
        const plugin = resolveFrom("@pulumi/pulumi/cmd/dynamic-provider", options.directory, options.environment);
        if (!plugin)
            throw new UserError(`The dependencies of ${options.directory} are not installed: run npm install there.`);
        const child = startNode([...preloadArguments, plugin, "127.0.0.1:0"], {
            directory: options.directory,
            environment: {
                ...options.environment,
                PULUMI_NODEJS_PROJECT: options.project,
                PULUMI_NODEJS_STACK: options.stack,
                PULUMI_NODEJS_DRY_RUN: "true",
            },
        });
        child.stderr.resume();
        const port = await Promise.race([
            new Promise<string>((resolve) => eachLine(child.stdout, resolve)),
            child.ended.then((code): never => {
                throw new Error(`the plugin of dynamic providers ended with code ${code}`);
            }),
        ]);
        const client = new ResourceProviderClient(`127.0.0.1:${port.trim()}`, credentials.createInsecure(), {
            "grpc.max_receive_message_length": -1,
            "grpc.max_send_message_length": -1,
        });
        await ask((done) => client.configure(new ConfigureRequest().setArgs(toStruct(plain(settings))), done));
        return { child, client };
    };
    const plugin = (settings: WireObject) => (started ??= start(settings));

    const model: ProviderPlugin = {
        checkConfig: ({ inputs }) => ({ inputs, failures: [] }),
        async check({ urn, type, name, inputs, provider }) {
            const { client } = await plugin(provider.inputs);
            const request = new CheckRequest()
                .setUrn(urn)
                .setType(type)
                .setName(name)
                .setOlds(toStruct({}))
                .setNews(toStruct(plain(inputs)));
            const response = await ask<CheckResponse>((done) => client.check(request, done));
            return {
                inputs: annotateSecrets(toWire(response.getInputs()), inputs),
                failures: response
                    .getFailuresList()
                    .map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() })),
            };
        },
        plan: ({ inputs }) => ({ outputs: inputs }),
        async read({ urn, type, name, inputs, id, provider }) {
            const { client } = await plugin(provider.inputs);
            const request = new ReadRequest().setId(id).setUrn(urn).setType(type).setName(name);
            request.setProperties(toStruct(plain(inputs)));
            const response = await ask<ReadResponse>((done) => client.read(request, done));
            return { outputs: annotateSecrets(toWire(response.getProperties()), inputs), inputs };
        },
        invoke: ({ token }) => {
            throw new Error(`unknown function ${token}`);
        },
        construct: ({ type }) => Promise.reject(new Error(`unknown component ${type}`)),
        call: ({ token }) => {
            throw new Error(`unknown method ${token}`);
        },
    };
    return {
        model,
        async close() {
            const running = await started?.catch(() => undefined);
            running?.client.close();
            await running?.child.kill();
        },
    };
}
