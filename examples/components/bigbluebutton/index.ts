import { tcp, type MachineWorkload } from "../machines";

/** BigBlueButton with Greenlight on one machine: some 200 people at a time. */
export const bigbluebutton: MachineWorkload = {
    folder: __dirname,
    // Sound and pictures come over UDP; 3478 is the relay for people whose network lets no other UDP out.
    ports: [...tcp(80, 443), { protocol: "UDP", port: 3478 }, { protocol: "UDP", port: "16384-32768" }],
    data: ["/var/bigbluebutton", "/etc/bigbluebutton", "/root/greenlight-v3"],
};
