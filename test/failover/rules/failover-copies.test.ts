import { UNKNOWN } from "../../../policies/core/values";
import { failoverCopies } from "../../../policies/failover/rules/failover-copies";
import { copyMethods, methodNamed } from "../../../policies/failover/rows/copy-methods";
import { testRule } from "../../rules";
import { files, plan } from "../plans";

const copy = (given: object) => ({ urn: files.urn, method: "rclone sync", every: "PT15M", ...given });
const covers = (...entries: readonly unknown[]) => ({ resources: [plan({ covers: entries }), files] });
const found = (given: object, message: string, path: string, text?: string) => ({
    ...covers(copy(given)),
    finds: [{ message, path: `covers[0].${path}`, ...(text !== undefined && { text }) }],
});
const atPrimary = copy({ location: { operator: "Microsoft", region: "germanywestcentral" } });

testRule(failoverCopies, {
    compliant: {
        "a copy at the target, where nothing else is said": covers(copy({})),
        "a copy at another operator in the Union": covers(
            copy({ location: { operator: "Scaleway", region: "fr-par" } }),
        ),
        "a copy on one's own premises": covers(copy({ location: { operator: "self" } })),
        "a method of one's own, with a reason": covers(
            copy({ method: "our own courier", because: "a disk is carried to the second site each day" }),
        ),
        "a copy at the primary, and another elsewhere": covers(atPrimary, copy({})),
        "snapshots, and a dump elsewhere": covers(
            copy({ method: "snapshots" }),
            copy({ method: "pg_dump to the target" }),
        ),
        "a snapshot that is shipped": covers(copy({ method: "snapshot, shipped to the target by restic" })),
        "a copy in Switzerland, where that is allowed": {
            ...covers(copy({ location: { operator: "Infomaniak", region: "dc3-a" } })),
            settings: { allowedJurisdictions: ["EU", "CH"] },
        },
    },
    violating: {
        "geo-redundant storage": found(
            { method: "RA-GRS" },
            "stays",
            "method",
            "FailoverPlan 'plan' copies by 'RA-GRS' ('covers[0].method'): geo-redundant storage copies to another region of the same operator. Copy to the target by a method that leaves the primary, such as a dump, logical replication or rclone.",
        ),
        "the provider's backup": found({ method: "Azure Backup, daily" }, "stays", "method"),
        "snapshots alone": found({ method: "snapshots" }, "stays", "method"),
        "a copy at the primary": {
            ...covers(atPrimary),
            finds: [
                {
                    message: "atPrimary",
                    path: "covers[0].location.operator",
                    text: "FailoverPlan 'plan' keeps a copy at Microsoft ('covers[0].location.operator'), which falls with the primary, and names no other copy of the same data. Keep one at the target, or at an operator that is independent.",
                },
            ],
        },
        "two copies, both at the primary": {
            ...covers(atPrimary, copy({ method: "GRS" })),
            finds: [
                { message: "atPrimary", path: "covers[0].location.operator" },
                { message: "stays", path: "covers[1].method" },
            ],
        },
        "a copy at an American operator": found(
            { location: { operator: "AWS" } },
            "operatorAbroad",
            "location.operator",
        ),
        "a copy in a region abroad": found(
            { location: { operator: "OVHcloud", region: "EU-WEST-LZ-ZRH-A" } },
            "abroad",
            "location.region",
            "FailoverPlan 'plan' keeps a copy in Switzerland (CH) ('covers[0].location.region'). Keep it in EU.",
        ),
    },
    undetermined: {
        "a method of one's own, without a reason": found(
            { method: "our own courier" },
            "unexplained",
            "method",
            "FailoverPlan 'plan' copies by 'our own courier' ('covers[0].method'), which is none of the known methods. Say in 'covers[0].because' why it brings the data to the target.",
        ),
        "an operator that nobody knows": found(
            { location: { operator: "Rechenzentrum Nirgendwo" } },
            "unknownOperator",
            "location.operator",
        ),
        "a region that nobody knows": found(
            { location: { operator: "OVHcloud", region: "XYZ1" } },
            "unknownRegion",
            "location.region",
        ),
        ...Object.fromEntries(
            [
                ["method", { method: UNKNOWN }],
                ["location.operator", { location: { operator: UNKNOWN } }],
                ["location.region", { location: { operator: "OVHcloud", region: UNKNOWN } }],
            ].map(([path, given]) => [
                `known only to the deployment: ${path as string}`,
                found(given as object, "notKnownYet", path as string),
            ]),
        ),
    },
    notApplicable: { "a plan that covers nothing": { resources: [plan({ covers: [] }), files] } },
});

test.each([
    ["rclone sync", "rclone"],
    ["pg_dump of one moment, encrypted, to the bucket at the target", "dump"],
    ["pg_dump shipped off-site", "dump"],
    ["doveadm backup and rclone, encrypted, to the bucket at the target", "rclone"],
    ["logical replication", "logical replication"],
    ["geo-redundant backups", "geo-redundant storage"],
    ["cross-region replication", "multi-region"],
    ["Azure Site Recovery", "the provider's backup"],
    ["velero to a bucket of Scaleway", "velero"],
    ["prayer", undefined],
])("%s is %s", (text, name) => expect(methodNamed(text)?.name).toBe(name));

test("each known method can be written by its name", () => {
    const odd = [
        "restic or its kind",
        "read replica of the provider",
        "the provider's backup",
        "copy of objects",
        "copy of mailboxes",
        "mirror of images",
        "mirroring of topics",
        "snapshot sent elsewhere",
        "replication of a file system",
        "base backup",
    ];
    for (const { name, words } of copyMethods)
        if (!odd.includes(name)) expect([name, words.test(name)]).toEqual([name, true]);
});
