import type { RegisterPackageRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { WireObject, WireValue } from "../../protocol/wire";

/** The provider plugin that a resource or call needs, as the program's SDK names it. */
export interface ProviderRequest {
    readonly package: string;
    readonly version: string;
    readonly downloadUrl: string;
    readonly checksums: Readonly<Record<string, string>>;
    /** Of a package that a base plugin provides under a name of its own. */
    readonly parameterization?: { readonly base: string; readonly baseVersion: string; readonly value: string };
}

export const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

/** How a request of the program names a plugin: by its version and address, or by a registered package. */
export interface PluginOptions {
    readonly version: string;
    readonly downloadUrl: string;
    readonly checksums: Readonly<Record<string, string>>;
    /** A reference that `RegisterPackage` gave, or "". */
    readonly packageRef: string;
}

interface Checksums {
    forEach(each: (value: Uint8Array | string, key: string) => void): void;
}

/** The plugin that a read, invoke or call names. */
export const pluginOf = (request: {
    getVersion(): string;
    getPlugindownloadurl(): string;
    getPluginchecksumsMap(): Checksums;
    getPackageref(): string;
}): PluginOptions => ({
    version: request.getVersion(),
    downloadUrl: request.getPlugindownloadurl(),
    checksums: checksumsOf(request.getPluginchecksumsMap()),
    packageRef: request.getPackageref(),
});

/** @throws Error when the version is not a semantic version. */
export function providerRequest(of: Omit<ProviderRequest, "parameterization">): ProviderRequest {
    if (of.version === "") return of;
    if (!semver.test(of.version)) throw new Error(`parse provider request: invalid version '${of.version}'`);
    return { ...of, downloadUrl: of.downloadUrl.replace(/\/$/, "") };
}

export function checksumsOf(map: Checksums): Readonly<Record<string, string>> {
    const result: Record<string, string> = {};
    map.forEach((value, key) => {
        result[key] = Buffer.from(value as Uint8Array).toString("hex");
    });
    return result;
}

export function packageRequest(request: RegisterPackageRequest): ProviderRequest {
    const parameterization = request.getParameterization();
    return {
        package: parameterization?.getName() ?? request.getName(),
        version: parameterization?.getVersion() ?? request.getVersion(),
        downloadUrl: request.getDownloadUrl(),
        checksums: checksumsOf(request.getChecksumsMap()),
        ...(parameterization && {
            parameterization: {
                base: request.getName(),
                baseVersion: request.getVersion(),
                value: parameterization.getValue_asB64(),
            },
        }),
    };
}

/** Equal for requests that need the same plugin. */
export const requestKey = (request: ProviderRequest): string =>
    [request.package, request.version, request.downloadUrl, request.parameterization?.base ?? ""].join("|");

/** The inputs of a provider, with what the engine adds to them: where its plugin comes from. */
export function pluginInputs(inputs: WireObject, request: ProviderRequest): WireObject {
    const { version, downloadUrl, checksums, parameterization } = request;
    const noted: Record<string, WireValue> = {
        ...(downloadUrl && { pluginDownloadURL: downloadUrl }),
        ...(Object.keys(checksums).length > 0 && { pluginChecksums: checksums }),
        ...(parameterization && {
            name: parameterization.base,
            ...(parameterization.baseVersion && { version: parameterization.baseVersion }),
            parameterization: parameterization.value,
        }),
    };
    if (!version && Object.keys(noted).length === 0) return inputs;
    const before = (inputs.__internal ?? {}) as WireObject;
    return { ...inputs, ...(version && { version }), __internal: { ...before, ...noted } };
}
