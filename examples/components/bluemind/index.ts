import { tcp, type MachineWorkload } from "../machines";

/** BlueMind on one machine, out of the packages of a subscription. */
export const bluemind: MachineWorkload = {
    folder: __dirname,
    // Web, ActiveSync and DAV; mail from servers and from programs.
    ports: tcp(80, 443, 25, 465, 587, 993, 4190),
    data: ["/var/spool/cyrus", "/var/spool/bm-hsm", "/var/lib/postgresql", "/var/spool/bm-elasticsearch", "/etc/bm"],
};
