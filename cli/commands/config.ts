/** `rempart config`: what holds, and where it comes from; in Pulumi's own format for `pulumi preview`. */
import { luxon } from "../../policies/core/on-demand";
import { EXCEPTIONS, unwaivableIn, type Configuration } from "../../policies/core/settings";
import { isUrn, type PolicyException, type Waiver, type WaiverRegister } from "../../policies/waivers";
import { configured } from "../config/configured";
import { choiceOf, configurationOf, DEFAULT_PACK, rawConfigurationOf, type ConfigurationOptions } from "./packs";
import { tell } from "./tell";
import { waiversOf, type WaiverOptions } from "./waivers";

export interface ConfigCommandOptions extends ConfigurationOptions, WaiverOptions {
    /** Names of Rempart's packs; empty: the default one. */
    readonly with: readonly string[];
    readonly forPulumi?: boolean;
    readonly exceptions?: boolean;
}

/** Prints the configuration that a check in a folder would have. @throws UserError where it is not valid */
export function config(directory: string, given: ConfigCommandOptions): void {
    const options = configured(directory, given);
    const choice = choiceOf(options.with);
    // Says what is wrong before anything is printed.
    const configuration = configurationOf(choice, options);
    const { register, file } = waiversOf(directory, options);
    const said = options.exceptions ? exceptionsOf(register, configuration) : [];
    if (options.forPulumi) return print({ ...(rawConfigurationOf(options) as object), ...exceptionsInFile(said) });
    if (options.exceptions) return requests(said, register.today, choice.packs[0]?.pack.name ?? "");
    print({
        configuration: options.configFile,
        packs: options.with.length > 0 ? options.with : [DEFAULT_PACK],
        profile: options.sources
            .split(", ")
            .find((each) => each.startsWith("profile "))
            ?.replace("profile ", ""),
        waivers: file,
        acceptWaivers: options.acceptWaivers ?? false,
        baseline: options.baseline,
        formats: options.formats,
        policies: rawConfigurationOf(options),
    });
}

const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);

interface Said extends PolicyException {
    readonly until?: string;
}

/** Exceptions as a configuration in Pulumi's own format holds them. */
function exceptionsInFile(said: readonly Said[]): object {
    const [first] = said.flatMap(({ until }) => until ?? []).toSorted();
    if (first !== undefined)
        tell(
            "note",
            `Pulumi's exceptions in a file have no last day. Write them again when the first ends, on ${first}.`,
        );
    const entries = said.map(({ reason, match }, index) => [`waiver-${index + 1}`, { reason, match }] as const);
    return said.length === 0 ? {} : { [EXCEPTIONS]: Object.fromEntries(entries) };
}

/**
 * The same as requests to Pulumi Cloud: its REST interface is documented,
 * https://www.pulumi.com/docs/reference/cloud-rest-api/schema/createpolicyexceptionrequest/ .
 */
const requests = (said: readonly Said[], today: string, policyPack: string): void =>
    print(
        said.map(({ reason, match, until }) => ({
            policyPack,
            match,
            reason,
            ...(until !== undefined && { expiresInSeconds: secondsUntilEndOf(until, today) }),
        })),
    );

/** The waivers that Pulumi's exceptions can say; which cannot is told. */
function exceptionsOf({ waivers, today }: WaiverRegister, configuration: Configuration): readonly Said[] {
    return waivers.flatMap((waiver) => {
        const { rule, resource, reason, until } = waiver;
        const why = whyNot(waiver, today, configuration);
        if (why) tell("note", `The waiver of ${rule} for ${resource} is left out: ${why}.`);
        const match = [{ policies: [rule], targets: [resource] }];
        return why ? [] : [{ reason, match, ...(until !== undefined && { until }) }];
    });
}

const REASON_AT_MOST = 2048;
function whyNot(
    { rule, resource, path, stack, reason, until }: Waiver,
    today: string,
    configuration: Configuration,
): string | undefined {
    if (!isUrn(resource)) return "Pulumi's exceptions name a resource by its URN, without *";
    const unwaivable = unwaivableIn(configuration, resource.split(":")[2] ?? "");
    if (unwaivable.includes(rule) || unwaivable.includes("all")) return "the rule is declared unwaivable";
    if (path !== undefined) return "Pulumi's exceptions know no property";
    if (stack !== undefined && stack !== resource.split(":")[2]) return "its stack is not that of the URN";
    if (until !== undefined && until < today) return "it has ended";
    return reason.length > REASON_AT_MOST ? `its reason is longer than ${REASON_AT_MOST} characters` : undefined;
}

/** A whole number of hours, as Pulumi asks for: from the beginning of today. */
const secondsUntilEndOf = (until: string, today: string): number =>
    luxon()
        .DateTime.fromISO(until, { zone: "utc" })
        .plus({ days: 1 })
        .diff(luxon().DateTime.fromISO(today, { zone: "utc" }))
        .as("seconds");
