import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync, closeSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Authority } from "./authority";
import { listens, until } from "./wait";

const program = require.resolve("s3rver/bin/s3rver.js");
const PORT = 9000;
/** The login that s3rver has built in. */
const KEY = "S3RVER";

/** A bucket of an operator, on that operator's loopback address, with TLS. */
export class Bucket {
    readonly host: string;
    private child: ChildProcess | undefined;

    constructor(
        readonly operator: string,
        readonly address: string,
        private readonly folder: string,
        authority: Authority,
    ) {
        this.host = `objects.${operator}.internal`;
        mkdirSync(join(folder, "data"), { recursive: true });
        authority.sign(folder, [this.host]);
    }

    async start(): Promise<void> {
        const log = join(this.folder, "log");
        const output = openSync(log, "a");
        this.child = spawn(
            process.execPath,
            [
                program,
                "--directory",
                join(this.folder, "data"),
                "--address",
                this.address,
                "--port",
                String(PORT),
                "--key",
                join(this.folder, "tls.key"),
                "--cert",
                join(this.folder, "tls.crt"),
                "--configure-bucket",
                "copies",
                "--no-vhost-buckets",
                "--silent",
            ],
            { stdio: ["ignore", output, output], env: { PATH: process.env.PATH } },
        );
        closeSync(output);
        await until(`the bucket of ${this.operator} listens`, () => {
            if (typeof this.child?.exitCode === "number") throw new Error(readFileSync(log, "utf8"));
            return listens(this.address, PORT);
        });
    }

    /** The operator's bucket is gone with everything else of it. */
    async cut(): Promise<void> {
        const child = this.child;
        if (child?.exitCode !== null) return;
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGKILL");
        await ended;
        this.child = undefined;
    }

    /** How the scripts reach it. */
    environment = (): Readonly<Record<string, string>> => ({
        BUCKET: "copies",
        BUCKET_PREFIX: "sogo",
        RCLONE_CONFIG_BUCKET_TYPE: "s3",
        RCLONE_CONFIG_BUCKET_PROVIDER: "Other",
        RCLONE_CONFIG_BUCKET_ENDPOINT: `https://${this.host}:${PORT}`,
        RCLONE_CONFIG_BUCKET_REGION: "drill",
        RCLONE_CONFIG_BUCKET_FORCE_PATH_STYLE: "true",
        RCLONE_CONFIG_BUCKET_NO_CHECK_BUCKET: "true",
        RCLONE_CONFIG_BUCKET_ACCESS_KEY_ID: KEY,
        RCLONE_CONFIG_BUCKET_SECRET_ACCESS_KEY: KEY,
    });
}
