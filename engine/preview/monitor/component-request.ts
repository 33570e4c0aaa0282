import { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { toStruct } from "../../protocol/struct";
import type { ConstructedResource } from "../providers/provider-plugin";

/** The request with which a provider registers a component, or a resource inside it. */
export function componentRequest(resource: ConstructedResource): RegisterResourceRequest {
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
