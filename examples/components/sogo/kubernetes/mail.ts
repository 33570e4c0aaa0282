import * as kubernetes from "@pulumi/kubernetes";
import { interpolate } from "@pulumi/pulumi";
import { hardened, pod, resources } from "../../kubernetes/pod";
import { commands, parts, paths, ports, postfixCapabilities } from "../configuration";
import { users, type Foundation } from "./foundation";
import { serve, service } from "../../kubernetes/serve";

const run = commands("0.0.0.0");

/** The disks of the mailboxes and of their copies. Whoever takes them out of the program keeps them. */
export function createDisks({ platform, settings, namespace, options }: Foundation) {
    const disk = (name: string, storage: string) =>
        new kubernetes.core.v1.PersistentVolumeClaim(
            name,
            {
                metadata: { namespace, name },
                spec: {
                    accessModes: ["ReadWriteOnce"],
                    storageClassName: platform.storage.disk,
                    resources: { requests: { storage } },
                },
            },
            { ...options, retainOnDelete: true },
        );
    return { mail: disk("mail", settings.size.mail), copies: disk("mail-copies", settings.size.copies) };
}

/** Dovecot: one pod with one disk. More people than one disk serves are spread over several stacks, by mail domain. */
export function createImap(
    foundation: Foundation,
    mail: kubernetes.core.v1.PersistentVolumeClaim,
    after?: kubernetes.batch.v1.Job,
): void {
    const { platform } = foundation;
    const image = platform.image("dovecot");
    const rendered = foundation.rendered("imap", image, users.vmail);
    const { imaps, sieve, lmtp, doveadm, sasl } = ports;
    serve(foundation, {
        name: parts.imap,
        ...(after && { after }),
        ports: { imaps, sieve, lmtp, doveadm, sasl },
        replicas: 1,
        pod: {
            ...pod(platform, users.vmail),
            // Mail that is being written is written to its end.
            terminationGracePeriodSeconds: 60,
            initContainers: [rendered.container],
            containers: [
                {
                    name: "dovecot",
                    image,
                    command: run.imap,
                    securityContext: hardened(users.vmail),
                    ports: Object.entries({ imaps, sieve, lmtp, doveadm, sasl }).map(([name, containerPort]) => ({
                        name,
                        containerPort,
                    })),
                    volumeMounts: [
                        rendered.folder,
                        { name: "tls", mountPath: paths.tls, readOnly: true },
                        { name: "public-tls", mountPath: paths.publicTls, readOnly: true },
                        { name: "mail", mountPath: paths.mail },
                        { name: "run", mountPath: "/run/dovecot" },
                        { name: "tmp", mountPath: "/tmp" },
                    ],
                    startupProbe: { tcpSocket: { port: "imaps" }, periodSeconds: 2, failureThreshold: 60 },
                    // Asks the directory, too: a person that is there is found.
                    readinessProbe: {
                        exec: { command: ["doveadm", "user", "monitor"] },
                        periodSeconds: 10,
                        timeoutSeconds: 5,
                        failureThreshold: 3,
                    },
                    livenessProbe: { tcpSocket: { port: "imaps" }, periodSeconds: 20 },
                    resources: resources("500m", "512Mi", "2Gi"),
                },
            ],
            volumes: [
                ...rendered.volumes,
                foundation.scripts,
                foundation.tls,
                foundation.publicTls,
                { name: "mail", persistentVolumeClaim: { claimName: mail.metadata.name } },
                { name: "run", emptyDir: { sizeLimit: "16Mi" } },
                { name: "tmp", emptyDir: { sizeLimit: "256Mi" } },
            ],
        },
    });
    service(
        foundation,
        "mail-programs",
        {
            type: "LoadBalancer",
            externalTrafficPolicy: "Local",
            selector: { app: parts.imap },
            ports: [
                { name: "imaps", port: 993, targetPort: imaps },
                { name: "sieve", port: 4190, targetPort: sieve },
            ],
        },
        "mail-programs",
        { ...platform.gateway.loadBalancer },
    );
}

