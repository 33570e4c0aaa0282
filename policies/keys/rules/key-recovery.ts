import { isGiven, isOneOf } from "../../core/reading";
import { referringTo } from "../../core/references";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { daysOf, inDays } from "../durations";

/** How a vault, or a key, keeps what is deleted. */
interface Recovery {
    /** Has to be true. Without it, what was deleted can be purged at once. */
    readonly protects?: string;
    /** Must not be false. Deletion would be final. */
    readonly keeps?: string;
    readonly days: { readonly path: string; readonly standard: number };
    /** What is in a vault. The rule does not concern a vault with secrets and no key. */
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
    // Soft delete cannot be turned off in the classic provider.
    "azure:keyvault/keyVault:KeyVault": {
        protects: "purgeProtectionEnabled",
        days: { path: "softDeleteRetentionDays", standard: 90 },
        holds: { by: "keyVaultId", keys: "azure:keyvault/key:Key", secrets: "azure:keyvault/secret:Secret" },
    },
    "azure:keyvault/managedHardwareSecurityModule:ManagedHardwareSecurityModule": {
        protects: "purgeProtectionEnabled",
        days: { path: "softDeleteRetentionDays", standard: 90 },
    },
    "gcp:kms/cryptoKey:CryptoKey": { days: { path: "destroyScheduledDuration", standard: 30 } },
    "google-native:cloudkms/v1:CryptoKey": { days: { path: "destroyScheduledDuration", standard: 30 } },
    "aws:kms/key:Key": { days: { path: "deletionWindowInDays", standard: 30 } },
    "aws-native:kms:Key": { days: { path: "pendingWindowInDays", standard: 30 } },
    "aws:kms/externalKey:ExternalKey": { days: { path: "deletionWindowInDays", standard: 30 } },
};

const messages = {
    purge: "{resource} does not keep deleted keys: '{path}' is not true, so a key can be purged at once, and its data with it. Set it to true.",
    final: "{resource} deletes keys for good: '{path}' is false. Leave it out, or set it to true.",
    short: "{resource} keeps deleted keys for {days}, which is less than {least}. Set '{path}' to {least} or more.",
    later: "Whether {resource} keeps deleted keys is unknown until deployment: '{path}' is computed.",
    noTime: "How long {resource} keeps deleted keys cannot be judged: '{path}' is not a length of time.",
} as const;

const settings = {
    minimumDays: {
        type: "integer",
        description: "The least number of days for which a deleted key must be kept.",
        minimum: 1,
        default: 7,
    },
} as const;

export const keyRecovery = defineRule({
    id: "key-recovery",
    control: "keys",
    title: "A deleted key can be restored for a while, and nobody can shorten that time.",
    rationale:
        "Without its key, data is lost. A mistake, sabotage or an order to an administrator must not be final at once.",
    severity: "high",
    frameworks: ["gdpr:32(1)(b)", "gdpr:32(1)(c)", "c5:CRY-04", "nis2:21(2)(c)"],
    remediation: "Turn on purge protection, and keep deleted keys for at least as many days as the settings require.",
    messages,
    settings,
    rows,
    describe: ({ protects, keeps, days }) => [
        ...(protects === undefined ? [] : [`'${protects}' has to be true`]),
        ...(keeps === undefined ? [] : [`'${keeps}' must not be false`]),
        `'${days.path}' tells for how long deleted keys are kept; without it: ${days.standard} days`,
    ],
    judge,
});

type Asked = Subject<typeof messages, typeof settings, Recovery>;

/** What a vault holds is known with the complete stack only. */
function judge(subject: Asked, stack: Stack): void {
    const { row, settings } = subject;
    if (row.holds && !stack.complete) return;
    if (holdsOnlySecrets(subject, stack)) return;
    subject.applies();
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
        const [said, least] = [plain(inDays(days)), plain(inDays(settings.minimumDays))];
        subject.violation("short", { path, days: said, least });
    }
}

function holdsOnlySecrets({ row: { holds }, resource }: Asked, stack: Stack): boolean {
    if (!holds) return false;
    const isIn = (type: string): boolean => referringTo(stack, resource, type, holds.by).length > 0;
    return isIn(holds.secrets) && !isIn(holds.keys);
}
