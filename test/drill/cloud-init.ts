/** What a machine is given at its first start: its settings, and the configuration of cloud-init that they make. */
import type { MachineSettings, MachineWorkload } from "../../examples/components/machines";
import { firstBoot } from "../../examples/components/machines/first-boot";

/** The address of the buckets; nobody is there. */
export const BUCKETS = "https://s3.drill.example";
export const bucket = (name: string) => ({ name, endpoint: BUCKETS, region: "drill" });

/** Settings of a primary; copies go to a bucket of no name. */
export const machineSettings: MachineSettings = {
    name: "drill",
    site: { role: "primary", active: true },
    failover: {} as never,
    operator: "scaleway",
    host: "mail.drill.example",
    image: "",
    type: "",
    disk: 1,
    network: { range: "10.0.0.0/24", operations: ["192.0.2.10/32", "198.51.100.0/24"] },
    keyServers: [{ url: "https://tang.drill.example", thumbprint: "x" }],
    alarms: "https://alerts.drill.example/api/v2/alerts",
    copies: { to: bucket("copies"), from: bucket("copies"), keepDays: 35 },
};

export interface CloudInit {
    readonly write_files: readonly { readonly path: string; readonly permissions?: string; readonly content: string }[];
    readonly runcmd: readonly (readonly string[])[];
}

/** The configuration, which is JSON below its first line. */
export const cloudInitOf = (settings: MachineSettings, workload: MachineWorkload): CloudInit =>
    JSON.parse(firstBoot(settings, workload).replace("#cloud-config\n", "")) as CloudInit;
