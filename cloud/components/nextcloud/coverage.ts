import type { FailoverPlanArgs } from "rempart";
import type { Platform, Store } from "../platform";
import { COPIES_EVERY } from "./copies";
import type { Nextcloud } from "./nextcloud";

const methods: Readonly<Record<Store["holds"], string>> = {
    database: "pg_dump of one moment, encrypted, to the bucket at the target",
    files: "holds the share, which is copied",
    copies: "is the copy",
};

/** How each thing that nobody can make anew gets to the target: see scripts/dump.sh and scripts/copy.sh. */
export const coverageOf = ({ stores }: Platform, { files }: Nextcloud): FailoverPlanArgs["covers"] => [
    ...stores.map(({ resource, holds }) => ({ resource, method: methods[holds], every: COPIES_EVERY })),
    { resource: files, method: "rclone, encrypted, to the bucket at the target", every: COPIES_EVERY },
];
