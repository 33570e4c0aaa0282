import { tcp, type MachineWorkload } from "../machines";

/** Carbonio Community Edition, Zimbra's successor from the Union, on one machine. */
export const carbonio: MachineWorkload = {
    folder: __dirname,
    // Web and DAV; mail from servers and from programs. The administration (6071) is reached through SSH alone.
    ports: tcp(80, 443, 25, 465, 587, 993),
    data: ["/opt/zextras", "/var/lib/postgresql", "/var/lib/service-discover", "/etc/carbonio", "/etc/zextras"],
};
