/** Construct: remote components. The texts of errors are Pulumi's. */
import { status } from "@grpc/grpc-js";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { Position } from "../../../policies/core/resource";
import { messageOf } from "../../error-message";
import { packageOf } from "../../protocol/urn";
import type { WireObject } from "../../protocol/wire";
import { deniedPackage } from "../deployment/goal";
import { deniedText } from "../deployment/states";
import type { Steps } from "../deployment/steps";
import {
    isConfigured,
    type ConstructMonitor,
    type ConstructRequest,
    type ProviderPlugin,
} from "../providers/provider-plugin";
import { componentRequest } from "./component-request";
import { Refused } from "./refused";

/** What the program is told of a resource that it has registered. */
export interface Registered {
    readonly urn: string;
    readonly id: string;
    readonly outputs: WireObject;
}

/** What a resource has that a provider registers and not the program: the position of its component. */
export interface FromProvider {
    readonly position?: Position;
}

export type Construction = Omit<ConstructRequest, "provider"> &
    FromProvider & {
        /** A reference. */
        readonly provider: string;
    };

interface ConstructContext {
    readonly steps: Steps;
    readonly providers: ProviderPlugin;
    register(request: RegisterResourceRequest, from: FromProvider): Promise<Registered>;
    fail(message: string, urn?: string): void;
    unseen(urn: string, because: string): void;
}

/**
 * Has its provider construct a remote component. A provider whose settings are unknown is not called: the component is
 * registered without inputs.
 */
export async function construct(context: ConstructContext, of: Construction): Promise<Registered> {
    const { steps, providers } = context;
    const provider = steps.provider(of.provider);
    if (deniedPackage(of.provider) !== undefined) throw new Error(deniedText(packageOf(of.type), of.type));
    if (!provider) throw new Error(`unknown provider '${of.provider}'`);
    const monitor: ConstructMonitor = {
        async register(resource) {
            const request = componentRequest(resource).setSupportspartialvalues(true);
            return (await context.register(request, of.position ? { position: of.position } : {})).urn;
        },
        registerOutputs: (urn, outputs) => steps.registerOutputs(urn, outputs),
    };
    if (!isConfigured(provider)) {
        const { type, name, parent } = of;
        const urn = await monitor.register({ type, name, parent, custom: false, inputs: {} });
        context.unseen(urn, "the settings of its provider are computed at deployment");
        return { urn, id: "", outputs: {} };
    }
    try {
        const { urn, outputs, unseen } = await providers.construct({ ...of, provider }, monitor);
        if (unseen !== undefined) context.unseen(urn, unseen);
        return { urn, id: "", outputs };
    } catch (error) {
        context.fail(`${of.type} resource '${of.name}' has a problem: ${messageOf(error)}`);
        throw new Refused(status.UNKNOWN, "resource monitor shut down");
    }
}
