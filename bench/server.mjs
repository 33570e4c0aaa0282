// A pack as Pulumi starts it, with the cost of its process alone: the client's is not in it.
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const launcher = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
const identity = (bytes) => bytes;

/**
 * Starts a pack; `cost()` gives what the probe tells: the CPU in ms since the start and the peak memory in MB.
 * @param probe what is loaded into the process beforehand
 */
export async function startServer(directory, probe = "probe.cjs") {
    const isFile = statSync(directory).isFile();
    const started = isFile ? [directory, "127.0.0.1:0"] : [launcher, "127.0.0.1:0", "."];
    const child = spawn(process.execPath, ["--require", join(import.meta.dirname, probe), ...started], {
        cwd: isFile ? dirname(directory) : directory,
        stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    const port = await new Promise((resolve, reject) => {
        child.stdout.once("data", (data) => resolve(String(data).trim()));
        child.once("exit", (code) =>
            reject(new Error(`The pack in ${directory} ended with code ${code}. Run 'npm run build' first.`)),
        );
    });
    const client = new grpc.Client(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), {
        "grpc.max_receive_message_length": -1,
        "grpc.max_send_message_length": -1,
    });
    const ask = (method, bytes) =>
        new Promise((resolve, reject) => {
            const path = `/pulumirpc.Analyzer/${method}`;
            client.makeUnaryRequest(path, identity, identity, bytes, (error, answer) =>
                error ? reject(error) : resolve(answer),
            );
        });
    return {
        ask,
        cost: () =>
            new Promise((resolve) => {
                child.once("message", resolve);
                child.send("cost");
            }),
        stop() {
            client.close();
            child.kill("SIGKILL");
        },
    };
}
