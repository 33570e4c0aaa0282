import { ports } from "./parts";

/** The command line of memcached. It has no configuration file. */
export const memcachedCommand = (listen: string): string[] => [
    "memcached",
    `--listen=${listen}`,
    `--port=${ports.memcached}`,
    "--udp-port=0",
    "--memory-limit=256",
    "--conn-limit=2048",
];
