/** What is found in each twin of nextcloud-gcp: everything, to the letter. */
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
                "FailoverPlan 'nextcloud' fails over to AWS European Sovereign Cloud GmbH, which is under the law of United States (US) like Google: one order reaches both. Name an operator at home in EU.",
            file: "nextcloud-gcp/failover.ts",
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
            file: "nextcloud-gcp/failover.ts",
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
            file: "nextcloud-gcp/failover.ts",
        },
    ],
    "no-plan": [
        {
            rule: "failover-target",
            kind: "violation",
            resource: "nextcloud-gcp-dev",
            message:
                "Stack 'nextcloud-gcp-dev' holds data (DatabaseInstance 'database', PersistentVolumeClaim 'files') and no FailoverPlan says who takes it over when its operator may no longer serve it. Add one to the program: new FailoverPlan(…) from 'rempart'.",
        },
    ],
    "forgotten-database": [
        {
            rule: "failover-coverage",
            kind: "violation",
            resource: "database",
            message:
                "DatabaseInstance 'database' holds the databases of the instance, and FailoverPlan 'nextcloud' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            file: "components/gcp/database.ts",
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
            file: "nextcloud-gcp/failover.ts",
        },
        {
            rule: "failover-objectives",
            kind: "violation",
            resource: "nextcloud",
            path: "covers[1].every",
            message:
                "FailoverPlan 'nextcloud' allows a loss of PT5M at most, but copies only every PT1H ('covers[1].every'). Copy more often, or state the rpo that holds.",
            file: "nextcloud-gcp/failover.ts",
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
            file: "nextcloud-gcp/failover.ts",
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
            file: "nextcloud-gcp/failover.ts",
        },
    ],
    "us-database": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "database",
            path: "region",
            message:
                "DatabaseInstance 'database' is placed by 'region' in us-central1 (Iowa), United States (US), which is outside EU. Use a place such as europe-west3 in Germany (DE).",
            file: "components/gcp/database.ts",
        },
    ],
    "london-nodes": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "nodes",
            path: "nodeLocations[0]",
            message:
                "NodePool 'nodes' is placed by 'nodeLocations[0]' in europe-west2-a (London), United Kingdom (GB), which is outside EU. Use a place such as europe-west3-a in Germany (DE).",
            file: "components/gcp/cluster.ts",
        },
    ],
    "us-backups": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "database",
            path: "settings.backupConfiguration.location",
            message:
                "DatabaseInstance 'database' is placed by 'settings.backupConfiguration.location' in us (Cloud SQL backups in the United States), United States (US), which is outside EU. Use a place such as eu in the European Union (EU).",
            file: "components/gcp/database.ts",
        },
    ],
    "provider-key": [
        {
            rule: "customer-managed-key",
            kind: "violation",
            resource: "database",
            path: "encryptionKeyName",
            message:
                "DatabaseInstance 'database' is encrypted with a key that the provider holds: 'encryptionKeyName' is not set. Set it to projects/P/locations/L/keyRings/R/cryptoKeys/K.",
            file: "components/gcp/database.ts",
        },
    ],
    "london-key": [
        {
            rule: "eu-residency",
            kind: "violation",
            resource: "database",
            path: "encryptionKeyName",
            message:
                "DatabaseInstance 'database' refers in 'encryptionKeyName' to something in europe-west2 (London), United Kingdom (GB), which is outside EU. Use a place such as europe-west3 in Germany (DE).",
            file: "components/gcp/database.ts",
        },
        {
            rule: "key-location",
            kind: "violation",
            resource: "database",
            path: "encryptionKeyName",
            message:
                "The key of DatabaseInstance 'database' is in United Kingdom (GB), which is outside EU: DatabaseInstance 'database' → CryptoKey 'data' → europe-west2 → run by Google. Name a key in a place such as europe-west3 in Germany (DE).",
            file: "components/gcp/database.ts",
        },
    ],
    "same-operator": [
        {
            rule: "failover-target",
            kind: "violation",
            resource: "nextcloud",
            path: "target.operator",
            message:
                "FailoverPlan 'nextcloud' fails over from Google to Google: what stops one stops the other. Name an operator that is independent of it.",
            file: "nextcloud-gcp/failover.ts",
        },
    ],
    "hub-proxy": [
        {
            rule: "container-images",
            kind: "violation",
            resource: "hub",
            path: "remoteRepositoryConfig.dockerRepository.publicRepository",
            message:
                "Repository 'hub' keeps copies of images from docker.io, which Docker Inc. runs under the law of United States (US). New images stop when that registry does: fill the registry yourself, or name in 'remoteRepositoryConfig.dockerRepository.publicRepository' an upstream whose operator is at home in EU.",
            file: "twins/gcp.ts",
        },
        {
            rule: "failover-coverage",
            kind: "violation",
            resource: "hub",
            message:
                "Repository 'hub' holds the images without which nothing starts elsewhere, and FailoverPlan 'nextcloud' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            file: "twins/gcp.ts",
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
};
