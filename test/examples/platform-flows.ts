/** What network policies let through for the platform, whatever the workload. */

/** The job that makes the database's user, where the cloud runs the database. */
export const databaseUserFlows = (database: string): readonly string[] => [
    `database-user → ${database} TCP/5432`,
    "database-user → names",
];

/** CloudNativePG: its pods among each other, its operator, and the API server that they report to. */
export const clusterDatabaseFlows: readonly string[] = [
    "database → anything TCP/443",
    "database → anything TCP/6443",
    "database → database TCP/5432",
    "database → database TCP/8000",
    "database → names",
    "namespace cnpg-system → database TCP/5432",
    "namespace cnpg-system → database TCP/8000",
    "namespace monitoring → database TCP/9187",
];
