import type { ReadResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { positionOf } from "../../programs/position";
import { toWire } from "../../protocol/struct";
import { isProviderType } from "../../protocol/urn";
import { downgradeOutputs, mapValues } from "../../protocol/wire";
import { deniedPackage, plainGoal, type State } from "../deployment/goal";
import { deniedText } from "../deployment/states";
import type { Steps } from "../deployment/steps";
import type { ProviderReferences } from "./provider-references";
import { pluginOf } from "./provider-request";
import { assertType } from "./refused";

/** Reads a resource that exists outside of the program. */
export async function read(
    context: { readonly steps: Steps; readonly references: ProviderReferences; readonly root: string },
    request: ReadResourceRequest,
): Promise<State> {
    const type = request.getType();
    assertType(type);
    const provider = await providerOf(request, context.references);
    if (deniedPackage(provider) !== undefined) throw new Error(deniedText(type, type));
    const position = positionOf(request.getSourceposition(), request.getStacktrace(), context.root);
    return context.steps.read(
        {
            ...plainGoal,
            type,
            name: request.getName(),
            custom: true,
            inputs: mapValues(toWire(request.getProperties()), downgradeOutputs),
            parent: request.getParent(),
            provider,
            dependencies: request.getDependenciesList(),
            additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
            ...(position && { position }),
        },
        request.getId(),
    );
}

async function providerOf(request: ReadResourceRequest, references: ProviderReferences): Promise<string> {
    if (request.getProvider()) return request.getProvider();
    return isProviderType(request.getType()) ? "" : references.defaultFor(request.getType(), pluginOf(request));
}
