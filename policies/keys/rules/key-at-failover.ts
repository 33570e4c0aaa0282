import type { Reading } from "../../core/reading";
import { readText } from "../../core/reading";
import type { Resource } from "../../core/resource";
import type { Stack } from "../../core/stack";
import { defineRule, plain, type Outcome, type Subject } from "../../core/rule";
import { follow } from "../../core/references";
import { exampleOf, hasShape } from "../key-row";
import { isGiven, isOneOf } from "../rows/named-keys";

/** What has to be readable where it is copied to. */
type Copied =
    /** A copy in the paired region, which a key of the primary's region can not open. */
    | { readonly kind: "geo-backup"; readonly on: string; readonly own: string; readonly needs: readonly string[] }
    /** A replica in another region than its primary. */
    | {
          readonly kind: "replica";
          readonly of: string;
          readonly type: string;
          readonly place: string;
          readonly key: string;
      }
    | { readonly kind: "plan"; readonly custodian: string };

const flexible: Copied = {
    kind: "geo-backup",
    on: "backup.geoRedundantBackup",
    own: "dataEncryption.primaryKeyURI",
    needs: ["dataEncryption.geoBackupKeyURI", "dataEncryption.geoBackupUserAssignedIdentityId"],
};
const cloudSql = "gcp:sql/databaseInstance:DatabaseInstance";
const rows: Readonly<Record<string, Copied>> = {
    "azure-native:dbformysql:Server": flexible,
    "azure-native:dbforpostgresql:Server": flexible,
    [cloudSql]: {
        kind: "replica",
        of: "masterInstanceName",
        type: cloudSql,
        place: "region",
        key: "encryptionKeyName",
    },
    "rempart:index:FailoverPlan": { kind: "plan", custodian: "keys.custodian" },
};

const messages = {
    unreadable:
        "{resource} is copied to another region ('{because}'), where its key does not reach: '{path}' is not set, so the copy can not be read. Set it to a key in a vault of that region, and name the identity that reads it.",
    notAKey: "{resource} names no key for its copy: '{path}' does not have the form of one. Set it to {example}.",
    replica:
        "{resource} is in another region than its primary, whose key does not reach there: '{path}' is not set. Set it to a key in the replica's region.",
    later: "Whether the copy of {resource} can be read is not known before the deployment: '{path}' comes with a later step.",
    primary:
        "Whether {resource} needs a key of its own is not known: the primary that '{path}' names is not part of this program. Declare it here, or give the replica a key.",
    custodian:
        "{resource} does not say who holds the keys of the copies: '{path}' is not set. Once the primary's keys are revoked, what they encrypt is lost; name who keeps a key that the target can use.",
} as const;

const settings = {
    requireCustodian: {
        type: "boolean",
        description:
            "Whether a failover plan that does not say who holds the keys of the copies is refused; else it is undetermined.",
        default: false,
    },
} as const;

export const keyAtFailover = defineRule({
    id: "key-at-failover",
    title: "Who takes over can read the data: copies have keys that work where they are, and somebody holds them.",
    rationale:
        "A copy under a key that stays behind is no copy: with the region, or the provider, the key is gone, and the data with it.",
    severity: "high",
    frameworks: ["gdpr:32(1)(c)", "dora:12", "nis2:21(2)(c)", "csf:SOV-3"],
    remediation:
        "Give each copy a key in its own region, and keep a key that the target can use where the primary's operator does not reach.",
    messages,
    settings,
    rows,
    join: judge,
});

type Asked = Subject<typeof messages, typeof settings, Copied>;

function judge(subject: Asked, stack: Stack): Outcome {
    const { row } = subject;
    if (row.kind === "geo-backup") return judgeBackup(subject, row);
    if (row.kind === "replica") return judgeReplica(subject, row, stack);
    if (isGiven(subject.read(row.custodian))) return undefined;
    if (subject.settings.requireCustodian) subject.violation("custodian", { path: row.custodian });
    else subject.undetermined("custodian", { path: row.custodian });
    return undefined;
}

function judgeBackup(subject: Asked, { on, own, needs }: Extract<Copied, { kind: "geo-backup" }>): Outcome {
    const switched = subject.read(on);
    if (!isGiven(subject.read(own))) return "not-applicable";
    if (switched.state === "unknown") subject.undetermined("later", { path: on });
    if (!isOneOf(switched, ["Enabled"])) return undefined;
    for (const [index, path] of needs.entries()) {
        const reading = subject.read(path);
        if (!isGiven(reading)) subject.violation("unreadable", { path, because: plain(on) });
        else if (index === 0 && reading.state === "known" && !hasShape("vault-key", reading.value))
            subject.violation("notAKey", { path, example: plain(exampleOf("vault-key")) });
    }
    return undefined;
}

function judgeReplica(
    subject: Asked,
    { of, type, place, key }: Extract<Copied, { kind: "replica" }>,
    stack: Stack,
): Outcome {
    const primary = subject.read(of);
    if (!isGiven(primary)) return "not-applicable";
    if (isGiven(subject.read(key))) return undefined;
    const [found] = follow(stack, subject.resource, primary, [type]);
    if (!found) {
        subject.undetermined("primary", { path: of });
        return undefined;
    }
    // Without a key of the customer's, the primary is told of by customer-managed-key.
    if (found.properties[key] === undefined) return "not-applicable";
    const [own, other] = [placeOf(subject.resource, place), placeOf(found, place)];
    if (own.state !== "known" || other.state !== "known") subject.undetermined("later", { path: place });
    else if (own.value !== other.value) subject.violation("replica", { path: key });
    return undefined;
}

/** Where it is by itself, else by its provider. */
function placeOf({ properties, provider }: Resource, path: string): Reading & { readonly value?: unknown } {
    const own = readText(properties, path);
    return own.state === "absent" ? readText(provider?.properties ?? {}, path) : own;
}
