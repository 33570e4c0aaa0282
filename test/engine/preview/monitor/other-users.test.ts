/** The monitor takes connections of the user who runs the check: what another user of the machine runs is refused. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { program, removeFolders } from "../program";
import { check, messages, names } from "../previewed";

afterAll(removeFolders);

/** Writes down where the monitor is, and ends when it is told to. */
const waiting = `const gcp = require("@pulumi/gcp");
const fs = require("fs"), path = require("path");
new gcp.storage.Bucket("own", { location: "EU" });
fs.writeFileSync(path.join(__dirname, "monitor"), process.env.PULUMI_NODEJS_MONITOR ?? "");
fs.renameSync(path.join(__dirname, "monitor"), path.join(__dirname, "address"));
const timer = setInterval(() => fs.existsSync(path.join(__dirname, "go")) && clearInterval(timer), 50);`;

/** Runs while the program waits. @returns the preview, and what was found */
async function whileWaiting<T>(find: (address: string) => T) {
    const directory = program(waiting);
    const running = check(directory);
    while (!existsSync(join(directory, "address"))) await new Promise((resolve) => setTimeout(resolve, 50));
    try {
        return { found: find(readFileSync(join(directory, "address"), "utf8")), result: await ended() };
    } finally {
        await ended();
    }
    async function ended() {
        writeFileSync(join(directory, "go"), "");
        return running;
    }
}

/** What a process of a user is told when it connects. */
const connecting = (address: string, uid?: number): string =>
    execFileSync(
        process.execPath,
        [
            "-e",
            `const socket = require("net").connect(process.argv[1]);
socket.on("connect", () => { console.log("connected"); socket.destroy(); });
socket.on("error", ({ code }) => console.log(code));`,
            address.replace(/^unix:/, ""),
        ],
        { cwd: "/", env: {}, encoding: "utf8", ...(uid !== undefined && { uid, gid: uid }) },
    ).trim();

/** The ports on which this process listens. */
function listening(): readonly string[] {
    const own = new Set(
        readdirSync("/proc/self/fd").flatMap((fd) => {
            try {
                return [readlinkSync(`/proc/self/fd/${fd}`)];
            } catch {
                return [];
            }
        }),
    );
    return ["tcp", "tcp6"]
        .flatMap((file) => readFileSync(`/proc/self/net/${file}`, "utf8").split("\n").slice(1))
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => fields[3] === "0A" && own.has(`socket:[${fields[9]}]`))
        .map((fields) => fields[1] ?? "");
}

const onLinux = process.platform === "linux" ? test : test.skip;
const asRoot = process.platform === "linux" && process.getuid?.() === 0 ? test : test.skip;

onLinux("the monitor is a socket in a folder that only its user can enter, and no port (Linux only)", async () => {
    const { found, result } = await whileWaiting((address) => ({
        scheme: address.split(":")[0],
        mode: (statSync(dirname(address.replace(/^unix:/, ""))).mode & 0o777).toString(8),
        ports: listening(),
        self: connecting(address),
    }));
    expect(found).toEqual({ scheme: "unix", mode: "700", ports: [], self: "connected" });
    expect(messages(result)).toEqual([]);
    expect(names(result)).toContain("own");
});

const NOBODY = 65534;
asRoot("a process of another user cannot connect (as root only: others cannot start one)", async () => {
    const { found } = await whileWaiting((address) => connecting(address, NOBODY));
    expect(found).toBe("EACCES");
});

test("a callback on another machine is not called", async () => {
    const result = await check(
        program(`const pulumi = require("@pulumi/pulumi");
const { Callback } = require("@pulumi/pulumi/proto/callback_pb");
module.exports = async () => {
    const answer = await new Promise((resolve) => pulumi.runtime.getMonitor().registerStackTransform(
        new Callback().setTarget("192.0.2.1:443").setToken("t"), (error) => resolve(error ? error.details : "taken")));
    const gcp = require("@pulumi/gcp");
    new gcp.storage.Bucket("own", { location: "EU" });
    return { answer };
};`),
    );
    expect(messages(result).join("\n")).toContain(
        "the target of a callback is not the program: it is on another machine",
    );
});