/**
 * Postfix in a namespace of its own. It starts as root, which level "restricted" refuses: of all parts of SOGo it alone
 * has the level "baseline", and of its capabilities those it cannot do without.
 */
export function createSmtp(
    foundation: Foundation,
    groupware: Foundation,
    after?: kubernetes.batch.v1.Job,
): kubernetes.core.v1.PersistentVolumeClaim {
    const { platform, settings, namespace, options } = foundation;
    const image = platform.image("postfix");
    const rendered = foundation.rendered("smtp", image, 0);
    const root = { runAsUser: 0, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true };
    const queue = new kubernetes.core.v1.PersistentVolumeClaim(
        "mail-queue",
        {
            metadata: { namespace, name: "mail-queue" },
            spec: {
                accessModes: ["ReadWriteOnce"],
                storageClassName: platform.storage.disk,
                resources: { requests: { storage: settings.size.queue } },
            },
        },
        { ...options, retainOnDelete: true },
    );
    const { smtp, submission, publicSubmission, autoreply } = ports;
    serve(foundation, {
        name: parts.smtp,
        ...(after && { after }),
        ports: { smtp, submission, autoreply },
        replicas: 1,
        pod: {
            ...pod(platform, 0),
            securityContext: { seccompProfile: { type: "RuntimeDefault" } },
            terminationGracePeriodSeconds: 60,
            initContainers: [{ ...rendered.container, securityContext: { ...root, capabilities: { drop: ["ALL"] } } }],
            containers: [
                {
                    name: "postfix",
                    image,
                    command: run.smtp,
                    securityContext: { ...root, capabilities: { drop: ["ALL"], add: [...postfixCapabilities] } },
                    ports: Object.entries({ smtp, submission, "submission-out": publicSubmission, autoreply }).map(
                        ([name, containerPort]) => ({ name, containerPort }),
                    ),
                    volumeMounts: [
                        ...["main.cf", "master.cf", "sender-logins"].map(rendered.file),
                        { name: "tls", mountPath: paths.tls, readOnly: true },
                        { name: "public-tls", mountPath: paths.publicTls, readOnly: true },
                        { name: "queue", mountPath: "/var/spool/postfix" },
                        { name: "data", mountPath: "/var/lib/postfix" },
                        { name: "tmp", mountPath: "/tmp" },
                    ],
                    startupProbe: { tcpSocket: { port: "smtp" }, periodSeconds: 2, failureThreshold: 60 },
                    readinessProbe: { tcpSocket: { port: "smtp" }, periodSeconds: 10 },
                    livenessProbe: { tcpSocket: { port: "submission" }, periodSeconds: 20 },
                    resources: resources("200m", "128Mi", "512Mi"),
                },
            ],
            volumes: [
                ...rendered.volumes,
                foundation.scripts,
                foundation.tls,
                foundation.publicTls,
                { name: "queue", persistentVolumeClaim: { claimName: queue.metadata.name } },
                { name: "data", emptyDir: { sizeLimit: "64Mi" } },
                { name: "tmp", emptyDir: { sizeLimit: "64Mi" } },
            ],
        },
    });
    service(
        foundation,
        "mail-servers",
        {
            type: "LoadBalancer",
            externalTrafficPolicy: "Local",
            selector: { app: parts.smtp },
            ports: [
                { name: "smtp", port: 25, targetPort: smtp },
                { name: "submission", port: 587, targetPort: publicSubmission },
            ],
        },
        "mail-servers",
        { ...platform.gateway.loadBalancer },
    );
    // Each namespace knows the part in the other by the name that the certificates and configurations have.
    const elsewhere = (here: Foundation, name: string, there: Foundation) =>
        service(
            here,
            name,
            { type: "ExternalName", externalName: interpolate`${name}.${there.namespace}.svc.cluster.local` },
            `${name}-elsewhere`,
        );
    elsewhere(groupware, parts.smtp, foundation);
    elsewhere(foundation, parts.imap, groupware);
    return queue;
}
