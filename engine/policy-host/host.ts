import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { credentials, Metadata, status, type ServiceError } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
    AnalyzeRequest,
    AnalyzerProviderResource,
    AnalyzerPropertyDependencies,
    AnalyzerResource,
    AnalyzerResourceOptions,
    AnalyzerStackConfigureRequest,
    AnalyzeStackRequest,
    ConfigureAnalyzerRequest,
    EnforcementLevel as Levels,
    PolicyConfig as PolicyConfigMessage,
    type AnalyzeDiagnostic,
    type AnalyzeResponse,
    type AnalyzerInfo,
    type RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { parse } from "yaml";
import type { Config } from "../preview/project/configuration";
import { UserError } from "../../policies/core/user-error";
import { messageOf } from "../error-message";
import { preloadArguments } from "../programs/preload";
import { eachLine, startNode, type Child } from "../programs/node-process";
import {
    mergePolicyConfig,
    parsePolicyConfig,
    policyConfigErrors,
    type PolicyConfigs,
    type PolicyInfo,
} from "./policy-config";
import type {
    AnalyzedResource,
    AnalyzedStackResource,
    EnforcementLevel,
    PolicyDiagnostic,
    PolicyHost,
    Remediation,
} from "./analyzer";
import { empty, toStruct, toWire } from "../protocol/struct";
import type { WireObject } from "../protocol/wire";

/** A CrossGuard pack on disk. */
export interface PolicyPack {
    readonly directory: string;
    /** A file in Pulumi's --policy-pack-config format. */
    readonly configFile?: string;
}
/** The stack that a pack is told about. */
export interface StackContext {
    readonly project: string;
    readonly stack: string;
    readonly organization: string;
    readonly dryRun: boolean;
    readonly config: Config;
}
export interface HostOptions {
    readonly pack: PolicyPack;
    readonly context: StackContext;
    readonly environment: NodeJS.ProcessEnv;
    /** For the start, and for every answer. */
    readonly timeoutSeconds: number;
    readonly signal?: AbortSignal;
    onOutput?(line: string): void;
}

const levels: readonly EnforcementLevel[] = ["advisory", "mandatory", "disabled", "remediate"];
const severities = [undefined, "low", "medium", "high", "critical"] as const;

type Method<T> = (done: (error: ServiceError | null, response: T) => void) => unknown;

/**
 * Starts a pack in Pulumi's own policy host, taken from the pack's dependencies, and configures it as the engine does.
 * @throws UserError when the pack does not start, or its configuration is refused.
 */
export async function startPolicyHost(options: HostOptions): Promise<PolicyHost> {
    const directory = resolve(options.pack.directory);
    const description = readPack(directory);
    const given = readConfig(options.pack.configFile);
    const child = startNode([...preloadArguments, runner(directory, options.environment), "127.0.0.1:0", "."], {
        directory,
        environment: { ...options.environment, ...environmentOf(options.context) },
    });
    const client = await connect(child, directory, options).catch(async (error: unknown) => {
        await child.kill();
        throw error;
    });
    const host = createHost(client, child, directory, options, description.version);
    try {
        return await host.configured(given);
    } catch (error) {
        await host.close();
        throw error instanceof UserError ? error : new UserError(`Policy pack ${directory}: ${firstLine(error)}`);
    }
}

const firstLine = (error: unknown): string => messageOf(error).split("\n")[0] ?? "";

function readPack(directory: string): { readonly version?: string } {
    const file = join(directory, "PulumiPolicy.yaml");
    if (!existsSync(file))
        throw new UserError(`There is no policy pack in ${directory}: PulumiPolicy.yaml is missing.`);
    const content = parse(readFileSync(file, "utf8")) as {
        runtime?: string | { name?: string };
        version?: unknown;
    } | null;
    const runtime = typeof content?.runtime === "object" ? content.runtime.name : content?.runtime;
    if (runtime !== "nodejs") {
        throw new UserError(
            `The runtime in ${file} is '${runtime ?? ""}': only packs with 'runtime: nodejs' can run here.`,
        );
    }
    return typeof content?.version === "string" ? { version: content.version } : {};
}

