/** Serves rules as a CrossGuard policy pack: one policy for each rule, all judged at once over one decoding. */
import { createRequire } from "node:module";
import {
    PolicyPack,
    type Policies,
    type PolicyConfigSchema,
    type PolicyResource,
    type ReportViolation,
    type ResourceValidationArgs,
    type StackValidationArgs,
} from "@pulumi/policy";
import { framework } from "../catalog/frameworks";
import { evaluate, evaluateResource } from "../core/evaluate";
import { normaliseType, STACK_TYPE, type Resource } from "../core/resource";
import { UNDETERMINED_MARK, type Finding, type Rule, type Verdict } from "../core/rule";
import { levelOf, readConfiguration, schemaOf, type Level } from "../core/settings";
import { decodeProperties } from "../core/values";

/** A choice of rules and of how strictly each is enforced. */
export interface Pack {
    /** Letters, digits, `-`, `_` and `.` only. */
    readonly name: string;
    readonly displayName: string;
    readonly description: string;
    readonly rules: readonly Rule[];
    /** Rule id → level; mandatory where none is given. */
    readonly levels: Readonly<Record<string, Level>>;
}

/** Where the page of each rule is. */
const documentation = (rule: string) => `https://github.com/rempart/rempart/blob/main/docs/rules/${rule}.md`;

/** The policy under which wrong settings are reported. */
const SETTINGS_POLICY = "settings";

/**
 * Starts serving a pack; a process can serve one. Each rule is a policy by its name, with its level, settings and
 * metadata, but the host would decode every resource anew for every policy, so the first enabled policy carries the
 * work of all and reports each finding under the name of its own rule.
 */
export function servePack(pack: Pack): PolicyPack {
    const judge = dispatcher(pack);
    const policies = pack.rules.map((rule) => ({
        ...metadataOf(rule),
        enforcementLevel: pack.levels[rule.id] ?? "mandatory",
        validateResource: judge.carriedBy(rule.id, (args: ResourceValidationArgs, report: ReportViolation) =>
            judge.resource(args, report),
        ),
        validateStack: judge.carriedBy(rule.id, (args: StackValidationArgs, report: ReportViolation) =>
            judge.stack(args, report),
        ),
    }));
    const settings = {
        name: SETTINGS_POLICY,
        description: "The settings of this pack name policies and values that exist.",
        enforcementLevel: "mandatory" as const,
        validateResource: onlyFor(STACK_TYPE, (_: ResourceValidationArgs, report: ReportViolation) => {
            for (const problem of judge.problems()) report(problem);
        }),
    };
    observeConfiguration((raw) => judge.configure(raw));
    const { name, displayName, description } = pack;
    return new PolicyPack(name, { displayName, description, policies: [settings, ...policies] as Policies });
}

function metadataOf(rule: Rule) {
    const [reference] = rule.frameworks;
    return {
        name: rule.id,
        displayName: rule.title,
        description: rule.title,
        severity: rule.severity,
        configSchema: { properties: schemaOf(rule) as unknown as PolicyConfigSchema["properties"] },
        remediationSteps: rule.remediation,
        url: documentation(rule.id),
        tags: [...rule.frameworks],
        ...(reference !== undefined && { framework: framework(reference) }),
    };
}

