import type * as kubernetes from "@pulumi/kubernetes";
import { ComponentResource } from "@pulumi/pulumi";
import { raiseAlerts } from "../kubernetes/alerts";
import { publish } from "../kubernetes/publish";
import type { Platform } from "../platform";
import { alertsOf } from "./alerts";
import { createCache } from "./cache";
import { createCopies } from "./copies";
import { createFront } from "./front";
import { createOffice } from "./office";
import { createParts } from "./parts";
import type { NextcloudSettings } from "./settings";
import { createTasks } from "./tasks";
import { createTraffic } from "./traffic";

/** Nextcloud as plain Kubernetes resources. It does not know its cloud: the target runs the same program. */
export class Nextcloud extends ComponentResource {
    /** The volume with the users' files. */
    readonly files: kubernetes.core.v1.PersistentVolumeClaim;

    constructor(name: string, platform: Platform, settings: NextcloudSettings) {
        super("rempart-examples:workloads:Nextcloud", name);
        const { host, office } = settings;
        const parts = createParts(this, platform, settings);
        this.files = parts.files;
        createCache(platform, parts);
        createFront(platform, settings, parts);
        if (office) createOffice(platform, settings, office, parts);
        createTasks(platform, settings, parts);
        createCopies(platform, settings, parts);
        createTraffic(this, platform, settings);
        publish(this, platform, {
            hosts: {
                [host]: { service: "nextcloud", port: 8080 },
                ...(office && { [office.host]: { service: "office", port: 9980 } }),
            },
        });
        raiseAlerts(this, platform, alertsOf(platform.site.active));
        this.registerOutputs({});
    }
}