function readConfig(file: string | undefined): PolicyConfigs {
    if (file === undefined) return {};
    if (!existsSync(file)) throw new UserError(`There is no policy configuration ${file}.`);
    try {
        return parsePolicyConfig(readFileSync(file, "utf8"));
    } catch (error) {
        throw new UserError(`The policy configuration ${file} can not be used: ${firstLine(error)}`);
    }
}

/** Where a module is found from a folder, and from the folders of NODE_PATH. */
export function resolveFrom(module: string, directory: string, environment: NodeJS.ProcessEnv): string | undefined {
    const paths = [directory, ...(environment.NODE_PATH ?? "").split(delimiter).filter((path) => path !== "")];
    try {
        return require.resolve(module, { paths });
    } catch {
        return undefined;
    }
}

function runner(directory: string, environment: NodeJS.ProcessEnv): string {
    const path = resolveFrom("@pulumi/pulumi/cmd/run-policy-pack", directory, environment);
    if (path) return path;
    throw new UserError(`The dependencies of the policy pack ${directory} are not installed: run npm install there.`);
}

const texts = (config: Config): Record<string, string> =>
    Object.fromEntries([...config].map(([key, { text }]) => [key, text]));

const environmentOf = ({ project, stack, organization, dryRun, config }: StackContext): NodeJS.ProcessEnv => ({
    PULUMI_NODEJS_TYPESCRIPT: "true",
    PULUMI_NODEJS_ORGANIZATION: organization,
    PULUMI_NODEJS_PROJECT: project,
    PULUMI_NODEJS_STACK: stack,
    PULUMI_NODEJS_DRY_RUN: String(dryRun),
    PULUMI_CONFIG: JSON.stringify(texts(config)),
});

/** Waits for the port that the host prints as its first line. */
async function connect(child: Child, directory: string, options: HostOptions): Promise<AnalyzerClient> {
    const errors: string[] = [];
    eachLine(child.stderr, (line) => {
        errors.push(line);
        options.onOutput?.(line);
    });
    const port = new Promise<string>((resolve) => eachLine(child.stdout, resolve));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
        const text = `Policy pack ${directory} did not start within ${options.timeoutSeconds} seconds.`;
        timer = setTimeout(() => reject(new UserError(text)), options.timeoutSeconds * 1000);
        options.signal?.addEventListener("abort", () => reject(new UserError("The preview was stopped.")), {
            once: true,
        });
    });
    const ended = child.ended.then(async (code): Promise<never> => {
        await new Promise((resolve) => setImmediate(resolve));
        const cause = errors.find((line) => /Error\b|must be|Already serving/.test(line)) ?? errors.find(Boolean) ?? "";
        const why = cause.trim() ? `: ${cause.trim()}` : "";
        throw new UserError(`Policy pack ${directory} did not start, it ended with code ${code}${why}`);
    });
    ended.catch(() => undefined);
    try {
        const line = (await Promise.race([port, late, ended])).trim();
        if (!/^\d+$/.test(line)) {
            const start = line.length > 60 ? `${line.slice(0, 60)}…` : line;
            throw new UserError(
                `Policy pack ${directory} prints "${start}" to standard output before it starts: remove that, ` +
                    "its first line must be the port of the policy host.",
            );
        }
        return new AnalyzerClient(`127.0.0.1:${line}`, credentials.createInsecure(), {
            "grpc.max_receive_message_length": -1,
            "grpc.max_send_message_length": -1,
        });
    } finally {
        clearTimeout(timer);
    }
}

