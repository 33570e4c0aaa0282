/** What Nextcloud's network policies let through, to the letter; `names` is the cluster's DNS. */
const identity = "192.0.2.32/32 TCP/443";
const mail = "192.0.2.25/32 TCP/465";
const bucket = "192.0.2.80/32 TCP/443";

/** @param database Where the database is: a range of addresses, or the pods that run it. */
export const nextcloudFlows = (database: string): readonly string[] => [
    `copies → ${bucket}`,
    `copies → ${database} TCP/5432`,
    "copies → names",
    "namespace envoy-gateway-system → nextcloud TCP/8080",
    "namespace envoy-gateway-system → office TCP/9980",
    ...["nextcloud", "nextcloud-task"].flatMap((app) =>
        [mail, identity, "cache TCP/6379", `${database} TCP/5432`, "names", "office TCP/9980"].map(
            (to) => `${app} → ${to}`,
        ),
    ),
    "office → names",
    "office → nextcloud TCP/8080",
    `restore → ${bucket}`,
    `restore → ${database} TCP/5432`,
    "restore → names",
    `watch → ${bucket}`,
    "watch → names",
];
