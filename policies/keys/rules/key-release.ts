import { isGiven, isOneOf } from "../../core/reading";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";

/** Who else may get or use a key. */
interface Release {
    /** The key can be exported. That is intended only with a policy that says to whom. */
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
        "{resource} can be exported from its vault: '{path}' is true, and no release policy says to whom. Set it to false, or name the enclaves that may have it in '{policy}'.",
    reason: "{resource} may be used for {reason}, which '{path}' allows: {why}. Remove it from the list.",
    unjustified:
        "{resource} may be used for any reason that the provider has: '{path}' is not set, and no policy of a project, folder or organization in this program sets it. List the reasons that you allow.",
    later: "Who may use {resource} is unknown until deployment: '{path}' is computed.",
} as const;

const settings = {
    forbiddenReasons: {
        type: "array",
        description:
            "Reasons of Google's Key Access Justifications for which no key may be used. A third-party request is a request by an authority of any country.",
        items: { type: "string", minLength: 1 },
        default: ["THIRD_PARTY_DATA_REQUEST", "REASON_UNSPECIFIED"],
    },
    requireJustifications: {
        type: "boolean",
        description: "Whether every key in Google Cloud needs a list of the reasons for which it may be used.",
        default: false,
    },
} as const;

export const keyRelease = defineRule({
    id: "key-release",
    control: "keys",
    title: "A key does not leave its vault, and is not used at the request of a third party.",
    rationale:
        "Whoever has a copy of an exported key holds the key. A key that is used whenever the provider is asked does not protect from anyone who can ask the provider.",
    severity: "high",
    frameworks: ["gdpr:48", "gdpr:32(1)(a)", "c3a:SOV-3-02", "csf:SOV-3", "snc:19.6.c", "data-act:32"],
    remediation: "Create keys that cannot be exported, and allow only reasons that you cause yourself.",
    messages,
    settings,
    rows,
    describe: ({ exports, reasons }) => [
        ...(exports ? [`'${exports.path}' must not be true without '${exports.policy}'`] : []),
        ...(reasons === undefined ? [] : [`'${reasons}' lists the reasons for which the key may be used`]),
    ],
    judge,
});

type Asked = Subject<typeof messages, typeof settings, Release>;

function judge(subject: Asked, stack: Stack): void {
    const { exports, reasons } = subject.row;
    subject.applies();
    if (exports) judgeExport(subject, exports);
    if (reasons === undefined) return;
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
    if (!stack.complete) return;
    const required = subject.settings.requireJustifications && !policies.includes(subject.resource.type);
    if (required && given.length === 0 && !policies.some((type) => stack.ofType(type).length > 0))
        subject.violation("unjustified", { path: reasons.replace("[]", "") });
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
    reason === "THIRD_PARTY_DATA_REQUEST" ? "requests of authorities are among them" : "the settings forbid it";
