import type { RegisterPackageRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { Config, ConfigValue } from "../project/configuration";
import type { Goal } from "../deployment/steps";
import { providerPrefix } from "../../protocol/urn";
import { secret, unknown, type WireObject, type WireValue } from "../../protocol/wire";

/** A provider plugin that a resource or call needs, as the program's SDK names it. */
export interface ProviderRequest {
    readonly package: string;
    readonly version: string;
    readonly downloadUrl: string;
    readonly checksums: Readonly<Record<string, string>>;
    /** Of a package that a base plugin provides under another name. */
    readonly parameterization?: { readonly base: string; readonly baseVersion: string; readonly value: string };
}

const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

/** @throws Error when the version is not a semantic version. */
export function providerRequest(of: Omit<ProviderRequest, "parameterization">): ProviderRequest {
    if (of.version === "") return of;
    if (!semver.test(of.version)) throw new Error(`parse provider request: invalid version '${of.version}'`);
    return { ...of, downloadUrl: of.downloadUrl.replace(/\/$/, "") };
}

export const checksumsOf = (map: { forEach(each: (value: Uint8Array | string, key: string) => void): void }) => {
    const result: Record<string, string> = {};
    map.forEach((value, key) => {
        result[key] = Buffer.from(value as Uint8Array).toString("hex");
    });
    return result;
};

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

export const requestKey = (request: ProviderRequest): string =>
    [request.package, request.version, request.downloadUrl, request.parameterization?.base ?? ""].join("|");

/** `default`, `default_9_37_0`, `default_9_37_0_https_/plugins.example.org`. */
export function defaultName(request: ProviderRequest): string {
    const [, major, minor, patch, pre, build] = semver.exec(request.version) ?? [];
    const tail = [pre?.replaceAll(".", "_"), build?.replaceAll(".", "_")].filter((part) => part !== undefined);
    const version = major === undefined ? [] : [major, minor, patch, ...tail];
    const parts = request.downloadUrl.split("/").filter((part) => part !== "");
    const url = parts.map((part) => part.replace(/[^A-Za-z0-9_.-]/g, "_")).join("/");
    return ["default", ...version, ...(url ? [url] : [])].join("_");
}

/** What the engine itself notes among the inputs of a provider: where its plugin comes from. */
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

const wireOf = ({ text, sealed, secret: hidden }: ConfigValue): WireValue => {
    const value = sealed ? unknown : text;
    return hidden ? secret(value) : value;
};

/** Dynamic providers get the whole configuration, others the part in their own namespace. */
export function packageConfig(config: Config, name: string): WireObject {
    const dynamic = name === "pulumi-nodejs" || name === "pulumi-python";
    const own = [...config].filter(([key]) => dynamic || key.startsWith(`${name}:`));
    return Object.fromEntries(own.map(([key, value]) => [dynamic ? key : key.slice(name.length + 1), wireOf(value)]));
}

/** Whether `pulumi:disable-default-providers` names the package, or all. */
export function isDenied(config: Config, name: string): boolean {
    if (name === "pulumi") return false;
    const text = config.get("pulumi:disable-default-providers")?.text;
    if (!text) return false;
    const list = JSON.parse(text) as unknown;
    return Array.isArray(list) && list.some((each) => ["*", name].includes(String(each).trim()));
}

export const defaultProviderGoal = (request: ProviderRequest, config: Config): Goal => ({
    type: providerPrefix + request.package,
    name: defaultName(request),
    custom: true,
    inputs: pluginInputs(packageConfig(config, request.package), request),
    parent: "",
    deletedWith: "",
    provider: "",
    dependencies: [],
    propertyDependencies: {},
    ignoreChanges: [],
    additionalSecretOutputs: [],
    importId: "",
    timeouts: { create: 0, update: 0, delete: 0, read: 0 },
    hooks: { beforeCreate: [], afterCreate: [] },
    remote: false,
});
