import { readText } from "../../core/reading";
import type { Stack } from "../../core/stack";
import { defineRule, plain, type Outcome, type Subject } from "../../core/rule";
import { daysOf } from "../durations";
import { follow } from "../../core/references";
import { isGiven, isOneOf } from "../rows/named-keys";

/** How a vault, or a key, keeps what is deleted. */
interface Recovery {
    /** Has to be true: without it, what was deleted can be purged at once. */
    readonly protects?: string;
    /** Must not be false: deletion would be final. */
    readonly keeps?: string;
    readonly days: { readonly path: string; readonly standard: number };
    /** What lies in a vault; one with secrets and no key is not asked. */
    readonly holds?: { readonly by: string; readonly keys: string; readonly secrets: string };
}

const vault: Recovery = {
    protects: "properties.enablePurgeProtection",
    keeps: "properties.enableSoftDelete",
    days: { path: "properties.softDeleteRetentionInDays", standard: 90 },
};
const rows: Readonly<Record<string, Recovery>> = {
    "azure-native:keyvault:Vault": {
        ...vault,
        holds: { by: "vaultName", keys: "azure-native:keyvault:Key", secrets: "azure-native:keyvault:Secret" },
    },
    "azure-native:keyvault:ManagedHsm": vault,
    "gcp:kms/cryptoKey:CryptoKey": { days: { path: "destroyScheduledDuration", standard: 30 } },
    "aws:kms/key:Key": { days: { path: "deletionWindowInDays", standard: 30 } },
    "aws:kms/externalKey:ExternalKey": { days: { path: "deletionWindowInDays", standard: 30 } },
};

const messages = {
    purge: "{resource} does not keep what is deleted: '{path}' is not true, so a key can be purged at once, and its data with it. Set it to true.",
    final: "{resource} deletes for good: '{path}' is false. Leave it out, or set it to true.",
    short: "{resource} keeps what is deleted for {days} days, which is less than {least}. Set '{path}' to {least} days or more.",
    later: "Whether {resource} keeps what is deleted is not known before the deployment: '{path}' comes with a later step.",
    noTime: "How long {resource} keeps what is deleted can not be judged: '{path}' is no length of time.",
} as const;

const settings = {
    minimumDays: {
        type: "integer",
        description: "How many days a deleted key must be kept at least.",
        minimum: 1,
        default: 7,
    },
} as const;

export const keyRecovery = defineRule({
    id: "key-recovery",
    title: "A key that was deleted can be brought back for a while, and nobody can cut that while short.",
    rationale:
        "Data under a key that is gone are gone: a slip, a revenge or an order to an administrator must not be final at once.",
    severity: "high",
    frameworks: ["gdpr:32(1)(b)", "gdpr:32(1)(c)", "c5:CRY-04", "nis2:21(2)(c)"],
    remediation: "Turn on purge protection, and keep deleted keys for at least the days that the settings ask for.",
    messages,
    settings,
    rows,
    join: judge,
});

type Asked = Subject<typeof messages, typeof settings, Recovery>;

function judge(subject: Asked, stack: Stack): Outcome {
    const { row, settings } = subject;
    if (holdsOnlySecrets(subject, stack)) return "not-applicable";
    for (const [path, message] of [
        [row.protects, "purge"],
        [row.keeps, "final"],
    ] as const) {
        if (path === undefined) continue;
        const reading = subject.read(path);
        if (reading.state === "unknown") subject.undetermined("later", { path });
        else if (message === "purge" ? !isOneOf(reading, ["true"]) : isOneOf(reading, ["false"]))
            subject.violation(message, { path });
    }
    const { path, standard } = row.days;
    const reading = subject.read(path);
    const days = isGiven(reading) ? (reading.state === "known" ? daysOf(reading.value) : undefined) : standard;
    if (reading.state === "unknown") subject.undetermined("later", { path });
    else if (days === undefined) subject.undetermined("noTime", { path });
    else if (days < settings.minimumDays) {
        const [said, least] = [plain(String(Math.floor(days))), plain(String(settings.minimumDays))];
        subject.violation("short", { path, days: said, least });
    }
    return undefined;
}

function holdsOnlySecrets({ row: { holds }, resource }: Asked, stack: Stack): boolean {
    if (!holds) return false;
    const isIn = (type: string): boolean =>
        stack
            .ofType(type)
            .some((other) =>
                follow(stack, other, readText(other.properties, holds.by), [resource.type]).includes(resource),
            );
    return isIn(holds.secrets) && !isIn(holds.keys);
}
