/** Requests to a pack, and what its answers mean. */
import {
    AnalyzeRequest,
    AnalyzerPropertyDependencies,
    AnalyzerProviderResource,
    AnalyzerResource,
    AnalyzerResourceOptions,
    AnalyzerStackConfigureRequest,
    AnalyzeStackRequest,
    ConfigureAnalyzerRequest,
    EnforcementLevel as Levels,
    PolicyConfig as PolicyConfigMessage,
    type AnalyzeDiagnostic,
    type AnalyzerInfo,
    type RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { toStruct, toWire } from "../protocol/struct";
import type { WireObject } from "../protocol/wire";
import type { AnalyzedResource, AnalyzedStackResource, PolicyDiagnostic, Remediation } from "./analyzer";
import type { EnforcementLevel, PolicyConfigs, PolicyInfo } from "./policy-config";

/** The stack that a pack is told about. */
export interface StackContext {
    readonly project: string;
    readonly stack: string;
    readonly organization: string;
    readonly dryRun: boolean;
    /** Values by `namespace:name`. */
    readonly config: ReadonlyMap<string, { readonly text: string; readonly secret: boolean }>;
}

/** In the order of their numbers on the wire. */
const levels: readonly EnforcementLevel[] = ["advisory", "mandatory", "disabled", "remediate"];
const severities = [undefined, "low", "medium", "high", "critical"] as const;

/** What a pack says of itself. */
export interface PackDescription {
    readonly name: string;
    readonly version: string;
    readonly takesConfiguration: boolean;
    readonly policies: readonly PolicyInfo[];
    readonly severities: ReadonlyMap<string, PolicyDiagnostic["severity"]>;
    readonly initialConfig: PolicyConfigs;
}

/** @param version from PulumiPolicy.yaml, which goes before the one that the pack sends */
export function packDescription(info: AnalyzerInfo, version: string | undefined): PackDescription {
    const policies = info.getPoliciesList();
    return {
        name: info.getName(),
        version: version ?? info.getVersion(),
        takesConfiguration: info.getSupportsconfig(),
        policies: policies.map((policy): PolicyInfo => {
            const schema = policy.getConfigschema();
            return {
                name: policy.getName(),
                level: levels[policy.getEnforcementlevel()] ?? "advisory",
                ...(schema && {
                    schema: { properties: toWire(schema.getProperties()) as never, required: schema.getRequiredList() },
                }),
            };
        }),
        severities: new Map(policies.map((policy) => [policy.getName(), severities[policy.getSeverity()]])),
        initialConfig: initialConfig(info),
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

export function configureRequest(config: PolicyConfigs): ConfigureAnalyzerRequest {
    const request = new ConfigureAnalyzerRequest();
    for (const [policy, { level = "advisory", properties }] of Object.entries(config)) {
        const message = new PolicyConfigMessage().setProperties(toStruct((properties ?? {}) as WireObject));
        message.setEnforcementlevel(levels.indexOf(level));
        request.getPolicyconfigMap().set(policy, message);
    }
    return request;
}

/** Configuration as text, by `namespace:name`. */
export const configTexts = (config: StackContext["config"]): Record<string, string> =>
    Object.fromEntries([...config].map(([key, { text }]) => [key, text]));

export function configureStackRequest(context: StackContext): AnalyzerStackConfigureRequest {
    const request = new AnalyzerStackConfigureRequest()
        .setStack(context.stack)
        .setProject(context.project)
        .setOrganization(context.organization)
        .setDryRun(context.dryRun)
        .setConfigSecretKeysList([...context.config].filter(([, { secret }]) => secret).map(([key]) => key));
    for (const [key, text] of Object.entries(configTexts(context.config))) request.getConfigMap().set(key, text);
    return request;
}

export const analyzeRequest = (resource: AnalyzedResource): AnalyzeRequest =>
    new AnalyzeRequest()
        .setUrn(resource.urn)
        .setType(resource.type)
        .setName(resource.name)
        .setProperties(toStruct(resource.properties))
        .setOptions(resourceOptions(resource))
        .setProvider(providerResource(resource));

export const analyzeStackRequest = (resources: readonly AnalyzedStackResource[]): AnalyzeStackRequest =>
    new AnalyzeStackRequest().setResourcesList(resources.map(stackResource));

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

/** @param version of the pack, from PulumiPolicy.yaml */
export function policyDiagnostic(
    item: AnalyzeDiagnostic,
    { severities: known }: Pick<PackDescription, "severities">,
    version: string | undefined,
): PolicyDiagnostic {
    const severity = severities[item.getSeverity()] ?? known.get(item.getPolicyname());
    return {
        pack: item.getPolicypackname(),
        packVersion: version ?? item.getPolicypackversion(),
        policy: item.getPolicyname(),
        message: item.getMessage(),
        description: item.getDescription(),
        level: item.getEnforcementlevel() === Levels.ADVISORY ? "advisory" : "mandatory",
        ...(severity && { severity }),
        urn: item.getUrn(),
    };
}

/** @param version of the pack, from PulumiPolicy.yaml */
export const remediationsIn = (response: RemediateResponse, version: string | undefined): readonly Remediation[] =>
    response.getRemediationsList().map((item) => {
        const properties = item.getProperties();
        return {
            pack: item.getPolicypackname(),
            packVersion: version ?? item.getPolicypackversion(),
            policy: item.getPolicyname(),
            description: item.getDescription(),
            diagnostic: item.getDiagnostic(),
            ...(properties && { properties: toWire(properties) }),
        };
    });
