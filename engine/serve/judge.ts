/** Judges for all policies of a pack, whichever host serves it, and remembers each resource's inputs until the stack is complete. */
import { assess, toldOf } from "../../policies/core/assess";
import { evaluateAlone, evaluateInTurn, type Evaluated } from "../../policies/core/evaluate";
import { namedBy, stackNameOf, UNDETERMINED_MARK, waivedWords } from "../../policies/core/finding";
import type { Pack } from "../../policies/core/pack";
import { keyedFindingsOf, unmarked, type ReportedFinding } from "../../policies/core/report-once";
import { STACK_TYPE, type Resource } from "../../policies/core/resource";
import { rememberedBy, rememberedByText } from "../../policies/core/remembered";
import type { Severity, Verdict } from "../../policies/core/rule";
import {
    enabledIn,
    readConfiguration,
    SOVEREIGNTY,
    type Configuration,
    type Level,
} from "../../policies/core/settings";
import type { Properties } from "../../policies/core/values";
import { standingOf } from "../../policies/visibility/exemptions";
import {
    findingsOnWaivers,
    readExceptions,
    waivers as waiversRule,
    withWaivers,
    type WaiverRegister,
} from "../../policies/waivers";
import { FINDINGS_FILE, findingsWriter, type Answers } from "../findings-file";
import { summaryOf } from "../rule-summary";
import { waiversOfRun } from "./waivers";

/** A finding in the words of CrossGuard, under the name, level and severity of its own rule. */
export interface Violation {
    readonly name: string;
    readonly description: string;
    readonly message: string;
    readonly severity: Severity;
    readonly enforcementLevel: "advisory" | "mandatory";
    readonly urn: string;
}

/** A resource of the complete stack, as a host lists it; what is a function is decoded when it is asked for. */
export interface ListedResource {
    readonly urn: string;
    /** URNs of other resources that are listed. */
    readonly dependencies: readonly string[];
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
    /** The resource by what the list says alone. */
    resource(): Resource;
    /** What the provider plans. */
    outputs(): Properties;
}

export type PackJudge = ReturnType<typeof packJudge>;

