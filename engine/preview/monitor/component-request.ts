import { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { toStruct } from "../../protocol/struct";
import type { ConstructMonitor } from "../providers/provider-plugin";

/** The request by which a component registers itself, or what it is made of. */
export function requestFor(resource: Parameters<ConstructMonitor["register"]>[0]): RegisterResourceRequest {
    const request = new RegisterResourceRequest()
        .setType(resource.type)
        .setName(resource.name)
        .setParent(resource.parent ?? "")
        .setCustom(resource.custom)
        .setObject(toStruct(resource.inputs))
        .setProvider(resource.provider ?? "")
        .setVersion(resource.version ?? "")
        .setDependenciesList([...(resource.dependencies ?? [])]);
    for (const [key, urns] of Object.entries(resource.propertyDependencies ?? {})) {
        const message = new RegisterResourceRequest.PropertyDependencies().setUrnsList([...urns]);
        request.getPropertydependenciesMap().set(key, message);
    }
    return request;
}
