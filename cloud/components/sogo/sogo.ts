import type { PersistentVolumeClaim } from "@pulumi/kubernetes/core/v1";
import { ComponentResource } from "@pulumi/pulumi";
import { raiseAlerts } from "../kubernetes/alerts";
import { publish } from "../kubernetes/publish";
import type { Platform } from "../platform";
import { parts, ports } from "./configuration";
import { alertsOf } from "./kubernetes/alerts";
import { createCopies, createPromotion } from "./kubernetes/copies";
import { createFoundation, secretVariable } from "./kubernetes/foundation";
import { createGroupware } from "./kubernetes/groupware";
import { createDisks, createImap, createSmtp } from "./kubernetes/mail";
import { createTasks } from "./kubernetes/tasks";
import { createTraffic } from "./kubernetes/traffic";
import type { SogoSettings } from "./settings";

/** SOGo with its mail servers as plain Kubernetes resources. It does not know its cloud: the target runs the same. */
export class Sogo extends ComponentResource {
    /** The disk with the mailboxes. */
    readonly mail: PersistentVolumeClaim;
    /** The disk with their copy, and with dumps on their way. */
    readonly mailCopies: PersistentVolumeClaim;
    /** The disk with mail that waits for its receiver. */
    readonly mailQueue: PersistentVolumeClaim;

    constructor(name: string, platform: Platform, settings: SogoSettings) {
        super("rempart-examples:workloads:Sogo", name);
        const groupware = createFoundation(this, platform, settings, platform, ["sogo", "web", "database", "imap"]);
        const smtp = createFoundation(this, platform, settings, platform.annex("smtp"), ["smtp"], (of) => `smtp-${of}`);
        const disks = createDisks(groupware);
        this.mail = disks.mail;
        this.mailCopies = disks.copies;
        const promoted = createPromotion(groupware, disks);
        createGroupware(groupware, promoted);
        createImap(groupware, disks.mail, promoted);
        this.mailQueue = createSmtp(smtp, groupware, promoted);
        createTasks(groupware, secretVariable);
        createCopies(groupware, disks);
        createTraffic(groupware, smtp);
        publish(this, platform, { hosts: { [settings.host]: { service: parts.web, port: ports.web } } });
        raiseAlerts(this, platform, alertsOf(platform.site.active));
        this.registerOutputs({});
    }
}
