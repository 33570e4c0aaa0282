/** The providers that the engine registers for resources that name none. */
import { providerPrefix } from "../../protocol/urn";
import { secret, unknown, type WireObject, type WireValue } from "../../protocol/wire";
import { plainGoal, type Goal } from "../deployment/goal";
import type { Config, ConfigValue } from "../project/configuration";
import { pluginInputs, semver, type ProviderRequest } from "./provider-request";

/** `default`, `default_9_37_0`, `default_9_37_0_https_/plugins.example.org`. */
export function defaultName(request: ProviderRequest): string {
    const [, major, minor, patch, pre, build] = semver.exec(request.version) ?? [];
    const tail = [pre?.replaceAll(".", "_"), build?.replaceAll(".", "_")].filter((part) => part !== undefined);
    const version = major === undefined ? [] : [major, minor, patch, ...tail];
    const parts = request.downloadUrl.split("/").filter((part) => part !== "");
    const url = parts.map((part) => part.replace(/[^A-Za-z0-9_.-]/g, "_")).join("/");
    return ["default", ...version, ...(url ? [url] : [])].join("_");
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

/** Whether the setting `pulumi:disable-default-providers` names the package, or all. */
export function isDenied(config: Config, name: string): boolean {
    if (name === "pulumi") return false;
    const text = config.get("pulumi:disable-default-providers")?.text;
    if (!text) return false;
    const list = JSON.parse(text) as unknown;
    return Array.isArray(list) && list.some((each) => ["*", name].includes(String(each).trim()));
}

export const defaultProviderGoal = (request: ProviderRequest, config: Config): Goal => ({
    ...plainGoal,
    type: providerPrefix + request.package,
    name: defaultName(request),
    custom: true,
    inputs: pluginInputs(packageConfig(config, request.package), request),
});
