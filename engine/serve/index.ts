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
import { readAllTables } from "../../policies/catalog/table";
import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { currentType } from "../../policies/catalog/renamed-types";
import { namedBy, stackNameOf, UNDETERMINED_MARK, WAIVED_MARK } from "../../policies/core/finding";
import { coverageOf } from "../../policies/core/coverage";
import type { Pack } from "../../policies/core/pack";
import { keyedFindingsOf, type ReportedFinding } from "../../policies/core/report-once";
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import {
    documentationOf,
    type FrameworkReference,
    type Rule,
    type SettingsSchema,
    type Verdict,
} from "../../policies/core/rule";
import {
    enabledIn,
    packSchemaOf,
    readConfiguration,
    schemaOf,
    SOVEREIGNTY,
    type Configuration,
} from "../../policies/core/settings";
import { standingOf } from "../../policies/visibility/exemptions";
import { findingsOnWaivers, waivers as waiversRule, withWaivers } from "../../policies/waivers";
import { decodeProperties } from "../../policies/core/values";
import { FINDINGS_FILE, findingsWriter, type Answers } from "../findings-file";
import { summaryOf } from "../rule-summary";
import { observeRequests } from "./requests";
import { waiversOfRun } from "./waivers";

/**
 * Starts serving a pack; a process can serve one. Each rule is a policy by its name, with its level, settings and
 * metadata, but the host would decode every resource anew for every policy, so the first enabled policy carries the
 * work of all and reports each finding under the name of its own rule.
 */
export function servePack(pack: Pack): PolicyPack {
    // Before a program runs that could change them, and reach this process.
    readAllTables();
    process.on("SIGUSR1", () => undefined);
    const judge = dispatcher(pack, findingsWriter(process.env[FINDINGS_FILE], pack.name));
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
    const sovereignty = {
        name: SOVEREIGNTY,
        displayName: "The settings of the pack are valid.",
        description:
            "The settings that hold for every rule of the pack. Invalid settings of any policy are reported here.",
        enforcementLevel: "mandatory" as const,
        configSchema: configSchemaOf(packSchemaOf([...pack.rules, ...(pack.alsoConfigurable ?? [])])),
        validateResource: onlyFor(STACK_TYPE, (_: ResourceValidationArgs, report: ReportViolation) => {
            for (const problem of judge.problems()) report(problem);
        }),
    };
    observeRequests({
        configured: (raw) => judge.configure(raw),
        secretsIn: (urn, paths) => judge.secretsIn(urn, paths),
    });
    const { name, displayName, description } = pack;
    return new PolicyPack(name, { displayName, description, policies: [sovereignty, ...policies] as Policies });
}

function metadataOf(rule: Rule) {
    const [reference] = rule.frameworks;
    return {
        name: rule.id,
        displayName: rule.title,
        description: rule.title,
        severity: rule.severity,
        configSchema: configSchemaOf(schemaOf(rule)),
        remediationSteps: rule.remediation,
        url: documentationOf(rule),
        tags: rule.frameworks.map((each) => (typeof each === "string" ? each : each.id)),
        ...(reference !== undefined && { framework: frameworkOf(reference) }),
    };
}

/** What a CrossGuard policy carries of a framework; a reference of one's own has no more than it says. */
function frameworkOf(reference: FrameworkReference) {
    if (typeof reference === "string") return framework(reference);
    const { id, title, url = "" } = reference;
    return { name: title, version: "", reference: id, specification: url };
}

/**
 * As JSON Schema. The engine fills in the defaults of a schema, so that they look like what the user says: a setting of
 * the whole pack has its default under the policy `sovereignty` alone.
 */
function configSchemaOf(schema: SettingsSchema): PolicyConfigSchema {
    const settings = Object.entries(schema).map(([name, { scope, problems: _, default: value, ...setting }]) => [
        name,
        { ...setting, ...(scope === undefined && name !== "environments" && { default: value }) },
    ]);
    return { properties: withoutFunctions(Object.fromEntries(settings)) as PolicyConfigSchema["properties"] };
}

