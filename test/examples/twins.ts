/** What is found in each twin of an example: everything, to the letter. */
export interface Expected {
    readonly rule: string;
    readonly kind: "violation" | "undetermined";
    readonly resource: string;
    readonly path?: string;
    readonly message: string;
    /** Where it is found, from the folder of examples; absent for the stack itself. */
    readonly file?: string;
}

export const twins: Readonly<Record<string, readonly Expected[]>> = {
    "docker-hub": [
        {
            rule: "sovereign-endpoint",
            kind: "violation",
            resource: "nextcloud",
            path: "spec.template.spec.containers[1].image",
            message:
                "Deployment 'nextcloud' pulls 'nginxinc/nginx-unprivileged:1.29.1' from docker.io, which Docker Inc. runs under the law of United States (US). Mirror the image in a registry of your own, or of an operator at home in EU, and name that in 'spec.template.spec.containers[1].image'.",
            file: "nextcloud-azure/nextcloud.ts",
        },
    ],
    "forgotten-database": [
        {
            rule: "failover-coverage",
            kind: "violation",
            resource: "database",
            message:
                "Server 'database' holds the databases of the server, and FailoverPlan 'nextcloud' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            file: "nextcloud-azure/database.ts",
        },
    ],
    memorandum: [
        {
            rule: "failover-agreement",
            kind: "undetermined",
            resource: "nextcloud",
            path: "agreement.status",
            message:
                "FailoverPlan 'nextcloud' rests on a memorandum of understanding ('agreement.status'), which obliges nobody. Conclude a contract and set it to signed.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
    "no-plan": [
        {
            rule: "failover-target",
            kind: "violation",
            resource: "nextcloud-azure-dev",
            message:
                "Stack 'nextcloud-azure-dev' holds data (Server 'database', StorageAccount 'files', PersistentVolumeClaim 'data', PersistentVolumeClaim 'dumps') and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.",
        },
    ],
    "paired-region": [
        {
            rule: "failover-target",
            kind: "violation",
            resource: "nextcloud",
            path: "target.operator",
            message:
                "FailoverPlan 'nextcloud' fails over from Microsoft to Microsoft: what stops one stops the other. Name an operator that is independent of it.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
    "provider-key": [
        {
            rule: "customer-managed-key",
            kind: "violation",
            resource: "files",
            path: "encryption.keyVaultProperties.keyName",
            message:
                "StorageAccount 'files' is encrypted with a key that the provider holds: 'encryption.keyVaultProperties.keyName' is not set. Set it to the name of a key in your vault.",
            file: "nextcloud-azure/files.ts",
        },
    ],
    "same-law": [
        {
            rule: "failover-target",
            kind: "violation",
            resource: "nextcloud",
            path: "target.operator",
            message:
                "FailoverPlan 'nextcloud' fails over to AWS European Sovereign Cloud GmbH, which is under the law of United States (US) like Microsoft: one order reaches both. Name an operator at home in EU.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
    "swiss-database": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "database",
            path: "location",
            message:
                "Server 'database' is placed by 'location' in switzerlandnorth (Switzerland North), Switzerland (CH), which is outside EU. Use a place such as francecentral in France (FR).",
            file: "nextcloud-azure/database.ts",
        },
    ],
    "swiss-key": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "abroad",
            path: "location",
            message:
                "Vault 'abroad' is placed by 'location' in switzerlandnorth (Switzerland North), Switzerland (CH), which is outside EU. Use a place such as francecentral in France (FR).",
            file: "nextcloud-azure/twins/swiss-key/index.ts",
        },
        {
            rule: "key-location",
            kind: "violation",
            resource: "files",
            path: "encryption.keyVaultProperties.keyVaultUri",
            message:
                "StorageAccount 'files' is encrypted with a key that lies in Switzerland (CH), which is outside EU: StorageAccount 'files' → Key 'files' → Vault 'abroad' → switzerlandnorth (Switzerland North) → run by Microsoft. Name a key that lies in a place such as francecentral in France (FR).",
            file: "nextcloud-azure/files.ts",
        },
    ],
    "us-files": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "files",
            path: "location",
            message:
                "StorageAccount 'files' is placed by 'location' in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE).",
            file: "nextcloud-azure/files.ts",
        },
    ],
    "us-government": [
        {
            rule: "sovereign-endpoint",
            kind: "violation",
            resource: "reserve",
            path: "environment",
            message:
                "azure-native 'reserve' sets 'environment' to 'usgovernment', which Microsoft runs under the law of United States (US). Point it at an operator at home in EU.",
            file: "nextcloud-azure/twins/us-government/index.ts",
        },
    ],
};
