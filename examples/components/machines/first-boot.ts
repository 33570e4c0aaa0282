import { join } from "node:path";
import type { BucketSettings } from "../settings";
import { textsIn } from "../texts";
import type { MachineSettings } from "./settings";
import type { MachineWorkload, Port } from "./workload";

/** Where the scripts lie on the machine. */
const HOME = "/usr/local/lib/site";

/**
 * What cloud-init does at the first start: the encrypted disk, the firewall, the jobs. No secret passes through it: they
 * are put on the encrypted disk by hand, out of the secret store (RUNBOOK.md).
 */
export function firstBoot(settings: MachineSettings, { folder, ports, data }: MachineWorkload): string {
    const { active } = settings.site;
    const scripts = [join(__dirname, "scripts"), join(folder, "scripts")].flatMap((from) =>
        Object.entries(textsIn(from)).map(([name, content]) => ({
            path: `${HOME}/${name}`,
            permissions: "0755",
            content,
        })),
    );
    const configuration = {
        hostname: settings.host.split(".")[0],
        fqdn: settings.host,
        write_files: [
            ...scripts,
            { path: "/etc/site/environment", permissions: "0644", content: environment(settings, data) },
            { path: "/etc/nftables.conf", permissions: "0600", content: firewall(settings, ports) },
            ...Object.entries(units).map(([name, content]) => ({ path: `/etc/systemd/system/${name}`, content })),
        ],
        runcmd: [
            ["systemctl", "enable", "--now", "nftables.service"],
            ["systemctl", "enable", "--now", "encrypted-disk.service"],
            // A standby has its disk and the watch over the copies; nothing that writes runs.
            ...(active
                ? [
                      ["systemctl", "enable", "--now", "workload.service"],
                      ["systemctl", "enable", "--now", "copies.timer"],
                  ]
                : [["systemctl", "enable", "--now", "watch.timer"]]),
        ],
    };
    // YAML is a superset of JSON.
    return `#cloud-config\n${JSON.stringify(configuration, undefined, 2)}\n`;
}

function environment({ name, keyServers, copies }: MachineSettings, data: MachineWorkload["data"]): string {
    const pin = { t: 1, pins: { tang: keyServers.map(({ url, thumbprint }) => ({ url, thp: thumbprint })) } };
    const bucket = ({ endpoint, name: of }: BucketSettings) => `s3:${endpoint}/${of}`;
    return [
        `SITE='${name}'`,
        `KEY_SERVERS='${JSON.stringify(pin)}'`,
        `DATA='${data.join(" ")}'`,
        `COPIES_TO='${bucket(copies.to)}'`,
        `COPIES_TO_REGION='${copies.to.region}'`,
        `COPIES_FROM='${bucket(copies.from)}'`,
        `COPIES_FROM_REGION='${copies.from.region}'`,
        `KEEP_DAYS='${copies.keepDays}'`,
        "",
    ].join("\n");
}

/** The machine lets in what the workload is there for, and operations; the operator's own filter says the same. */
function firewall({ network }: MachineSettings, ports: readonly Port[]): string {
    const lines = ports.map(({ protocol, port }) => `        ${protocol.toLowerCase()} dport ${port} accept`);
    return `flush ruleset
table inet filter {
    chain input {
        type filter hook input priority 0; policy drop;
        ct state established,related accept
        iif lo accept
        meta l4proto { icmp, ipv6-icmp } accept
        ip saddr { ${network.operations.join(", ")} } tcp dport 22 accept
${lines.join("\n")}
    }
}
`;
}

const service = (description: string, script: string, more = "") => `[Unit]
Description=${description}
After=network-online.target encrypted-disk.service
Wants=network-online.target

[Service]
Type=oneshot
EnvironmentFile=/etc/site/environment
ExecStart=${HOME}/${script}
${more}`;
const timer = (description: string, every: string) => `[Unit]
Description=${description}

[Timer]
OnCalendar=${every}
Persistent=true

[Install]
WantedBy=timers.target
`;

const units: Readonly<Record<string, string>> = {
    "encrypted-disk.service": service(
        "Opens the encrypted disk where a key server of ours answers",
        "disk.sh",
        "RemainAfterExit=yes\n\n[Install]\nWantedBy=multi-user.target\n",
    ),
    "workload.service": service(
        "The workload, once its disk is open",
        "start.sh",
        `RemainAfterExit=yes\nExecStop=${HOME}/stop.sh\n\n[Install]\nWantedBy=multi-user.target\n`,
    ),
    "copies.service": service("A copy of one moment to the operator of the target", "copy.sh"),
    "copies.timer": timer("Copies every hour", "hourly"),
    "watch.service": service("Fails, and raises an alarm, where the newest copy is too old", "watch.sh"),
    "watch.timer": timer("Watches the age of the copies", "*:0/20"),
};
