import type { Stack } from "../../core/stack";
import { defineRule, plain, type Outcome, type Subject } from "../../core/rule";
import { isGiven, isOneOf } from "../rows/named-keys";

/** Who else a key may get to: whoever exports it, or whoever gives a reason for which it is used. */
interface Release {
    /** Lets the key out; only where a policy says to whom is that meant. */
    readonly exports?: { readonly path: string; readonly policy: string };
    /** The reasons for which the provider may use the key. */
    readonly reasons?: string;
}

const policies = ["folder", "organization", "project"].map((level) => {
    const name = `${level.charAt(0).toUpperCase()}${level.slice(1)}KajPolicyConfig`;
    return `gcp:kms/${level}KajPolicyConfig:${name}`;
});
const rows: Readonly<Record<string, Release>> = {
    "azure-native:keyvault:Key": {
        exports: { path: "properties.attributes.exportable", policy: "properties.releasePolicy.data" },
    },
    "gcp:kms/cryptoKey:CryptoKey": { reasons: "keyAccessJustificationsPolicy.allowedAccessReasons[]" },
    ...Object.fromEntries(
        policies.map((type) => [type, { reasons: "defaultKeyAccessJustificationPolicy.allowedAccessReasons[]" }]),
    ),
};

const messages = {
    exportable:
        "{resource} can leave its vault: '{path}' is true, and no release policy says to whom. Set it to false, or name the enclaves it may go to in '{policy}'.",
    reason: "{resource} may be used for {reason}, which '{path}' allows: {why}. Take it off the list.",
    unjustified:
        "{resource} may be used for any reason the provider has: '{path}' is not set, and no policy of this program's project, folder or organization sets it. List the reasons you allow.",
    later: "To whom {resource} may be given is not known before the deployment: '{path}' comes with a later step.",
} as const;

const settings = {
    forbiddenReasons: {
        type: "array",
        description:
            "Reasons of Google's Key Access Justifications that no key may be used for. A request of a third party is one of an authority, of whatever country.",
        items: { type: "string", minLength: 1 },
        default: ["THIRD_PARTY_DATA_REQUEST", "REASON_UNSPECIFIED"],
    },
    requireJustifications: {
        type: "boolean",
        description: "Whether every key of Google's needs a list of the reasons for which it may be used.",
        default: false,
    },
} as const;

export const keyRelease = defineRule({
    id: "key-release",
    title: "A key leaves its vault for nobody, and is used at the request of no third party.",
    rationale:
        "A key that can be exported is held by whoever has a copy, and one that is used whenever the provider is asked to protects from nobody who can ask it.",
    severity: "high",
    frameworks: ["gdpr:48", "gdpr:32(1)(a)", "c3a:SOV-3-02", "csf:SOV-3"],
    remediation: "Make keys that can not be exported, and allow only reasons that you yourself have given rise to.",
    messages,
    settings,
    rows,
    join: judge,
});

type Asked = Subject<typeof messages, typeof settings, Release>;

function judge(subject: Asked, stack: Stack): Outcome {
    const { exports, reasons } = subject.row;
    if (exports) judgeExport(subject, exports);
    if (reasons === undefined) return undefined;
    const given = subject.readEach(reasons).filter(isGiven);
    for (const reading of given) {
        const { path } = reading;
        if (reading.state === "unknown") subject.undetermined("later", { path });
        else {
            const reason = subject.settings.forbiddenReasons.find((forbidden) => isOneOf(reading, [forbidden]));
            if (reason !== undefined)
                subject.violation("reason", { path, reason: plain(reason), why: plain(meaningOf(reason)) });
        }
    }
    const required = subject.settings.requireJustifications && !policies.includes(subject.resource.type);
    if (required && given.length === 0 && !policies.some((type) => stack.ofType(type).length > 0))
        subject.violation("unjustified", { path: reasons.replace("[]", "") });
    return undefined;
}

function judgeExport(
    { read, violation, undetermined }: Asked,
    { path, policy }: NonNullable<Release["exports"]>,
): void {
    const reading = read(path);
    if (reading.state === "unknown") undetermined("later", { path });
    else if (isOneOf(reading, ["true"]) && !isGiven(read(policy)))
        violation("exportable", { path, policy: plain(policy) });
}

const meaningOf = (reason: string): string =>
    reason === "THIRD_PARTY_DATA_REQUEST" ? "an authority's request is one" : "the settings forbid it";
