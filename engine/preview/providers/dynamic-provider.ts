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
import { eachLine, startNode, type Child } from "../../programs/node-process";
import { preloadArguments } from "../../programs/preload";
import type { Sandbox } from "../../programs/sandbox";
import { notInstalled, resolveModule } from "../../programs/resolve-module";
import { toStruct, toWire } from "../../protocol/struct";
import { annotateSecrets, flattenReferences, mapValues, revealSecrets, type WireObject } from "../../protocol/wire";
import type { Checked, ProviderPlugin, ResourceRequest } from "./provider-plugin";

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
    /** Of the program, whose code they are. */
    readonly sandbox: Sandbox | undefined;
}

interface Plugin {
    readonly child: Child;
    readonly client: ResourceProviderClient;
}

/**
 * The plugin of dynamic providers, which are code of the program itself. It comes from the program's dependencies and
 * starts when it is first needed. A preview calls `check` and `read`; nothing is created.
 */
export function dynamicProvider(options: DynamicOptions): {
    readonly provider: ProviderPlugin;
    close(): Promise<void>;
} {
    let started: Promise<Plugin> | undefined;
    const pluginFor = async ({ provider }: ResourceRequest): Promise<ResourceProviderClient> =>
        (await (started ??= startPlugin(options, provider.inputs))).client;
    const provider: ProviderPlugin = {
        checkConfig: ({ inputs }) => ({ inputs, failures: [] }),
        check: async (request) => checked(await pluginFor(request), request),
        plan: ({ inputs }) => ({ outputs: inputs }),
        read: async (request) => ({
            outputs: await readOutputs(await pluginFor(request), request),
            inputs: request.inputs,
        }),
        invoke: ({ token }) => {
            throw new Error(`unknown function ${token}`);
        },
        construct: ({ type }) => Promise.reject(new Error(`unknown component ${type}`)),
        call: ({ token }) => {
            throw new Error(`unknown method ${token}`);
        },
    };
    return {
        provider,
        async close() {
            const running = await started?.catch(() => undefined);
            running?.client.close();
            await running?.child.kill();
        },
    };
}

/**
 * @param settings of the first provider that needs the plugin
 * @throws UserError when the dependencies of the program are not installed, Error when the plugin ends.
 */
async function startPlugin(
    { directory, environment, project, stack, sandbox }: DynamicOptions,
    settings: WireObject,
): Promise<Plugin> {
    const plugin = resolveModule("@pulumi/pulumi/cmd/dynamic-provider", directory, environment);
    if (!plugin) throw new UserError(notInstalled(directory));
    const child = startNode([...preloadArguments, plugin, "127.0.0.1:0"], {
        directory,
        environment: {
            ...environment,
            PULUMI_NODEJS_PROJECT: project,
            PULUMI_NODEJS_STACK: stack,
            PULUMI_NODEJS_DRY_RUN: "true",
        },
        sandbox,
    });
    child.stderr.resume();
    const port = await Promise.race([
        new Promise<string>((resolve) => eachLine(child.stdout, resolve)),
        child.ended.then((code): never => {
            throw new Error(`the plugin of dynamic providers ended with code ${code}`);
        }),
    ]);
    const target = `127.0.0.1:${port.trim()}`;
    const client = new ResourceProviderClient(sandbox?.address(target) ?? target, credentials.createInsecure(), {
        "grpc.max_receive_message_length": -1,
        "grpc.max_send_message_length": -1,
    });
    await ask((done) => client.configure(new ConfigureRequest().setArgs(toStruct(plain(settings))), done));
    return { child, client };
}

async function checked(client: ResourceProviderClient, { urn, type, name, inputs }: ResourceRequest): Promise<Checked> {
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
}

async function readOutputs(
    client: ResourceProviderClient,
    { urn, type, name, inputs, id }: ResourceRequest & { readonly id: string },
): Promise<WireObject> {
    const request = new ReadRequest().setId(id).setUrn(urn).setType(type).setName(name);
    request.setProperties(toStruct(plain(inputs)));
    const response = await ask<ReadResponse>((done) => client.read(request, done));
    return annotateSecrets(toWire(response.getProperties()), inputs);
}
