/**
 * A sandbox of bubblewrap around the process of a program: it sees the machine read-only, without home directories and
 * temporary files, has no network, and sees no other process. What it serves on its loopback interface, as Pulumi's SDK
 * serves transforms, hooks and dynamic providers, is reached through sockets in the folder of the run.
 */
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { UserError } from "../../policies/core/user-error";

export interface Sandbox {
    /** The command that runs Node.js with arguments inside of it. */
    command(args: readonly string[], directory: string): readonly [command: string, args: readonly string[]];
    /** Where this process reaches what the program serves at `127.0.0.1:PORT`. */
    address(target: string): string;
}

export interface SandboxOptions {
    /** The folders of the program. */
    readonly folders: readonly string[];
    /** Of the run; the one that the program can write to, beside its own /tmp. */
    readonly shared: string;
    readonly environment: NodeJS.ProcessEnv;
}

/** Hidden: what a user keeps, and the sockets by which services of the machine can be asked to do something. */
const hidden = (): readonly string[] =>
    distinct(
        ["/tmp", "/var/tmp", "/run", "/home", "/root", "/mnt", "/media", homedir()].filter(existsSync).map(real),
    ).filter((path) => path !== "/");

/** @throws UserError where bubblewrap is missing, or may make no sandbox */
export function openSandbox({ folders, shared, environment }: SandboxOptions): Sandbox {
    const seen = [...folders, ...folders.flatMap(packagesAbove), ...modulePaths(environment), process.execPath].map(
        real,
    );
    const covered = hidden();
    const bound = distinct(seen.filter((path) => covered.some((each) => isWithin(path, each))));
    const base = [
        ...["--unshare-all", "--die-with-parent", "--new-session", "--as-pid-1", "--cap-drop", "ALL"],
        ...["--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev"],
        ...covered.flatMap((path) => ["--tmpfs", path]),
        ...bound.flatMap((path) => ["--ro-bind", path, path]),
        ...["--bind", shared, shared, "--setenv", "TMPDIR", "/tmp"],
    ];
    assertWorks(base);
    return {
        command: (args, directory) => [
            "bwrap",
            [...base, "--chdir", directory, "--", process.execPath, relay(shared), ...args],
        ],
        address: (target) => target.replace(/^.*:(\d+)$/, (_, port: string) => `unix:${socketOf(shared, port)}`),
    };
}

/** A try with the same arguments: bubblewrap may be installed, and the kernel refuse what it needs. */
function assertWorks(base: readonly string[]): void {
    const { error, status, stderr } = spawnSync("bwrap", [...base, "--", process.execPath, "--version"], {
        encoding: "utf8",
        timeout: 30_000,
    });
    if (error && (error as NodeJS.ErrnoException).code === "ENOENT")
        throw new UserError(
            "--sandbox needs bubblewrap, which is not installed: install the package 'bubblewrap' (Linux only), or run Rempart in a container.",
        );
    if (!error && status === 0) return;
    const [why = "no answer"] = `${stderr}\n${error?.message ?? ""}`.split("\n").filter((line) => line !== "");
    throw new UserError(
        `--sandbox cannot make a sandbox on this machine (${why.slice(0, 200)}): allow user namespaces, or run Rempart in a container.`,
    );
}

/** The folders above that have packages: a workspace. A whole home directory is none. */
function packagesAbove(folder: string): readonly string[] {
    const above = dirname(folder);
    const own = [join(folder, "node_modules"), ...(isPackage(folder) ? [folder] : [])].filter(existsSync);
    return above === folder ? own : [...own, ...packagesAbove(above)];
}
const isPackage = (folder: string): boolean =>
    existsSync(join(folder, "package.json")) && ![homedir(), "/home", "/root", "/tmp", "/"].includes(folder);

const modulePaths = ({ NODE_PATH = "" }: NodeJS.ProcessEnv): readonly string[] =>
    NODE_PATH.split(delimiter).filter((path) => path !== "" && existsSync(path));

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const distinct = (paths: readonly string[]): readonly string[] => [...new Set(paths)];

/** Short: the path of a socket has 108 bytes at most. */
const socketOf = (shared: string, port: string): string => join(shared, `l${port}`);

/** Runs before the program: whatever listens on the loopback interface is served on a socket in the shared folder, too. */
const relay = (shared: string): string =>
    `--import=data:text/javascript,${encodeURIComponent(`
import net from "node:net";
const { listen } = net.Server.prototype;
const serve = (server, port) => {
    const relay = net.createServer(socket => {
        const inner = net.connect(port, "127.0.0.1");
        for (const each of [socket, inner]) { each.on("error", () => { socket.destroy(); inner.destroy(); }); each.unref(); }
        socket.pipe(inner).pipe(socket);
    });
    relay.on("error", () => undefined);
    listen.call(relay, ${JSON.stringify(shared)} + "/l" + port);
    relay.unref();
    server.once("close", () => relay.close());
};
net.Server.prototype.listen = function (...args) {
    this.once("listening", () => { const { port } = this.address() ?? {}; if (port) serve(this, port); });
    return listen.apply(this, args);
};
`)}`;