export function packJudge(pack: Pack) {
    const file = process.env[FINDINGS_FILE];
    const write = file === undefined || file === "" ? undefined : findingsWriter(file, pack.name);
    const titles = new Map(pack.rules.map(({ id, title }) => [id, title]));
    const ofFile = waiversOfRun(pack.alsoConfigurable ?? pack.rules);
    let waivers: WaiverRegister = ofFile;
    let configured: Configuration | undefined;
    /** Pulumi configures a pack before it asks anything: what holds without is read where nobody did. */
    const configuration = (): Configuration => (configured ??= read({}));
    let levelOfSettings: Level | undefined;
    const inputs = new Map<string, Resource>();
    /** CrossGuard takes none. */
    const fingerprint = write ? undefined : unmarked;
    /** Keys of the causes that are reported. */
    const reported = new Set<string>();
    /** By the name of the stack; the same list each time, so that what is computed of it can be remembered. */
    const enabledBy = rememberedBy((configured: Configuration) =>
        rememberedByText((stackName) => enabledIn(configured, pack.rules, stackName)),
    );
    const enabled = (urn: string) => enabledBy(configuration())(stackNameOf({ urn }));

    function read(raw: Readonly<Record<string, unknown>>): Configuration {
        const given = readConfiguration(raw, pack.rules, pack.levels, pack.alsoConfigurable);
        // A Pulumi that knows exceptions keeps them to itself and lifts what is reported; an older one hands them on.
        const exceptions = readExceptions(raw, pack.rules);
        waivers = { ...ofFile, waivers: [...ofFile.waivers, ...exceptions.waivers] };
        return withWaivers({ ...given, problems: [...given.problems, ...exceptions.problems] }, waivers);
    }

    /** The violation to report; undefined where its cause was reported before. */
    function told(key: string, finding: ReportedFinding): Violation | undefined {
        if (reported.has(key)) return undefined;
        reported.add(key);
        const { rule, severity, level, resource, waived } = finding;
        return {
            name: rule,
            description: titles.get(rule) ?? rule,
            message: messageOf(finding),
            severity,
            enforcementLevel: waived ? "advisory" : level,
            urn: resource.urn,
        };
    }

    function violationsIn(verdicts: readonly Verdict[]): readonly Violation[] {
        const violations: Violation[] = [];
        for (const [key, finding] of keyedFindingsOf(verdicts, configuration(), undefined, fingerprint)) {
            const violation = finding.verdict === "violating" ? told(key, finding) : undefined;
            if (!violation) continue;
            violations.push(violation);
            write?.({ line: "finding", ...finding });
        }
        return violations;
    }

    function onWaivers(resources: readonly Resource[], findings: readonly ReportedFinding[]) {
        const stack = resources.find(({ type }) => type === STACK_TYPE);
        if (!stack || !pack.rules.includes(waiversRule)) return [];
        const asked = enabled(stack.urn).map(({ id }) => id);
        const known = (pack.alsoConfigurable ?? pack.rules).map(({ id }) => id);
        return findingsOnWaivers(waivers, findings, configuration(), namedBy(stack.urn), asked, known);
    }

    /** What a complete stack has, less what was told before. */
    function violationsOf(resources: readonly Resource[]): readonly Violation[] {
        const rules = enabled(resources[0]?.urn ?? "");
        const judged = evaluateInTurn(resources, rules, configuration().settings, waivers.today);
        const assessment = write && assess(judged, standingOf);
        const verdicts = assessment?.told ?? toldOf(judged);
        const found = new Map(keyedFindingsOf(verdicts, configuration(), resources, fingerprint));
        for (const finding of onWaivers(resources, [...found.values()])) found.set(finding.fingerprint, finding);
        const violations = [...found].flatMap(([key, finding]) => told(key, finding) ?? []);
        if (assessment) {
            const { told: _, ...answers } = assessment;
            write({ line: "stack", resources: resources.length, ...answers, findings: [...found.values()] });
        }
        return violations;
    }

    write?.({ line: "pack", rules: pack.rules.map(summaryOf) });
    return {
        /** Takes the configuration of every policy, by its name. */
        configure(raw: Readonly<Record<string, unknown>>): void {
            configured = read(raw);
            levelOfSettings = (raw[SOVEREIGNTY] as { readonly enforcementLevel?: Level } | undefined)?.enforcementLevel;
        },

        /** What is wrong with the settings, a line each. */
        problems: (): readonly string[] => [...configuration().problems, ...ofFile.problems],

        /** The level at which wrong settings are reported. */
        levelOfProblems: (): Level => levelOfSettings ?? "mandatory",

        /** The first policy that is enabled: the one that carries the work of all where a host asks each of them. */
        carrier: (): string | undefined => pack.rules.find(({ id }) => configuration().levels[id] !== "disabled")?.id,

        /** What a resource alone proves; what is undetermined may still be decided with the whole stack. */
        resource(resource: Resource): readonly Violation[] {
            inputs.set(resource.urn, resource);
            const judged = evaluateAlone(resource, enabled(resource.urn), configuration().settings, waivers.today);
            const { asked } = judged;
            const violations = asked.some(({ answer }) => answer === "violating") ? violationsIn(asked) : [];
            write?.({ line: "resource", urn: resource.urn, ...answersIn(judged) });
            return violations;
        },

        /** What the resources alone did not tell. */
        stack(listed: readonly ListedResource[]): readonly Violation[] {
            // Resources that leave with a refresh are listed here, but were never asked for.
            const staying = listed.filter(({ urn }) => inputs.size === 0 || inputs.has(urn));
            const resources = staying.map((each) => planned(inputs.get(each.urn) ?? each.resource(), each));
            // The engine lists resources in no order; a report must not change from run to run.
            resources.sort((one, other) => (one.urn < other.urn ? -1 : 1));
            return violationsOf(resources);
        },
    };
}

/** CrossGuard knows violations only: what else a finding is, its message says. */
function messageOf({ verdict, message, waived }: ReportedFinding): string {
    const told = verdict === "undetermined" ? UNDETERMINED_MARK + message : message;
    return waived ? `${waivedWords(waived)} (${waived.reason}): ${told}` : told;
}

function answersIn({ verdicts }: Evaluated): Answers {
    const answered = (answer: Verdict["answer"]) => verdicts.filter((verdict) => verdict.answer === answer).length;
    return { compliant: answered("compliant"), notApplicable: answered("not-applicable") };
}

/**
 * A resource with what only the whole stack tells: where its values come from, and the planned outputs, which are read when
 * they are asked for. A class, because an object with a getter of its own has a shape of its own, and is slow to read.
 */
class Planned {
    #outputs: Properties | undefined;
    readonly #listed: ListedResource;

    constructor(resource: Resource, listed: ListedResource) {
        const { dependencies, propertyDependencies } = listed;
        Object.assign(this, resource, { dependencies, propertyDependencies });
        this.#listed = listed;
    }

    get outputs(): Properties {
        return (this.#outputs ??= this.#listed.outputs());
    }
}

const planned = (resource: Resource, listed: ListedResource): Resource =>
    new Planned(resource, listed) as unknown as Resource;
