/**
 * The providers of a real preview that needs no cloud: a plugin of Pulumi that answers with the same model as the
 * embedded preview, so that the engines are compared, not the providers. It serves packages of any name.
 */
import {
    credentials,
    Server,
    ServerCredentials,
    status,
    type handleUnaryCall,
    type ServerUnaryCall,
    type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import {
    CallResponse,
    CheckFailure,
    CheckResponse,
    ConfigureResponse,
    ConstructResponse,
    CreateResponse,
    DiffResponse,
    InvokeResponse,
    ReadResponse,
    UpdateResponse,
    type CallRequest,
    type CheckRequest,
    type ConfigureRequest,
    type ConstructRequest,
    type CreateRequest,
    type DiffRequest,
    type InvokeRequest,
    type ReadRequest,
    type UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { RegisterResourceOutputsRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { Failure, ProviderInstance, ProviderPlugin } from "../../../../engine/preview";
import { componentRequest } from "../../../../engine/preview/monitor/component-request";
import type { ConstructMonitor } from "../../../../engine/preview/providers/provider-plugin";
import { empty, toStruct, toWire } from "../../../../engine/protocol/struct";
import { packageOf, parseUrn, providerPrefix } from "../../../../engine/protocol/urn";
import type { WireObject, WireValue } from "../../../../engine/protocol/wire";
import { calledIn, deployed, idOf, noteGroup, withPlace, type Groups } from "./deployed-values";

interface Instance {
    readonly urn: string;
    readonly name: string;
    readonly inputs: WireObject;
}

/** @returns the port, and what ends the server */
export async function serveProvider(model: ProviderPlugin): Promise<{ readonly port: number; close(): void }> {
    const server = new Server({ "grpc.max_receive_message_length": -1 });
    server.addService(ResourceProviderService, unaries(methodsOf(model)));
    const port = await new Promise<number>((resolve, reject) =>
        server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
            error ? reject(error) : resolve(bound),
        ),
    );
    return { port, close: () => server.forceShutdown() };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Method = (request: any, peer: string) => unknown;

const unaries = (methods: Readonly<Record<string, Method>>): UntypedServiceImplementation =>
    Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, unary(method)]));

const unary =
    (method: Method): handleUnaryCall<unknown, unknown> =>
    (call: ServerUnaryCall<unknown, unknown>, answer) =>
        void Promise.resolve()
            .then(() => method(call.request, call.getPeer()))
            .then(
                (response) => answer(null, response),
                (error: unknown) =>
                    answer({ code: status.UNKNOWN, details: error instanceof Error ? error.message : String(error) }),
            );

