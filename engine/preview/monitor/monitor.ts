import {
    Server,
    ServerCredentials,
    status,
    type handleUnaryCall,
    type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import {
    GetRootResourceResponse,
    RequirePulumiVersionResponse,
    SetRootResourceResponse,
    type LogRequest,
} from "@pulumi/pulumi/proto/engine_pb";
import { CallResponse, CheckFailure, type InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import {
    DeploymentInfo,
    ReadResourceResponse,
    RegisterPackageResponse,
    RegisterResourceResponse,
    ResourceMonitorFeature,
    SupportsFeatureResponse,
    type RegisterResourceOutputsRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { messageOf } from "../../error-message";
import type { Failure } from "../providers/provider-plugin";
import type { Project } from "../project/project";
import { Refused, type Registration } from "./registration";
import { Ended } from "../deployment/steps";
import { empty, toStruct, toWire } from "../../protocol/struct";
import { guarded } from "../../protocol/well-formed";
import { containsUnknown, flattenReferences, mapValues, revealSecrets, type WireObject } from "../../protocol/wire";

/** The class of an answer to Invoke: newer SDKs have one of its own, with the same fields. */
const { responseType: Answer } = ResourceMonitorService.invoke as unknown as { responseType: typeof InvokeResponse };

/** What the engine can do, as SDKs ask for it: older ones for each by its name, newer ones for the numbers of all. */
const features: ReadonlyMap<string, ResourceMonitorFeature> = new Map([
    ["secrets", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_SECRETS],
    ["resourceReferences", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES],
    ["outputValues", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_OUTPUT_VALUES],
    ["aliasSpecs", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ALIAS_SPECS],
    ["replacementTrigger", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACEMENT_TRIGGER],
    ["deletedWith", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_DELETED_WITH],
    ["replaceWith", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_REPLACE_WITH],
    ["transforms", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_TRANSFORMS],
    ["invokeTransforms", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS],
    ["parameterization", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_PARAMETERIZATION],
    ["resourceHooks", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS],
    ["errorHooks", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_ERROR_HOOKS],
    ["sendsOptionsToHooks", ResourceMonitorFeature.RESOURCE_MONITOR_FEATURE_SENDS_OPTIONS_TO_HOOKS],
]);

export interface MonitorContext {
    readonly project: Project;
    readonly organization: string;
    readonly registration: Registration;
    /** Resolves when the run has ended: what still waits is told that the monitor shuts down. */
    readonly ended: Promise<void>;
    /** The program has declared everything; resolves when it may exit. */
    readonly completed: () => Promise<void>;
    readonly log: (entry: LogRequest) => void;
}

/** Serves the resource monitor and the engine to the program, on a port of this machine. */
export async function serveMonitor(context: MonitorContext): Promise<{ readonly address: string; close(): void }> {
    const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
    server.addService(guarded(ResourceMonitorService), monitorMethods(context));
    server.addService(guarded(EngineService), engineMethods(context));
    const port = await new Promise<number>((resolve, reject) =>
        server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
            error ? reject(error) : resolve(bound),
        ),
    );
    return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}

const shutdown = new Refused(status.UNAVAILABLE, "resource monitor shut down while waiting on step's done channel");

/** Turns a function into a method; when the run ends before it has answered, the program is told so. */
function method<Request, Response>(
    ended: Promise<void>,
    answer: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
    return (call, callback) => {
        const stopped = ended.then((): never => {
            throw shutdown;
        });
        const answered = Promise.resolve().then(() => answer(call.request));
        Promise.race([answered, stopped]).then(
            (response) => callback(null, response),
            (error: unknown) => {
                const { code, message } =
                    error instanceof Ended
                        ? shutdown
                        : error instanceof Refused
                          ? error
                          : { code: status.UNKNOWN, message: messageOf(error) };
                callback({ code, details: message });
            },
        );
        answered.catch(() => undefined);
    };
}

const failures = (list: readonly Failure[]): CheckFailure[] =>
    list.map(({ property, reason }) => new CheckFailure().setProperty(property).setReason(reason));

function answerable(
    outputs: WireObject,
    accepts: { secrets: boolean; resources: boolean; partial: boolean },
): WireObject {
    const whole = Object.fromEntries(
        Object.entries(outputs).filter(([, value]) => accepts.partial || !containsUnknown(value)),
    );
    const shown = accepts.secrets ? whole : mapValues(whole, revealSecrets);
    return accepts.resources ? shown : mapValues(shown, flattenReferences);
}

function monitorMethods({
    project,
    organization,
    registration,
    ended,
    completed,
}: MonitorContext): UntypedServiceImplementation {
    const on = <Request, Response>(answer: (request: Request) => Response | Promise<Response>) => method(ended, answer);
    const service: Record<keyof typeof ResourceMonitorService, unknown> & Record<string, unknown> = {
        supportsFeature: on((request: { getId(): string }) =>
            new SupportsFeatureResponse().setHassupport(features.has(request.getId())),
        ),
        getDeploymentInfo: on(() => {
            const info = new DeploymentInfo()
                .setProject(project.name)
                .setStack(project.stack)
                .setOrganization(organization)
                .setDryrun(true)
                .setParallel(16)
                .setConfigsecretkeysList([...project.config].filter(([, { secret }]) => secret).map(([key]) => key))
                .setSupportedfeaturesList([...features.values()]);
            project.config.forEach(({ text }, key) => info.getConfigMap().set(key, text));
            return info;
        }),
        registerResource: on(async (request: Parameters<Registration["register"]>[0]) => {
            const registered = await registration.register(request);
            const response = new RegisterResourceResponse().setUrn(registered.urn).setId(registered.id);
            const accepts = {
                secrets: request.getAcceptsecrets(),
                resources: request.getAcceptresources(),
                partial: request.getSupportspartialvalues(),
            };
            for (const [key, urns] of Object.entries(registered.propertyDependencies)) {
                const dependencies = new RegisterResourceResponse.PropertyDependencies().setUrnsList([...urns]);
                response.getPropertydependenciesMap().set(key, dependencies);
            }
            return response.setObject(toStruct(answerable(registered.outputs, accepts)));
        }),
        registerResourceOutputs: on(async (request: RegisterResourceOutputsRequest) => {
            await registration.registerOutputs(request.getUrn(), toWire(request.getOutputs()));
            return empty();
        }),
        readResource: on(async (request: Parameters<Registration["read"]>[0]) => {
            const state = await registration.read(request);
            const accepts = {
                secrets: request.getAcceptsecrets(),
                resources: request.getAcceptresources(),
                partial: true,
            };
            return new ReadResourceResponse()
                .setUrn(state.urn)
                .setProperties(toStruct(answerable(state.outputs, accepts)));
        }),
        invoke: on(async (request: Parameters<Registration["invoke"]>[0]) => {
            const answer = await registration.invoke(request);
            const accepts = { secrets: true, resources: request.getAcceptresources(), partial: true };
            return new Answer()
                .setReturn(toStruct(answerable(answer.result, accepts)))
                .setFailuresList(failures(answer.failures));
        }),
        call: on(async (request: Parameters<Registration["call"]>[0]) => {
            const answer = await registration.call(request);
            return new CallResponse().setReturn(toStruct(answer.result)).setFailuresList(failures(answer.failures));
        }),
        registerStackTransform: on((callback: Parameters<Registration["addStackTransform"]>[0]) => {
            registration.addStackTransform(callback);
            return empty();
        }),
        registerStackInvokeTransform: on((callback: Parameters<Registration["addInvokeTransform"]>[0]) => {
            registration.addInvokeTransform(callback);
            return empty();
        }),
        registerResourceHook: on((request: Parameters<Registration["addHook"]>[0]) => {
            registration.addHook(request);
            return empty();
        }),
        registerErrorHook: on((request: Parameters<Registration["addErrorHook"]>[0]) => {
            registration.addErrorHook(request);
            return empty();
        }),
        registerPackage: on((request: Parameters<Registration["addPackage"]>[0]) =>
            new RegisterPackageResponse().setRef(registration.addPackage(request)),
        ),
        signalAndWaitForShutdown: on(async () => {
            await completed();
            return empty();
        }),
    };
    return service as UntypedServiceImplementation;
}

function engineMethods({ log }: MonitorContext): UntypedServiceImplementation {
    let root = "";
    const never = new Promise<void>(() => undefined);
    const on = <Request, Response>(answer: (request: Request) => Response) => method(never, answer);
    const service: Record<string, unknown> = {
        log: on((entry: LogRequest) => {
            log(entry);
            return empty();
        }),
        getRootResource: on(() => new GetRootResourceResponse().setUrn(root)),
        setRootResource: on((request: { getUrn(): string }) => {
            root = request.getUrn();
            return new SetRootResourceResponse();
        }),
        startDebugging: on(() => empty()),
        requirePulumiVersion: on(() => new RequirePulumiVersionResponse()),
    };
    return service as UntypedServiceImplementation;
}
