import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import { CallResponse, CheckFailure, type InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import {
    DeploymentInfo,
    type ReadResourceRequest,
    ReadResourceResponse,
    type RegisterErrorHookRequest,
    type RegisterPackageRequest,
    RegisterPackageResponse,
    type RegisterResourceHookRequest,
    type RegisterResourceOutputsRequest,
    type RegisterResourceRequest,
    RegisterResourceResponse,
    type ResourceCallRequest,
    type ResourceInvokeRequest,
    SupportsFeatureResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import { empty, toStruct, toWire } from "../../protocol/struct";
import { containsUnknown, flattenReferences, mapValues, revealSecrets, type WireObject } from "../../protocol/wire";
import type { Project } from "../project/project";
import type { Failure } from "../providers/provider-plugin";
import { features } from "./features";
import type { Hooks } from "./hooks";
import { method } from "./method";
import type { Registration } from "./registration";

export interface ResourceServiceContext {
    readonly project: Project;
    readonly organization: string;
    readonly registration: Registration;
    readonly hooks: Hooks;
    /** Resolves when the run has ended: requests without an answer are told that the monitor shuts down. */
    readonly ended: Promise<void>;
    /** The program has declared everything; resolves when it may exit. */
    readonly completed: () => Promise<void>;
}

type On = <Request, Response>(answer: (request: Request) => Response | Promise<Response>) => unknown;
type Methods = Partial<Record<keyof typeof ResourceMonitorService, unknown>>;

/** The methods of Pulumi's resource monitor, as the program calls them. */
export function resourceMethods(context: ResourceServiceContext): UntypedServiceImplementation {
    const on: On = (answer) => method(context.ended, answer);
    const service: Record<keyof typeof ResourceMonitorService, unknown> & Methods = {
        ...(runMethods(context, on) as Record<keyof typeof ResourceMonitorService, unknown>),
        ...resourceRequests(context, on),
        ...functionRequests(context, on),
        ...callbackRequests(context, on),
    };
    return service as UntypedServiceImplementation;
}

const runMethods = ({ project, organization, completed }: ResourceServiceContext, on: On): Methods => ({
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
    signalAndWaitForShutdown: on(async () => {
        await completed();
        return empty();
    }),
});

const resourceRequests = ({ registration }: ResourceServiceContext, on: On): Methods => ({
    registerResource: on(async (request: RegisterResourceRequest) => {
        const { urn, id, outputs } = await registration.register(request);
        const accepts = {
            secrets: request.getAcceptsecrets(),
            resources: request.getAcceptresources(),
            partial: request.getSupportspartialvalues(),
        };
        const response = new RegisterResourceResponse().setUrn(urn).setId(id);
        return response.setObject(toStruct(accepted(outputs, accepts)));
    }),
    registerResourceOutputs: on(async (request: RegisterResourceOutputsRequest) => {
        await registration.registerOutputs(request.getUrn(), toWire(request.getOutputs()));
        return empty();
    }),
    readResource: on(async (request: ReadResourceRequest) => {
        const { urn, outputs } = await registration.read(request);
        const accepts = {
            secrets: request.getAcceptsecrets(),
            resources: request.getAcceptresources(),
            partial: true,
        };
        return new ReadResourceResponse().setUrn(urn).setProperties(toStruct(accepted(outputs, accepts)));
    }),
});

/** The class of an answer to Invoke: newer SDKs have one of its own, with the same fields. */
const { responseType: InvokeAnswer } = ResourceMonitorService.invoke as unknown as {
    responseType: typeof InvokeResponse;
};

const functionRequests = ({ registration }: ResourceServiceContext, on: On): Methods => ({
    invoke: on(async (request: ResourceInvokeRequest) => {
        const { result, failures } = await registration.invoke(request);
        const accepts = { secrets: true, resources: request.getAcceptresources(), partial: true };
        return new InvokeAnswer()
            .setReturn(toStruct(accepted(result, accepts)))
            .setFailuresList(failures.map(checkFailure));
    }),
    call: on(async (request: ResourceCallRequest) => {
        const { result, failures } = await registration.call(request);
        return new CallResponse().setReturn(toStruct(result)).setFailuresList(failures.map(checkFailure));
    }),
});

const callbackRequests = ({ registration, hooks }: ResourceServiceContext, on: On): Methods => {
    const noted = <Request>(note: (request: Request) => void) =>
        on((request: Request) => {
            note(request);
            return empty();
        });
    return {
        registerStackTransform: noted((callback: Callback) => registration.addStackTransform(callback)),
        registerStackInvokeTransform: noted((callback: Callback) => registration.addInvokeTransform(callback)),
        registerResourceHook: noted((request: RegisterResourceHookRequest) => hooks.add(request)),
        registerErrorHook: noted((request: RegisterErrorHookRequest) => hooks.addErrorHook(request)),
        registerPackage: on((request: RegisterPackageRequest) =>
            new RegisterPackageResponse().setRef(registration.addPackage(request)),
        ),
    };
};

const checkFailure = ({ property, reason }: Failure): CheckFailure =>
    new CheckFailure().setProperty(property).setReason(reason);

/** Outputs in the form that the SDK of the program accepts. */
function accepted(
    outputs: WireObject,
    accepts: { readonly secrets: boolean; readonly resources: boolean; readonly partial: boolean },
): WireObject {
    const known = Object.entries(outputs).filter(([, value]) => accepts.partial || !containsUnknown(value));
    const shown = mapValues(Object.fromEntries(known), (value) => (accepts.secrets ? value : revealSecrets(value)));
    return accepts.resources ? shown : mapValues(shown, flattenReferences);
}