function createHost(
    client: AnalyzerClient,
    child: Child,
    directory: string,
    options: HostOptions,
    packVersion: string | undefined,
): PolicyHost & { configured(given: PolicyConfigs): Promise<PolicyHost> } {
    let name = directory;
    let version = "";
    let policySeverity = new Map<string, PolicyDiagnostic["severity"]>();

    async function ask<T>(subject: string, method: Method<T>): Promise<T> {
        const answer = new Promise<T>((resolve, reject) =>
            method((error, response) => (error ? reject(error) : resolve(response))),
        );
        try {
            return await answer;
        } catch (error) {
            const { code, details } = error as ServiceError;
            if (code === status.DEADLINE_EXCEEDED) {
                throw new Error(
                    `Policy pack ${name} did not answer ${subject} within ${options.timeoutSeconds} seconds.`,
                );
            }
            if (code === status.UNAVAILABLE)
                throw new Error(`Policy pack ${name} ended while it was asked ${subject}.`);
            throw new Error(details || messageOf(error));
        }
    }
    const deadline = (): { deadline: Date } => ({ deadline: new Date(Date.now() + options.timeoutSeconds * 1000) });
    const close = async (): Promise<void> => {
        await new Promise<void>((resolve) => {
            client.cancel(empty(), new Metadata(), { deadline: new Date(Date.now() + 1000) }, () => resolve());
        });
        client.close();
        await child.kill();
    };

    const diagnostic = (item: AnalyzeDiagnostic): PolicyDiagnostic => {
        const severity = severities[item.getSeverity()] ?? policySeverity.get(item.getPolicyname());
        return {
            pack: item.getPolicypackname(),
            packVersion: packVersion ?? item.getPolicypackversion(),
            policy: item.getPolicyname(),
            message: item.getMessage(),
            description: item.getDescription(),
            level: item.getEnforcementlevel() === Levels.ADVISORY ? "advisory" : "mandatory",
            ...(severity && { severity }),
            urn: item.getUrn(),
        };
    };

    return {
        get name() {
            return name;
        },
        get version() {
            return version;
        },
        async remediate(resource) {
            const response = await ask<RemediateResponse>(`about ${resource.urn}`, (done) =>
                client.remediate(analyzeRequest(resource), new Metadata(), deadline(), done),
            );
            return response.getRemediationsList().map((item): Remediation => {
                const properties = item.getProperties();
                return {
                    pack: item.getPolicypackname(),
                    packVersion: packVersion ?? item.getPolicypackversion(),
                    policy: item.getPolicyname(),
                    description: item.getDescription(),
                    diagnostic: item.getDiagnostic(),
                    ...(properties && { properties: toWire(properties) }),
                };
            });
        },
        async analyze(resource) {
            const response = await ask<AnalyzeResponse>(`about ${resource.urn}`, (done) =>
                client.analyze(analyzeRequest(resource), new Metadata(), deadline(), done),
            );
            return response.getDiagnosticsList().map(diagnostic);
        },
        async analyzeStack(resources) {
            const request = new AnalyzeStackRequest().setResourcesList(resources.map(stackResource));
            const response = await ask<AnalyzeResponse>("about the stack", (done) =>
                client.analyzeStack(request, new Metadata(), deadline(), done),
            );
            return response.getDiagnosticsList().map(diagnostic);
        },
        close,
        async configured(given) {
            await ask("for its stack", (done) =>
                client.configureStack(stackRequest(options.context), new Metadata(), deadline(), done),
            );
            await ask("for its version", (done) => client.getPluginInfo(empty(), new Metadata(), deadline(), done));
            const info = await ask<AnalyzerInfo>("for its policies", (done) =>
                client.getAnalyzerInfo(empty(), new Metadata(), deadline(), done),
            );
            name = info.getName();
            version = packVersion ?? info.getVersion();
            const list = info.getPoliciesList();
            policySeverity = new Map(list.map((policy) => [policy.getName(), severities[policy.getSeverity()]]));
            if (!info.getSupportsconfig()) {
                if (!options.pack.configFile) return this;
                throw new UserError(`Policy pack ${name} takes no configuration.`);
            }
            const policies = list.map((policy): PolicyInfo => {
                const schema = policy.getConfigschema();
                return {
                    name: policy.getName(),
                    level: levels[policy.getEnforcementlevel()] ?? "advisory",
                    ...(schema && {
                        schema: {
                            properties: toWire(schema.getProperties()) as never,
                            required: schema.getRequiredList(),
                        },
                    }),
                };
            });
            const config = mergePolicyConfig(policies, initialConfig(info), given);
            const errors = policyConfigErrors(policies, config);
            if (errors.length > 0) {
                throw new UserError(
                    `The configuration of policy pack ${name} ${version} is wrong: ${errors.join("; ")}`,
                );
            }
            const request = new ConfigureAnalyzerRequest();
            for (const [policy, { level, properties }] of Object.entries(config)) {
                if (level === undefined) {
                    throw new UserError(`Policy pack ${name} has no policy '${policy}', for which there are settings.`);
                }
                const message = new PolicyConfigMessage().setProperties(toStruct((properties ?? {}) as WireObject));
                message.setEnforcementlevel(levels.indexOf(level));
                request.getPolicyconfigMap().set(policy, message);
            }
            await ask("to take its configuration", (done) =>
                client.configure(request, new Metadata(), deadline(), done),
            );
            return this;
        },
    };
}

