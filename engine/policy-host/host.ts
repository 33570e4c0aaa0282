/** Runs a pack that others wrote in Pulumi's own policy host. */
import { resolve } from "node:path";
import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzeResponse, AnalyzerInfo, RemediateResponse } from "@pulumi/pulumi/proto/analyzer_pb";
import { UserError } from "../../policies/core/user-error";
import { firstLineOf } from "../error-message";
import type { PolicyPack } from "../policy-pack";
import { startNode } from "../programs/node-process";
import { preloadArguments } from "../programs/preload";
import { empty } from "../protocol/struct";
import type { PolicyHost } from "./analyzer";
import { ask, connect, disconnect } from "./connection";
import {
    analyzeRequest,
    analyzeStackRequest,
    configTexts,
    configureRequest,
    configureStackRequest,
    packDescription,
    policyDiagnostic,
    remediationsIn,
    type PackDescription,
    type StackContext,
} from "./messages";
import { policyHostModule, readPackVersion, readPolicyConfig } from "./pack-files";
import { mergePolicyConfig, policyConfigErrors, type PolicyConfigs } from "./policy-config";

export interface HostOptions {
    readonly pack: PolicyPack;
    readonly context: StackContext;
    readonly environment: NodeJS.ProcessEnv;
    readonly startSeconds: number;
    /** For every answer. */
    readonly answerSeconds: number;
    readonly signal?: AbortSignal;
    onOutput?(line: string): void;
}

/**
 * Starts a pack in Pulumi's own policy host, which is taken from the pack's dependencies, and configures it as the
 * engine does.
 * @throws UserError when the pack does not start, or refuses its configuration.
 */
export async function startPolicyHost(options: HostOptions): Promise<PolicyHost> {
    const { pack, context, environment, answerSeconds } = options;
    const directory = resolve(pack.directory);
    const version = readPackVersion(directory);
    const given = readPolicyConfig(pack.configFile);
    const child = startNode([...preloadArguments, policyHostModule(directory, environment), "127.0.0.1:0", "."], {
        directory,
        environment: { ...environment, ...packEnvironment(context) },
    });
    const client = await connect(child, directory, options).catch(async (error: unknown) => {
        await child.kill();
        throw error;
    });
    const close = (): Promise<void> => disconnect(client, child);
    try {
        const described = await configure(client, directory, version, given, options);
        return policyHost(client, described, version, answerSeconds, close);
    } catch (error) {
        await close();
        throw error instanceof UserError ? error : new UserError(`Policy pack ${directory}: ${firstLineOf(error)}`);
    }
}

const packEnvironment = ({ project, stack, organization, dryRun, config }: StackContext): NodeJS.ProcessEnv => ({
    PULUMI_NODEJS_TYPESCRIPT: "true",
    PULUMI_NODEJS_ORGANIZATION: organization,
    PULUMI_NODEJS_PROJECT: project,
    PULUMI_NODEJS_STACK: stack,
    PULUMI_NODEJS_DRY_RUN: String(dryRun),
    PULUMI_CONFIG: JSON.stringify(configTexts(config)),
});

/** Sends the requests that the engine sends before the first resource, in its order. */
async function configure(
    client: AnalyzerClient,
    directory: string,
    version: string | undefined,
    given: PolicyConfigs,
    { pack, context, answerSeconds: seconds }: HostOptions,
): Promise<PackDescription> {
    await ask(directory, "for its stack", seconds, (...on) =>
        client.configureStack(configureStackRequest(context), ...on),
    );
    await ask(directory, "for its version", seconds, (...on) => client.getPluginInfo(empty(), ...on));
    const info = await ask<AnalyzerInfo>(directory, "for its policies", seconds, (...on) =>
        client.getAnalyzerInfo(empty(), ...on),
    );
    const described = packDescription(info, version);
    if (!described.takesConfiguration) {
        if (!pack.configFile) return described;
        throw new UserError(`Policy pack ${described.name} takes no configuration.`);
    }
    const request = configureRequest(configurationOf(described, given));
    await ask(described.name, "to take its configuration", seconds, (...on) => client.configure(request, ...on));
    return described;
}

/** @throws UserError when the configuration does not fit the schemas of the policies, or names none of them. */
function configurationOf(described: PackDescription, given: PolicyConfigs): PolicyConfigs {
    const { name, version, policies, initialConfig } = described;
    const config = mergePolicyConfig(policies, initialConfig, given);
    const errors = policyConfigErrors(policies, config);
    if (errors.length > 0) {
        throw new UserError(`The configuration of policy pack ${name} ${version} is invalid: ${errors.join("; ")}`);
    }
    const [unknown] = Object.entries(config).find(([, { level }]) => level === undefined) ?? [];
    if (unknown !== undefined) {
        throw new UserError(
            `Policy pack ${name} has no policy '${unknown}', but the configuration has settings for it.`,
        );
    }
    return config;
}

function policyHost(
    client: AnalyzerClient,
    described: PackDescription,
    packVersion: string | undefined,
    seconds: number,
    close: () => Promise<void>,
): PolicyHost {
    const { name, version } = described;
    return {
        name,
        version,
        async remediate(resource) {
            const response = await ask<RemediateResponse>(name, `about ${resource.urn}`, seconds, (...on) =>
                client.remediate(analyzeRequest(resource), ...on),
            );
            return remediationsIn(response, packVersion);
        },
        async analyze(resource) {
            const response = await ask<AnalyzeResponse>(name, `about ${resource.urn}`, seconds, (...on) =>
                client.analyze(analyzeRequest(resource), ...on),
            );
            return response.getDiagnosticsList().map((item) => policyDiagnostic(item, described, packVersion));
        },
        async analyzeStack(resources) {
            const response = await ask<AnalyzeResponse>(name, "about the stack", seconds, (...on) =>
                client.analyzeStack(analyzeStackRequest(resources), ...on),
            );
            return response.getDiagnosticsList().map((item) => policyDiagnostic(item, described, packVersion));
        },
        close,
    };
}
