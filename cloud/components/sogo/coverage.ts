import type { FailoverPlanArgs } from "rempart";
import type { Platform, Store } from "../platform";
import { COPIES_EVERY } from "./kubernetes/copies";
import type { Sogo } from "./sogo";

const methods: Readonly<Record<Store["holds"], string>> = {
    database: "pg_dump of one moment, encrypted, to the bucket at the target",
    files: "holds no files of SOGo",
    copies: "is the copy",
};

/** How each thing that nobody can make anew gets to the target: see scripts/. */
export const coverageOf = ({ stores }: Platform, { mail }: Sogo): FailoverPlanArgs["covers"] => [
    ...stores.map(({ resource, holds }) => ({ resource, method: methods[holds], every: COPIES_EVERY })),
    {
        resource: mail,
        method: "doveadm backup and rclone, encrypted, to the bucket at the target",
        every: COPIES_EVERY,
    },
];

/** What nobody will miss. */
export const leftBehindOf = ({ mailCopies, mailQueue }: Sogo): NonNullable<FailoverPlanArgs["leavesBehind"]> => [
    { resource: mailCopies, because: "is made anew from the mailboxes, and what it is for is in the bucket" },
    { resource: mailQueue, because: "mail that waits here is sent again by whoever sent it" },
];