/** Judges for all policies of a pack, and remembers each resource's inputs until the stack is complete. */
function dispatcher(pack: Pack) {
    let configuration = readConfiguration({}, pack.rules, pack.levels);
    const inputs = new Map<string, Resource>();
    const reported = new Set<string>();
    const enabled = () => pack.rules.filter((rule) => configuration.levels[rule.id] !== "disabled");

    function tell({ rule, resource: { urn } }: Verdict, { kind, text }: Finding, report: ReportViolation): void {
        const key = JSON.stringify([rule.id, urn, text]);
        if (reported.has(key)) return;
        reported.add(key);
        const violation = {
            name: rule.id,
            description: rule.title,
            message: kind === "undetermined" ? UNDETERMINED_MARK + text : text,
            severity: rule.severity,
            enforcementLevel: levelOf(configuration, rule, kind),
            urn,
        };
        // The object form gives a finding the name, level and severity of its own rule; the type has only the text.
        report(violation as unknown as string);
    }

    return {
        configure(raw: Readonly<Record<string, unknown>>): void {
            const { [SETTINGS_POLICY]: _, ...entries } = raw;
            configuration = readConfiguration(entries, pack.rules, pack.levels);
        },

        problems: () => configuration.problems,

        /** The host skips a function whose `__pulumiType` is not the resource's type; only the carrier's fits all. */
        carriedBy<Validate extends object>(rule: string, validate: Validate): Validate {
            const get = () => (enabled()[0]?.id === rule ? undefined : "rempart:judged-with-the-first-policy");
            return Object.defineProperty(validate, "__pulumiType", { get });
        },

        resource(args: ResourceValidationArgs, report: ReportViolation): void {
            const resource = resourceOf(args);
            inputs.set(resource.urn, resource);
            for (const verdict of evaluateResource(resource, enabled(), configuration.settings)) {
                for (const finding of verdict.findings) {
                    if (finding.kind === "violation") tell(verdict, finding, report);
                }
            }
        },

        /** Reports what the resources alone did not tell; what is undetermined is told only here, where it is final. */
        stack(args: StackValidationArgs, report: ReportViolation): void {
            // Resources that leave with a refresh are listed here, but were never asked for.
            const staying = args.resources.filter(({ urn }) => inputs.size === 0 || inputs.has(urn));
            const resources = staying.map((listed) => withPlan(inputs.get(listed.urn) ?? resourceOf(listed), listed));
            // The engine lists resources in no order; a report must not change from run to run.
            resources.sort((one, other) => (one.urn < other.urn ? -1 : 1));
            for (const verdict of evaluate(resources, enabled(), configuration.settings)) {
                for (const finding of verdict.findings) tell(verdict, finding, report);
            }
        },
    };
}

/** What the host hands to a resource policy and to a stack policy alike. */
type Listed = Pick<ResourceValidationArgs, "urn" | "type" | "name" | "props" | "opts" | "provider">;

function resourceOf({ urn, type, name, props, opts, provider }: Listed): Resource {
    const properties = decodeProperties(props);
    return {
        urn,
        type: normaliseType(type, properties.kind),
        name,
        properties,
        ...(opts.parent && { parent: opts.parent }),
        ...(provider && { provider: { ...provider, properties: decodeProperties(provider.props) } }),
    };
}

/** Adds what only the whole stack tells: the planned outputs and where values come from. */
function withPlan(resource: Resource, { props, dependencies, propertyDependencies }: PolicyResource): Resource {
    const links = Object.entries(propertyDependencies);
    return {
        ...resource,
        outputs: decodeProperties(props),
        dependencies: dependencies.map(({ urn }) => urn),
        propertyDependencies: Object.fromEntries(links.map(([key, from]) => [key, from.map(({ urn }) => urn)])),
    };
}

const onlyFor = <Validate extends object>(type: string, validate: Validate): Validate =>
    Object.assign(validate, { __pulumiType: type });

interface PolicyConfigured {
    getEnforcementlevel(): number;
    getProperties(): { toJavaScript(): object } | undefined;
}
interface ConfigureRequest {
    getPolicyconfigMap(): { forEach(see: (policy: PolicyConfigured, name: string) => void): void };
}
const levelsByNumber: readonly (Level | undefined)[] = ["advisory", "mandatory", "disabled", "remediate"];

/**
 * Tells the configuration of every policy, names that the pack does not know included: a policy can only ask the host
 * for its own. Reads the host's own Configure message as it arrives, on the copy of the SDK that the host uses.
 */
function observeConfiguration(see: (raw: Readonly<Record<string, unknown>>) => void): void {
    const hostRequire = createRequire(require.resolve("@pulumi/policy"));
    const { AnalyzerService } = hostRequire("@pulumi/pulumi/proto/analyzer_grpc_pb") as {
        AnalyzerService: { configure: { requestDeserialize: (bytes: Buffer) => ConfigureRequest } };
    };
    const { requestDeserialize } = AnalyzerService.configure;
    const observed = (bytes: Buffer): ConfigureRequest => {
        const request = requestDeserialize(bytes);
        const entries: [string, object][] = [];
        request.getPolicyconfigMap().forEach((policy, name) => {
            const enforcementLevel = levelsByNumber[policy.getEnforcementlevel()];
            entries.push([name, { ...policy.getProperties()?.toJavaScript(), enforcementLevel }]);
        });
        see(Object.fromEntries(entries));
        return request;
    };
    AnalyzerService.configure = { ...AnalyzerService.configure, requestDeserialize: observed };
}