function methodsOf(model: ProviderPlugin): Readonly<Record<string, Method>> {
    // Pulumi opens a connection for each provider of a program, and configures it there.
    const instances = new Map<string, Instance>();
    const places = new Map<string, Groups>();
    const groups = (peer: string): Groups => {
        const known = places.get(peer) ?? new Map<string, WireValue>();
        places.set(peer, known);
        return known;
    };
    const provider = (peer: string, type: string): ProviderInstance => ({
        ...(instances.get(peer) ?? { urn: "", name: "", inputs: {} }),
        type: providerPrefix + packageOf(type),
    });
    const about = (request: CheckRequest | CreateRequest | ReadRequest, peer: string) => {
        const { type, name } = parseUrn(request.getUrn());
        return { urn: request.getUrn(), type, name, provider: provider(peer, type) };
    };

    return {
        attach: empty,
        cancel: empty,
        delete: empty,
        diffConfig: () => new DiffResponse(),
        // Older than any SDK, it is not asked whether it is new enough.
        getPluginInfo: () => new PluginInfo().setVersion("99.0.0"),
        checkConfig: async (request: CheckRequest, peer: string) => {
            const { type, name } = parseUrn(request.getUrn());
            const urn = request.getUrn();
            const { inputs, failures } = await model.checkConfig({
                urn,
                type,
                name,
                inputs: toWire(request.getNews()),
            });
            instances.set(peer, { urn, name, inputs });
            return new CheckResponse().setInputs(toStruct(inputs)).setFailuresList(failures.map(failure));
        },
        configure: (_: ConfigureRequest) =>
            new ConfigureResponse().setAcceptsecrets(true).setAcceptresources(true).setSupportspreview(true),
        check: async (request: CheckRequest, peer: string) => {
            const checked = await model.check({ ...about(request, peer), inputs: toWire(request.getNews()) });
            return new CheckResponse()
                .setInputs(toStruct(withPlace(groups(peer), checked.inputs)))
                .setFailuresList(checked.failures.map(failure));
        },
        // As the recordings had it: a new place is a new resource; the rest the engine compares itself.
        diff: (request: DiffRequest) => {
            const [before, after] = [toWire(request.getOldInputs()), toWire(request.getNews())];
            if (before.location === after.location) return new DiffResponse();
            return new DiffResponse()
                .setChanges(DiffResponse.DiffChanges.DIFF_SOME)
                .setDiffsList(["location"])
                .setReplacesList(["location"]);
        },
        create: async (request: CreateRequest, peer: string) => {
            const resource = about(request, peer);
            const { type, name } = resource;
            const inputs = toWire(request.getProperties());
            const { outputs } = await model.plan({ ...resource, inputs });
            if (request.getPreview()) return new CreateResponse().setProperties(toStruct(outputs));
            const created = deployed(outputs, type, name, inputs);
            noteGroup(groups(peer), type, created.name, inputs.location);
            const id = idOf(type, calledIn(type, name, inputs), inputs);
            return new CreateResponse().setId(id).setProperties(toStruct(created));
        },
        update: async (request: UpdateRequest, peer: string) => {
            const { type, name } = parseUrn(request.getUrn());
            const inputs = toWire(request.getNews());
            const of = { urn: request.getUrn(), type, name, inputs, provider: provider(peer, type) };
            const { outputs } = await model.plan(of);
            return new UpdateResponse().setProperties(toStruct(deployed(outputs, type, name, inputs)));
        },
        read: async (request: ReadRequest, peer: string) => {
            const inputs = toWire(request.getInputs() ?? request.getProperties());
            const { type, name, ...of } = about(request, peer);
            const found = await model.read({ type, name, ...of, id: request.getId(), inputs });
            if (!found) return new ReadResponse();
            return new ReadResponse()
                .setId(request.getId())
                .setProperties(toStruct(deployed(found.outputs, type, name)))
                .setInputs(toStruct(found.inputs));
        },
        invoke: async (request: InvokeRequest, peer: string) => {
            const token = request.getTok();
            const of = { token, args: toWire(request.getArgs()), provider: provider(peer, token) };
            const { result, failures = [] } = await model.invoke(of);
            return new InvokeResponse()
                .setReturn(toStruct(deployed(result, token, "found")))
                .setFailuresList(failures.map(failure));
        },
        call: async (request: CallRequest, peer: string) => {
            const token = request.getTok();
            const of = { token, args: toWire(request.getArgs()), provider: provider(peer, token) };
            const { result, failures = [] } = await model.call(of);
            return new CallResponse().setReturn(toStruct(result)).setFailuresList(failures.map(failure));
        },
        construct: async (request: ConstructRequest, peer: string) => {
            const dependencies = request.getInputdependenciesMap().toArray() as unknown as [string, [string[]]][];
            const { urn, outputs } = await model.construct(
                {
                    type: request.getType(),
                    name: request.getName(),
                    parent: request.getParent(),
                    inputs: toWire(request.getInputs()),
                    providers: Object.fromEntries(request.getProvidersMap().toArray()),
                    dependencies: request.getDependenciesList(),
                    propertyDependencies: Object.fromEntries(dependencies.map(([key, [urns]]) => [key, urns])),
                    provider: provider(peer, request.getType()),
                },
                monitorAt(request.getMonitorendpoint()),
            );
            return new ConstructResponse().setUrn(urn).setState(toStruct(outputs));
        },
    };
}

const failure = ({ property, reason }: Failure): CheckFailure =>
    new CheckFailure().setProperty(property).setReason(reason);

/** How a component registers what it is made of with the engine that asked for it. */
function monitorAt(address: string): ConstructMonitor {
    const client = new ResourceMonitorClient(address, credentials.createInsecure());
    return {
        register(resource) {
            const request = componentRequest(resource)
                .setAcceptsecrets(true)
                .setAcceptresources(true)
                .setAliasspecs(true);
            return new Promise((resolve, reject) =>
                client.registerResource(request, (error, response) =>
                    error ? reject(error) : resolve(response.getUrn()),
                ),
            );
        },
        registerOutputs(urn, outputs) {
            const request = new RegisterResourceOutputsRequest().setUrn(urn).setOutputs(toStruct(outputs));
            return new Promise((resolve, reject) =>
                client.registerResourceOutputs(request, (error) => (error ? reject(error) : resolve())),
            );
        },
    };
}
