/** What is found in each twin of nextcloud-azure: everything, to the letter. */
import type { Expected } from "../stacks";

export const found: Readonly<Record<string, readonly Expected[]>> = {
    "docker-hub": [
        {
            rule: "container-images",
            kind: "violation",
            resource: "cache",
            path: "spec.template.spec.containers[0].image",
            message:
                "Deployment 'cache' pulls 'valkey/valkey:8.1.4-alpine@sha256:3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b3b' from docker.io, which Docker Inc. runs under the law of United States (US). Mirror the image in a registry of your own, or of an operator at home in EU, and name that in 'spec.template.spec.containers[0].image'.",
            file: "components/nextcloud/cache.ts",
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
    "no-agreement": [
        {
            rule: "failover-agreement",
            kind: "violation",
            resource: "nextcloud",
            path: "agreement.status",
            message:
                "FailoverPlan 'nextcloud' has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set 'agreement.status' to signed, with its date and reference.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
    "no-plan": [
        {
            rule: "failover-target",
            kind: "violation",
            resource: "nextcloud-azure-dev",
            message:
                "Stack 'nextcloud-azure-dev' holds data (Server 'database', StorageAccount 'files', PersistentVolumeClaim 'files') and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.",
        },
    ],
    "forgotten-database": [
        {
            rule: "failover-coverage",
            kind: "violation",
            resource: "database",
            message:
                "Server 'database' holds the databases of the server, and FailoverPlan 'nextcloud' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            file: "components/azure/database.ts",
        },
    ],
    "rare-copies": [
        {
            rule: "failover-objectives",
            kind: "violation",
            resource: "nextcloud",
            path: "covers[0].every",
            message:
                "FailoverPlan 'nextcloud' allows a loss of PT5M at most, but copies only every PT1H ('covers[0].every'). Copy more often, or state the rpo that holds.",
            file: "nextcloud-azure/failover.ts",
        },
        {
            rule: "failover-objectives",
            kind: "violation",
            resource: "nextcloud",
            path: "covers[1].every",
            message:
                "FailoverPlan 'nextcloud' allows a loss of PT5M at most, but copies only every PT1H ('covers[1].every'). Copy more often, or state the rpo that holds.",
            file: "nextcloud-azure/failover.ts",
        },
        {
            rule: "failover-objectives",
            kind: "violation",
            resource: "nextcloud",
            path: "covers[2].every",
            message:
                "FailoverPlan 'nextcloud' allows a loss of PT5M at most, but copies only every PT1H ('covers[2].every'). Copy more often, or state the rpo that holds.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
    "failed-drill": [
        {
            rule: "failover-objectives",
            kind: "violation",
            resource: "nextcloud",
            path: "lastDrill.result",
            message:
                "FailoverPlan 'nextcloud' failed its last drill ('lastDrill.result'). Repair what failed, and rehearse again.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
    "slow-drill": [
        {
            rule: "failover-objectives",
            kind: "violation",
            resource: "nextcloud",
            path: "lastDrill.rto",
            message:
                "FailoverPlan 'nextcloud' states an rto of PT4H, and its last drill measured PT9H ('lastDrill.rto'). Make it faster, or state the rto that holds.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
    "us-files": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "files",
            path: "location",
            message:
                "StorageAccount 'files' is placed by 'location' in eastus (East US), United States (US), which is outside EU. Use a place such as germanywestcentral in Germany (DE).",
            file: "components/azure/files.ts",
        },
    ],
    "swiss-database": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "database",
            path: "location",
            message:
                "Server 'database' is placed by 'location' in switzerlandnorth (Switzerland North), Switzerland (CH), which is outside EU. Use a place such as germanywestcentral in Germany (DE).",
            file: "components/azure/database.ts",
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
            file: "components/azure/files.ts",
        },
    ],
    "swiss-key": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "abroad",
            path: "location",
            message:
                "Vault 'abroad' is placed by 'location' in switzerlandnorth (Switzerland North), Switzerland (CH), which is outside EU. Use a place such as germanywestcentral in Germany (DE).",
            file: "twins/azure.ts",
        },
        {
            rule: "key-location",
            kind: "violation",
            resource: "abroad",
            path: "encryption.keyVaultProperties.keyVaultUri",
            message:
                "The key of StorageAccount 'files' is in Switzerland (CH), which is outside EU: StorageAccount 'files' → Key 'files' → Vault 'abroad' → switzerlandnorth (Switzerland North) → run by Microsoft. Name a key in a place such as germanywestcentral in Germany (DE).",
            file: "twins/azure.ts",
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
            file: "twins/azure.ts",
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
    "open-disk": [
        {
            rule: "customer-managed-key",
            kind: "violation",
            resource: "open",
            path: "parameters.diskEncryptionSetID",
            message:
                "StorageClass 'open' is encrypted with a key that the provider holds: 'parameters.diskEncryptionSetID' is not set. Set it to the id of a disk encryption set.",
            file: "twins/azure.ts",
        },
    ],
    "us-acme": [
        {
            rule: "certificates",
            kind: "violation",
            resource: "issuer",
            path: "spec.acme.server",
            message:
                "Issuer 'issuer' names acme-v02.api.letsencrypt.org in 'spec.acme.server', which issues certificates. ISRG (Let's Encrypt) runs it under the law of United States (US). Use an authority of your own, or of an operator at home in EU.",
            file: "components/kubernetes/room.ts",
        },
    ],
    "us-identity": [
        {
            rule: "identity",
            kind: "violation",
            resource: "cron",
            path: "spec.jobTemplate.spec.template.spec.containers[0].env[19].value",
            message:
                "CronJob 'cron' names login.microsoftonline.com in 'spec.jobTemplate.spec.template.spec.containers[0].env[19].value', which signs users in. Microsoft runs it under the law of United States (US). Use an issuer of your own, or of an operator at home in EU.",
            file: "components/nextcloud/tasks.ts",
        },
        {
            rule: "identity",
            kind: "violation",
            resource: "finish",
            path: "spec.jobTemplate.spec.template.spec.containers[0].env[19].value",
            message:
                "CronJob 'finish' names login.microsoftonline.com in 'spec.jobTemplate.spec.template.spec.containers[0].env[19].value', which signs users in. Microsoft runs it under the law of United States (US). Use an issuer of your own, or of an operator at home in EU.",
            file: "components/nextcloud/tasks.ts",
        },
        {
            rule: "identity",
            kind: "violation",
            resource: "nextcloud",
            path: "spec.template.spec.containers[0].env[19].value",
            message:
                "Deployment 'nextcloud' names login.microsoftonline.com in 'spec.template.spec.containers[0].env[19].value', which signs users in. Microsoft runs it under the law of United States (US). Use an issuer of your own, or of an operator at home in EU.",
            file: "components/nextcloud/front.ts",
        },
        {
            rule: "identity",
            kind: "violation",
            resource: "set-up",
            path: "spec.template.spec.containers[0].env[19].value",
            message:
                "Job 'set-up' names login.microsoftonline.com in 'spec.template.spec.containers[0].env[19].value', which signs users in. Microsoft runs it under the law of United States (US). Use an issuer of your own, or of an operator at home in EU.",
            file: "components/nextcloud/tasks.ts",
        },
    ],
    "us-mail": [
        {
            rule: "mail",
            kind: "violation",
            resource: "cron",
            path: "spec.jobTemplate.spec.template.spec.containers[0].env[14].value",
            message:
                "CronJob 'cron' names sendgrid.net in 'spec.jobTemplate.spec.template.spec.containers[0].env[14].value', a service of mail, meetings or files. Twilio runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/nextcloud/tasks.ts",
        },
        {
            rule: "mail",
            kind: "violation",
            resource: "finish",
            path: "spec.jobTemplate.spec.template.spec.containers[0].env[14].value",
            message:
                "CronJob 'finish' names sendgrid.net in 'spec.jobTemplate.spec.template.spec.containers[0].env[14].value', a service of mail, meetings or files. Twilio runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/nextcloud/tasks.ts",
        },
        {
            rule: "mail",
            kind: "violation",
            resource: "nextcloud",
            path: "spec.template.spec.containers[0].env[14].value",
            message:
                "Deployment 'nextcloud' names sendgrid.net in 'spec.template.spec.containers[0].env[14].value', a service of mail, meetings or files. Twilio runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/nextcloud/front.ts",
        },
        {
            rule: "mail",
            kind: "violation",
            resource: "set-up",
            path: "spec.template.spec.containers[0].env[14].value",
            message:
                "Job 'set-up' names sendgrid.net in 'spec.template.spec.containers[0].env[14].value', a service of mail, meetings or files. Twilio runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/nextcloud/tasks.ts",
        },
    ],
    "us-bucket": [
        {
            rule: "external-hosts",
            kind: "violation",
            resource: "copies",
            path: "spec.jobTemplate.spec.template.spec.containers[0].env[2].value",
            message:
                "CronJob 'copies' names amazonaws.com in 'spec.jobTemplate.spec.template.spec.containers[0].env[2].value', a service that the workload calls. AWS runs it under the law of United States (US). Use a service of your own, or of an operator at home in EU.",
            file: "components/nextcloud/copies.ts",
        },
    ],
    "us-chart": [
        {
            rule: "software-supply",
            kind: "violation",
            resource: "metrics",
            path: "chart",
            message:
                "Release 'metrics' names registry-1.docker.io/bitnamicharts in 'chart', from which software is fetched. Broadcom/Docker runs it under the law of United States (US). Mirror it on a server of your own, or of an operator at home in EU.",
            file: "twins/workload.ts",
        },
        {
            rule: "unseen",
            kind: "undetermined",
            resource: "metrics",
            message:
                "Release 'metrics' is not judged whole: Helm renders the chart at deployment. Use kubernetes.helm.v4.Chart, whose objects are judged, or name the images and volumes of the chart in the program.",
            file: "twins/workload.ts",
        },
    ],
    "memorandum-with-delos": [
        {
            rule: "failover-agreement",
            kind: "undetermined",
            resource: "nextcloud",
            path: "agreement.status",
            message:
                "FailoverPlan 'nextcloud' rests on a memorandum of understanding ('agreement.status'), which obliges nobody. Conclude a contract and set it to signed.",
            file: "nextcloud-azure/failover.ts",
        },
        {
            rule: "failover-target",
            kind: "violation",
            resource: "nextcloud",
            path: "agreement.status",
            message:
                "FailoverPlan 'nextcloud' fails over to Delos Cloud GmbH, which takes over only for those with whom it has a contract that holds ('agreement.status'). A memorandum is none. Conclude one, or name another operator.",
            file: "nextcloud-azure/failover.ts",
        },
    ],
};
