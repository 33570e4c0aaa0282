/** `rempart config`: what holds, and where it comes from; in Pulumi's own format for `pulumi preview`. */
import { DateTime } from "luxon";
import type { Waiver } from "../../policies/waivers";
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
    configurationOf(choice, options);
    const { register, file } = waiversOf(directory, options);
    if (options.forPulumi) return print(rawConfigurationOf(options));
    if (options.exceptions) return exceptions(register.waivers, register.today, choice.packs[0]?.pack.name ?? "");
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

/**
 * The waivers that Pulumi's own exceptions can say, each as a request to create one: their REST interface is documented,
 * https://www.pulumi.com/docs/reference/cloud-rest-api/schema/createpolicyexceptionrequest/ .
 */
function exceptions(waivers: readonly Waiver[], today: string, policyPack: string): void {
    const reasons = waivers.map((waiver) => [waiver, whyNot(waiver, today)] as const);
    for (const [{ rule, resource }, why] of reasons)
        if (why) tell("note", `The waiver of ${rule} for ${resource} is left out: ${why}.`);
    print(
        reasons.flatMap(([{ rule, resource, reason, until }, why]) =>
            why
                ? []
                : [
                      {
                          policyPack,
                          match: [{ policies: [rule], targets: [resource] }],
                          reason,
                          expiresInSeconds: secondsUntilEndOf(until, today),
                      },
                  ],
        ),
    );
}

const REASON_AT_MOST = 2048;
function whyNot({ resource, path, stack, reason, until }: Waiver, today: string): string | undefined {
    if (!resource.startsWith("urn:pulumi:") || resource.includes("*"))
        return "Pulumi's exceptions name a resource by its URN, without *";
    if (path !== undefined) return "Pulumi's exceptions know no property";
    if (stack !== undefined && stack !== resource.split(":")[2]) return "its stack is not that of the URN";
    if (until < today) return "it has ended";
    return reason.length > REASON_AT_MOST ? `its reason is longer than ${REASON_AT_MOST} characters` : undefined;
}

/** A whole number of hours, as Pulumi asks for: from the beginning of today. */
const secondsUntilEndOf = (until: string, today: string): number =>
    DateTime.fromISO(until, { zone: "utc" })
        .plus({ days: 1 })
        .diff(DateTime.fromISO(today, { zone: "utc" }))
        .as("seconds");
