import type { Coverage, FailoverPlanArgs } from "rempart";
import type { Platform, Store } from "../platform";
import { COPIES_EVERY } from "./copies";
import type { Nextcloud } from "./nextcloud";

const methods: Readonly<Record<Store["holds"], Pick<Coverage, "method" | "because">>> = {
    database: { method: "pg_dump of one moment, encrypted, to the bucket at the target" },
    files: { method: "with the share", because: "it holds the share, which is copied by rclone" },
    copies: { method: "is the copy", because: "it is the bucket that a restore reads" },
};

/** How each thing that nobody can make anew gets to the target: see scripts/dump.sh and scripts/copy.sh. */
export const coverageOf = ({ stores }: Platform, { files }: Nextcloud): FailoverPlanArgs["covers"] => [
    ...stores.map(({ resource, holds }) => ({ resource, ...methods[holds], every: COPIES_EVERY })),
    { resource: files, method: "rclone, encrypted, to the bucket at the target", every: COPIES_EVERY },
];