function initialConfig(info: AnalyzerInfo): PolicyConfigs {
    const result: Record<string, PolicyConfigs[string]> = {};
    info.getInitialconfigMap().forEach((value: PolicyConfigMessage, policy: string) => {
        const level = levels[value.getEnforcementlevel()] ?? "advisory";
        result[policy] = { level, properties: toWire(value.getProperties()) };
    });
    return result;
}

function stackRequest(context: StackContext): AnalyzerStackConfigureRequest {
    const request = new AnalyzerStackConfigureRequest()
        .setStack(context.stack)
        .setProject(context.project)
        .setOrganization(context.organization)
        .setDryRun(context.dryRun)
        .setConfigSecretKeysList([...context.config].filter(([, { secret }]) => secret).map(([key]) => key));
    for (const [key, text] of Object.entries(texts(context.config))) request.getConfigMap().set(key, text);
    return request;
}

function resourceOptions({ options }: AnalyzedResource): AnalyzerResourceOptions {
    const timeouts = new AnalyzerResourceOptions.CustomTimeouts()
        .setCreate(options.customTimeouts.create)
        .setUpdate(options.customTimeouts.update)
        .setDelete(options.customTimeouts.delete)
        .setRead(options.customTimeouts.read);
    return new AnalyzerResourceOptions()
        .setProtect(options.protect)
        .setIgnorechangesList([...options.ignoreChanges])
        .setDeletebeforereplace(options.deleteBeforeReplace ?? false)
        .setDeletebeforereplacedefined(options.deleteBeforeReplace !== undefined)
        .setAdditionalsecretoutputsList([...options.additionalSecretOutputs])
        .setAliasesList([...options.aliases])
        .setCustomtimeouts(timeouts)
        .setParent(options.parent);
}

const providerResource = ({ provider }: AnalyzedResource): AnalyzerProviderResource | undefined =>
    provider &&
    new AnalyzerProviderResource()
        .setUrn(provider.urn)
        .setType(provider.type)
        .setName(provider.name)
        .setProperties(toStruct(provider.properties));

const analyzeRequest = (resource: AnalyzedResource): AnalyzeRequest =>
    new AnalyzeRequest()
        .setUrn(resource.urn)
        .setType(resource.type)
        .setName(resource.name)
        .setProperties(toStruct(resource.properties))
        .setOptions(resourceOptions(resource))
        .setProvider(providerResource(resource));

function stackResource(resource: AnalyzedStackResource): AnalyzerResource {
    const message = new AnalyzerResource()
        .setUrn(resource.urn)
        .setType(resource.type)
        .setName(resource.name)
        .setProperties(toStruct(resource.properties))
        .setOptions(resourceOptions(resource))
        .setProvider(providerResource(resource))
        .setParent(resource.options.parent)
        .setDependenciesList([...resource.dependencies]);
    for (const [key, urns] of Object.entries(resource.propertyDependencies)) {
        message.getPropertydependenciesMap().set(key, new AnalyzerPropertyDependencies().setUrnsList([...urns]));
    }
    return message;
}
