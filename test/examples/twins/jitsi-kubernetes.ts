/** What is found in each twin of jitsi-kubernetes: everything, to the letter. */
import type { Expected } from "../stacks";

export const found: Readonly<Record<string, readonly Expected[]>> = {
    "us-relay": [
        {
            rule: "mail",
            kind: "violation",
            resource: "prosody",
            path: "spec.template.spec.containers[0].env[9].value",
            message:
                "Deployment 'prosody' names jitsi.net in 'spec.template.spec.containers[0].env[9].value', a service of mail, meetings or files. 8x8 runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/kubernetes/serve.ts",
        },
        {
            rule: "mail",
            kind: "violation",
            resource: "relay",
            path: "spec.dnsNames[0]",
            message:
                "Certificate 'relay' names jitsi.net in 'spec.dnsNames[0]', a service of mail, meetings or files. 8x8 runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/kubernetes/certificate.ts",
        },
        {
            rule: "mail",
            kind: "violation",
            resource: "relay",
            path: "spec.template.spec.containers[0].env[0].value",
            message:
                "Deployment 'relay' names jitsi.net in 'spec.template.spec.containers[0].env[0].value', a service of mail, meetings or files. 8x8 runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/kubernetes/serve.ts",
        },
        {
            rule: "mail",
            kind: "violation",
            resource: "relay-public",
            path: 'metadata.annotations["external-dns.alpha.kubernetes.io/hostname"]',
            message:
                "Service 'relay-public' names jitsi.net in 'metadata.annotations[\"external-dns.alpha.kubernetes.io/hostname\"]', a service of mail, meetings or files. 8x8 runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/kubernetes/serve.ts",
        },
    ],
    "us-stun-bridge": [
        {
            rule: "mail",
            kind: "violation",
            resource: "bridge",
            path: "spec.template.spec.containers[0].env[12].value",
            message:
                "Deployment 'bridge' names l.google.com in 'spec.template.spec.containers[0].env[12].value', a service of mail, meetings or files. Google runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/kubernetes/serve.ts",
        },
    ],
    "us-stun-people": [
        {
            rule: "mail",
            kind: "violation",
            resource: "web",
            path: "spec.template.spec.containers[0].env[12].value",
            message:
                "Deployment 'web' names stun*.l.google.com in 'spec.template.spec.containers[0].env[12].value', a service of mail, meetings or files. Google runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/kubernetes/serve.ts",
        },
    ],
    "us-stun-prosody": [
        {
            rule: "mail",
            kind: "violation",
            resource: "prosody",
            path: "spec.template.spec.containers[0].env[15].value",
            message:
                "Deployment 'prosody' names stun.twilio.com in 'spec.template.spec.containers[0].env[15].value', a service of mail, meetings or files. Twilio runs it under the law of United States (US). Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator at home in EU.",
            file: "components/kubernetes/serve.ts",
        },
    ],
    "us-sign-in": [
        {
            rule: "identity",
            kind: "violation",
            resource: "web",
            path: "spec.template.spec.containers[0].env[9].value",
            message:
                "Deployment 'web' names auth0.com in 'spec.template.spec.containers[0].env[9].value', which signs users in. Okta runs it under the law of United States (US). Use an issuer of your own, or of an operator at home in EU.",
            file: "components/kubernetes/serve.ts",
        },
    ],
};