const withoutFunctions = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Judges for all policies of a pack, and remembers each resource's inputs until the stack is complete. */
function dispatcher(pack: Pack, write: ReturnType<typeof findingsWriter>) {
    const waivers = waiversOfRun(pack.alsoConfigurable ?? pack.rules);
    const read = (raw: Readonly<Record<string, unknown>>) =>
        withWaivers(readConfiguration(raw, pack.rules, pack.levels, pack.alsoConfigurable), waivers);
    let configuration: Configuration = read({});
    const inputs = new Map<string, Resource>();
    const secrets = new Map<string, readonly string[]>();
    /** Keys of the causes that are reported. */
    const reported = new Set<string>();
    const enabled = (urn: string) => enabledIn(configuration, pack.rules, stackNameOf({ urn }));
    const carrier = () => pack.rules.find(({ id }) => configuration.levels[id] !== "disabled")?.id;

    /** @returns whether the cause was reported for the first time */
    function tell(key: string, finding: ReportedFinding, report: ReportViolation): boolean {
        if (reported.has(key)) return false;
        reported.add(key);
        const { rule, severity, level, resource, waived } = finding;
        const violation = {
            name: rule,
            description: pack.rules.find(({ id }) => id === rule)?.title ?? rule,
            message: messageOf(finding),
            severity,
            enforcementLevel: waived ? "advisory" : level,
            urn: resource.urn,
        };
        // The object form gives a finding the name, level and severity of its own rule; the type has only the text.
        report(violation as unknown as string);
        return true;
    }

    function onWaivers(resources: readonly Resource[], findings: readonly ReportedFinding[]) {
        const stack = resources.find(({ type }) => type === STACK_TYPE);
        if (!stack || !pack.rules.includes(waiversRule)) return [];
        const asked = enabled(stack.urn).map(({ id }) => id);
        return findingsOnWaivers(waivers, findings, configuration, namedBy(stack.urn), asked);
    }

    write({ line: "pack", rules: pack.rules.map(summaryOf) });
    return {
        configure(raw: Readonly<Record<string, unknown>>): void {
            configuration = read(raw);
        },

        problems: () => [...configuration.problems, ...waivers.problems],

        secretsIn: (urn: string, paths: readonly string[]): void => void secrets.set(urn, paths),

        /** The host skips a function whose `__pulumiType` is not the resource's type; only the carrier's fits all. */
        carriedBy<Validate extends object>(rule: string, validate: Validate): Validate {
            const get = () => (carrier() === rule ? undefined : "rempart:judged-with-the-first-policy");
            return Object.defineProperty(validate, "__pulumiType", { get });
        },

        /** Reports what a resource alone proves; what is undetermined may still be decided with the whole stack. */
        resource(args: ResourceValidationArgs, report: ReportViolation): void {
            const marked = secrets.get(args.urn);
            const resource = { ...resourceOf(args), ...(marked && { secrets: marked }) };
            inputs.set(resource.urn, resource);
            const verdicts = evaluateResource(resource, enabled(resource.urn), configuration.settings, waivers.today);
            for (const [key, finding] of keyedFindingsOf(verdicts, configuration))
                if (finding.verdict === "violating" && tell(key, finding, report))
                    write({ line: "finding", ...finding });
            write({ line: "resource", urn: resource.urn, ...answersIn(verdicts) });
        },

        /** Reports what the resources alone did not tell. */
        stack(args: StackValidationArgs, report: ReportViolation): void {
            // Resources that leave with a refresh are listed here, but were never asked for.
            const staying = args.resources.filter(({ urn }) => inputs.size === 0 || inputs.has(urn));
            const resources = staying.map((listed) => withPlan(inputs.get(listed.urn) ?? resourceOf(listed), listed));
            // The engine lists resources in no order; a report must not change from run to run.
            resources.sort((one, other) => (one.urn < other.urn ? -1 : 1));
            const verdicts = evaluate(
                resources,
                enabled(resources[0]?.urn ?? ""),
                configuration.settings,
                waivers.today,
            );
            const found = new Map(keyedFindingsOf(verdicts, configuration));
            for (const finding of onWaivers(resources, [...found.values()])) found.set(finding.fingerprint, finding);
            for (const [key, finding] of found) tell(key, finding, report);
            write({
                line: "stack",
                resources: resources.length,
                ...answersIn(verdicts),
                coverage: coverageOf(verdicts, standingOf),
                findings: [...found.values()],
            });
        },
    };
}

/** CrossGuard knows violations only: what else a finding is, its message says. */
function messageOf({ verdict, message, waived }: ReportedFinding): string {
    const told = verdict === "undetermined" ? UNDETERMINED_MARK + message : message;
    return waived ? `${WAIVED_MARK}${waived.until} (${waived.reason}): ${told}` : told;
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
