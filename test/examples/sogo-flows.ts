/** What SOGo's network policies let through, to the letter; `names` is the cluster's DNS. */
const people = "192.0.2.36/32 TCP/636";
const relay = "192.0.2.25/32 TCP/587";
const bucket = "192.0.2.80/32 TCP/443";

/** @param database Where the database is: a range of addresses, or the pods that run it. */
export const sogoFlows = (database: string): readonly string[] => [
    // Mail programs and mail servers come past the gateway.
    ...["sogo-imap TCP/31993", "sogo-imap TCP/4190", "sogo-smtp TCP/2525", "sogo-smtp TCP/2587"].map(
        (to) => `0.0.0.0/0 → ${to}`,
    ),
    "namespace envoy-gateway-system → sogo-web TCP/8080",
    "sogo-web → names",
    "sogo-web → sogo TCP/20000",
    ...["sogo", "sogo-task"].flatMap((app) =>
        [people, "names", "sogo-db TCP/6432", "sogo-memcached TCP/11211", "sogo-smtp TCP/1587"].map(
            (to) => `${app} → ${to}`,
        ),
    ),
    `sogo-db → ${database} TCP/5432`,
    "sogo-db → names",
    ...[people, "names", "sogo-db TCP/6432", "sogo-smtp TCP/2526"].map((to) => `sogo-imap → ${to}`),
    ...[relay, "names", "sogo-imap TCP/12346", "sogo-imap TCP/2424"].map((to) => `sogo-smtp → ${to}`),
    ...[bucket, `${database} TCP/5432`, people, "names", "sogo-db TCP/6432", "sogo-imap TCP/12345"].map(
        (to) => `copies → ${to}`,
    ),
    ...[bucket, `${database} TCP/5432`, "names"].map((to) => `restore → ${to}`),
    ...[bucket, "names"].map((to) => `watch → ${to}`),
    // Steps of a failover: each needs the database alone.
    ...["fence", "promote"].flatMap((app) => [`${app} → ${database} TCP/5432`, `${app} → names`]),
];
