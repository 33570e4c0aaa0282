import { isGiven, isOneOf } from "../../core/reading";
import { follow } from "../../core/references";
import type { Resource } from "../../core/resource";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { mainPlaceOf } from "../../location/resource-place";
import { exampleOf, hasForm } from "../key-forms";
import { causedByName } from "../key-place";

/** A copy that has to be readable in its own place. */
type Copy =
    /** A backup in the paired region, which a key of the primary's region cannot open. */
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

const flexible: Copy = {
    kind: "geo-backup",
    on: "backup.geoRedundantBackup",
    own: "dataEncryption.primaryKeyURI",
    needs: ["dataEncryption.geoBackupKeyURI", "dataEncryption.geoBackupUserAssignedIdentityId"],
};
const classicFlexible: Copy = {
    kind: "geo-backup",
    on: "geoRedundantBackupEnabled",
    own: "customerManagedKey.keyVaultKeyId",
    needs: ["customerManagedKey.geoBackupKeyVaultKeyId", "customerManagedKey.geoBackupUserAssignedIdentityId"],
};
const cloudSql = "gcp:sql/databaseInstance:DatabaseInstance";
const rows: Readonly<Record<string, Copy>> = {
    "azure-native:dbformysql:Server": flexible,
    "azure-native:dbforpostgresql:Server": flexible,
    "azure:mysql/flexibleServer:FlexibleServer": classicFlexible,
    "azure:postgresql/flexibleServer:FlexibleServer": classicFlexible,
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
        "{resource} is copied to another region ('{because}'), where its key cannot be used: '{path}' is not set, so the copy cannot be read. Set it to a key in a vault of that region, and name the identity that reads the key.",
    notAKey:
        "{resource} does not name a key for its copy: '{path}' does not have the form of one. Set it to {example}.",
    replica:
        "{resource} is in another region than its primary, whose key cannot be used there: '{path}' is not set. Set it to a key in the replica's region.",
    later: "Whether the copy of {resource} can be read is unknown until deployment: '{path}' is computed.",
    primary:
        "Whether {resource} needs a key of its own is unknown: the primary that '{path}' names is not part of this program. Declare it here, or give the replica a key.",
    custodian:
        "{resource} does not say who holds the keys of the copies: '{path}' is not set. When the primary's keys are revoked, the data that they encrypt is lost. Name who keeps a key that the target can use.",
} as const;

const settings = {
    requireCustodian: {
        type: "boolean",
        description:
            "Whether a failover plan that does not say who holds the keys of the copies is a violation. It is undetermined otherwise.",
        default: false,
    },
} as const;

export const keyAtFailover = defineRule({
    id: "key-at-failover",
    control: "keys",
    title: "The failover target can read the data: copies have keys that work in their own place, and somebody holds them.",
    rationale: "A copy is useless without its key. If the key is lost with the region or the provider, so is the data.",
    severity: "high",
    frameworks: ["gdpr:32(1)(c)", "dora:12", "nis2:21(2)(c)", "csf:SOV-3"],
    remediation:
        "Give each copy a key in its own region, and keep a key for the target where the primary's operator has no access.",
    messages,
    settings,
    rows,
    describe,
    judge,
});

function describe(row: Copy): readonly string[] {
    if (row.kind === "plan") return [`'${row.custodian}' names who holds the keys of the copies`];
    if (row.kind === "geo-backup")
        return row.needs.map((path) => `'${path}' has to be set if '${row.on}' is on and '${row.own}' is set`);
    return [`'${row.key}' has to be set if the primary at '${row.of}' is in another region and has a key`];
}

type Asked = Subject<typeof messages, typeof settings, Copy>;

function judge(subject: Asked, stack: Stack): void {
    const { row } = subject;
    if (row.kind === "geo-backup") judgeBackup(subject, row);
    else if (row.kind === "replica") judgeReplica(subject, row, stack);
    else judgePlan(subject, row);
}

function judgePlan(subject: Asked, { custodian }: Extract<Copy, { kind: "plan" }>): void {
    subject.applies();
    if (isGiven(subject.read(custodian))) return;
    if (subject.settings.requireCustodian) subject.violation("custodian", { path: custodian });
    else subject.undetermined("custodian", { path: custodian });
}

function judgeBackup(subject: Asked, { on, own, needs }: Extract<Copy, { kind: "geo-backup" }>): void {
    const switched = subject.read(on);
    // Without a key of the customer's, customer-managed-key reports the server.
    if (!isGiven(subject.read(own))) return;
    subject.applies();
    if (switched.state === "unknown") subject.undetermined("later", { path: on });
    if (!isOneOf(switched, ["Enabled", "true"])) return;
    for (const [index, path] of needs.entries()) {
        const reading = subject.read(path);
        if (!isGiven(reading)) subject.violation("unreadable", { path, because: plain(on) });
        else if (index === 0 && reading.state === "known" && !hasForm("vault-key", reading.value))
            subject.violation("notAKey", { path, example: plain(exampleOf("vault-key")) });
    }
}

function judgeReplica(
    subject: Asked,
    { of, type, place, key }: Extract<Copy, { kind: "replica" }>,
    stack: Stack,
): void {
    const primary = subject.read(of);
    if (!isGiven(primary) || !stack.complete) return;
    if (isGiven(subject.read(key))) return subject.applies();
    const [found] = follow(stack, subject.resource, primary, [type]);
    if (!found) {
        const name = primary.state === "known" && typeof primary.value === "string" ? primary.value : undefined;
        subject.undetermined("primary", {
            path: of,
            ...(name !== undefined && { cause: causedByName(`${type} ${name}`) }),
        });
        return;
    }
    // Without a key of the customer's, customer-managed-key reports the primary.
    if (found.properties[key] === undefined) return;
    subject.applies();
    const [own, other] = [regionOf(subject.resource, stack), regionOf(found, stack)];
    if (own === undefined || other === undefined) subject.undetermined("later", { path: place });
    else if (own !== other) subject.violation("replica", { path: key });
}

const regionOf = (resource: Resource, stack: Stack): string | undefined => mainPlaceOf(resource, stack)?.query.id;
