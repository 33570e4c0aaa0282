/** Serves rules as a CrossGuard policy pack: one policy for each rule, all judged at once over one decoding. */
import {
    PolicyPack,
    type Policies,
    type PolicyConfigSchema,
    type PolicyResource,
    type ReportViolation,
    type ResourceValidationArgs,
    type StackValidationArgs,
} from "@pulumi/policy";
import { framework } from "../../policies/catalog/frameworks";
import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { currentType } from "../../policies/catalog/renamed-types";
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import { UNDETERMINED_MARK, type Finding, type Rule, type Verdict } from "../../policies/core/rule";
import { levelOf, readConfiguration, schemaOf, type Level } from "../../policies/core/settings";
import { decodeProperties } from "../../policies/core/values";
import { FINDINGS_FILE, findingsWriter, type Answers } from "./findings";
import { observeRequests } from "./requests";

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
    const judge = dispatcher(pack, findingsWriter(process.env[FINDINGS_FILE]));
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
    observeRequests({
        configured: (raw) => judge.configure(raw),
        secretsIn: (urn, paths) => judge.secretsIn(urn, paths),
    });
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
function dispatcher(pack: Pack, write: ReturnType<typeof findingsWriter>) {
    let configuration = readConfiguration({}, pack.rules, pack.levels);
    const inputs = new Map<string, Resource>();
    const secrets = new Map<string, readonly string[]>();
    const reported = new Set<string>();
    const enabled = () => pack.rules.filter((rule) => configuration.levels[rule.id] !== "disabled");

    function tell({ rule, resource }: Verdict, { kind, text, path }: Finding, report: ReportViolation): void {
        const { urn, type, name } = resource;
        const key = JSON.stringify([rule.id, urn, text]);
        if (reported.has(key)) return;
        reported.add(key);
        const level = levelOf(configuration, rule, kind);
        write({
            line: "finding",
            rule: rule.id,
            verdict: kind === "violation" ? "violating" : "undetermined",
            level,
            severity: rule.severity,
            resource: { urn, type, name },
            ...(path !== undefined && { path }),
            message: text,
        });
        const violation = {
            name: rule.id,
            description: rule.title,
            message: kind === "undetermined" ? UNDETERMINED_MARK + text : text,
            severity: rule.severity,
            enforcementLevel: level,
            urn,
        };
        // The object form gives a finding the name, level and severity of its own rule; the type has only the text.
        report(violation as unknown as string);
    }

    write({ line: "pack", pack: pack.name });
    return {
        configure(raw: Readonly<Record<string, unknown>>): void {
            const { [SETTINGS_POLICY]: _, ...entries } = raw;
            configuration = readConfiguration(entries, pack.rules, pack.levels);
        },

        problems: () => configuration.problems,

        secretsIn: (urn: string, paths: readonly string[]): void => void secrets.set(urn, paths),

        /** The host skips a function whose `__pulumiType` is not the resource's type; only the carrier's fits all. */
        carriedBy<Validate extends object>(rule: string, validate: Validate): Validate {
            const get = () => (enabled()[0]?.id === rule ? undefined : "rempart:judged-with-the-first-policy");
            return Object.defineProperty(validate, "__pulumiType", { get });
        },

        resource(args: ResourceValidationArgs, report: ReportViolation): void {
            const marked = secrets.get(args.urn);
            const resource = { ...resourceOf(args), ...(marked && { secrets: marked }) };
            inputs.set(resource.urn, resource);
            const verdicts = evaluateResource(resource, enabled(), configuration.settings);
            for (const verdict of verdicts) {
                for (const finding of verdict.findings) {
                    if (finding.kind === "violation") tell(verdict, finding, report);
                }
            }
            write({ line: "resource", urn: resource.urn, ...answersIn(verdicts) });
        },

        /** Reports what the resources alone did not tell; what is undetermined is told only here, where it is final. */
        stack(args: StackValidationArgs, report: ReportViolation): void {
            // Resources that leave with a refresh are listed here, but were never asked for.
            const staying = args.resources.filter(({ urn }) => inputs.size === 0 || inputs.has(urn));
            const resources = staying.map((listed) => withPlan(inputs.get(listed.urn) ?? resourceOf(listed), listed));
            // The engine lists resources in no order; a report must not change from run to run.
            resources.sort((one, other) => (one.urn < other.urn ? -1 : 1));
            const verdicts = evaluate(resources, enabled(), configuration.settings);
            for (const verdict of verdicts) {
                for (const finding of verdict.findings) tell(verdict, finding, report);
            }
            write({ line: "stack", resources: resources.length, ...answersIn(verdicts) });
        },
    };
}

function answersIn(verdicts: readonly Verdict[]): Answers {
    const answered = (answer: Verdict["answer"]) => verdicts.filter((verdict) => verdict.answer === answer).length;
    return { compliant: answered("compliant"), notApplicable: answered("not-applicable") };
}

/** What the host hands to a resource policy and to a stack policy alike. */
type Listed = Pick<ResourceValidationArgs, "urn" | "type" | "name" | "props" | "opts" | "provider">;

function resourceOf({ urn, type, name, props, opts, provider }: Listed): Resource {
    const properties = decodeProperties(props);
    return {
        urn,
        type: currentType(type, properties.kind),
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
