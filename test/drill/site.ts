import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
    appendFileSync,
    chmodSync,
    closeSync,
    cpSync,
    mkdirSync,
    openSync,
    readdirSync,
    readFileSync,
    readlinkSync,
    writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A program that runs on a site, as its pod would run it. */
export interface Program {
    readonly command: readonly string[];
    /** The user, from the machine's or the site's passwd. Without capabilities, unless `rights` names some. */
    readonly user: string;
    readonly rights?: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
    readonly input?: string;
}

export interface Finished {
    readonly status: number;
    readonly output: string;
    readonly errors: string;
}

/**
 * A site: an address on loopback, and a view of the file system of its own, in which the paths of the configurations
 * lead to the site's own folders and everything else is read-only. Both sites use the same names, paths and ports.
 */
export class Site {
    private readonly holder: ChildProcess;
    private readonly children = new Set<ChildProcess>();

    constructor(
        readonly name: string,
        readonly address: string,
        /** An empty folder of this machine. */
        private readonly root: string,
        /** `own`: nobody but the site's programs is reached from it, and nobody else reaches them. */
        private readonly network: "shared" | "own" = "shared",
    ) {
        mkdirSync(this.at("logs"), { recursive: true });
        // Its own /etc: what packages put there, and what pods have mounted there.
        cpSync("/etc", this.at("/etc"), { recursive: true, verbatimSymlinks: true });
        appendFileSync(this.at("/etc/passwd"), "vmail:x:5000:5000::/nonexistent:/usr/sbin/nologin\n");
        appendFileSync(this.at("/etc/group"), "vmail:x:5000:\n");
        const apart = network === "own" ? ["--net"] : [];
        this.holder = spawn("unshare", ["--mount", "--propagation", "private", ...apart, "sleep", "infinity"], {
            stdio: "ignore",
        });
        // The site is there once unshare has turned into what it was asked to run.
        while (readFileSync(`/proc/${this.holder.pid}/comm`, "utf8").trim() !== "sleep");
    }

    /** Where a file or folder of the site lies on this machine. */
    at = (path: string): string => join(this.root, path);

    file(path: string, text: string): void {
        mkdirSync(dirname(this.at(path)), { recursive: true });
        writeFileSync(this.at(path), text);
    }

    /** Gives a folder, and all in it, to a user of the site. */
    own(path: string, user: string): void {
        const entry = new RegExp(`^${user}:x:(\\d+):(\\d+):`, "m").exec(readFileSync(this.at("/etc/passwd"), "utf8"));
        if (!entry) throw new Error(`There is no user ${user}.`);
        this.must({
            command: ["chown", "-R", `${entry[1]}:${entry[2]}`, this.at(path)],
            user: "root",
            rights: ["all"],
        });
    }

    /** An empty folder that a user may write to. */
    folder(path: string, user: string, mode = "0700"): void {
        mkdirSync(this.at(path), { recursive: true });
        this.own(path, user);
        this.must({ command: ["chmod", mode, this.at(path)], user: "root", rights: ["all"] });
    }

    /** Puts the site's folders at their paths, and makes all else read-only: from here on programs see them. */
    seal(paths: readonly string[]): void {
        const script = ["set -e", ...paths.map((path) => `mount --bind '${this.at(path)}' '${path}'`)];
        script.push("mount -o remount,bind,ro /", "mount -o remount,bind,ro /etc");
        this.must({ command: ["sh", "-c", script.join("\n")], user: "root", rights: ["all"] });
    }

    /** Runs a program to its end. */
    run(program: Program): Finished {
        const [command, ...args] = this.commandLine(program);
        const { status, stdout, stderr, error } = spawnSync(command!, args, {
            env: environment(program),
            input: program.input ?? "",
            encoding: "utf8",
            maxBuffer: 64 << 20,
            timeout: 120_000,
        });
        // A program may end without having read what it was given.
        if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
        return { status: status ?? -1, output: stdout, errors: stderr };
    }

    /** Runs a program to its end, which must be a good one. Returns its output. */
    must(program: Program): string {
        const { status, output, errors } = this.run(program);
        if (status !== 0)
            throw new Error(`${this.name}: ${program.command.join(" ")}: exit ${status}\n${output}${errors}`);
        return output;
    }

    /** Starts a daemon in the foreground. */
    start(name: string, program: Program): ChildProcess {
        const [command, ...args] = this.commandLine(program);
        // A file, as a daemon may open its output again by name, which a socket of Node's does not allow.
        const output = openSync(this.logFile(name), "a", 0o666);
        chmodSync(this.logFile(name), 0o666);
        const child = spawn(command!, args, { env: environment(program), stdio: ["ignore", output, output] });
        closeSync(output);
        this.children.add(child);
        child.once("exit", () => this.children.delete(child));
        return child;
    }

    private logFile = (name: string): string => this.at(`logs/${name}`);

    /** The last lines that a daemon wrote. */
    log = (name: string): string => readFileSync(this.logFile(name), "utf8").split("\n").slice(-30).join("\n");

    /** The processes of the site: those that have its view of the file system. */
    private processes(): number[] {
        const view = readlinkSync(`/proc/${this.holder.pid}/ns/mnt`);
        return readdirSync("/proc")
            .filter((entry) => /^\d+$/.test(entry))
            .map(Number)
            .filter((id) => {
                try {
                    return id !== this.holder.pid && readlinkSync(`/proc/${id}/ns/mnt`) === view;
                } catch {
                    return false; // It has ended meanwhile.
                }
            });
    }

    /** Ends one daemon as Kubernetes does: its signal, SIGTERM for most, and SIGKILL after its grace. */
    async stop(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM", graceSeconds = 60): Promise<void> {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill(signal);
        const timer = setTimeout(() => child.kill("SIGKILL"), graceSeconds * 1000);
        await ended;
        clearTimeout(timer);
    }

    /** The site is gone from one moment to the next. */
    async cut(): Promise<void> {
        const ended = [...this.children].map((child) => new Promise((resolve) => child.once("exit", resolve)));
        // A process may have started another one meanwhile.
        for (let left = this.processes(); left.length > 0; left = this.processes()) {
            for (const id of left) {
                try {
                    process.kill(id, "SIGKILL");
                } catch {
                    // It has ended meanwhile.
                }
            }
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
        await Promise.all(ended);
    }

    async close(): Promise<void> {
        await this.cut();
        this.holder.kill("SIGKILL");
    }

    private commandLine({ command, user, rights = [] }: Program): string[] {
        const namespaces = `/proc/${this.holder.pid}/ns`;
        const apart = this.network === "own" ? [`--net=${namespaces}/net`] : [];
        const view = ["nsenter", `--mount=${namespaces}/mnt`, ...apart, "--"];
        if (rights.includes("all")) return [...view, ...command];
        // What pod security "restricted" leaves a container: no capability, and no way to get one.
        const set = ["-all", ...rights.map((right) => `+${right}`)].join(",");
        return [
            ...view,
            "setpriv",
            ...(user === "root" ? [] : [`--reuid=${user}`, `--regid=${user}`, "--clear-groups"]),
            `--bounding-set=${set}`,
            `--inh-caps=-all`,
            "--no-new-privs",
            ...command,
        ];
    }
}

/** Nothing of the machine's environment: a setting there must not decide what a drill finds. */
const environment = ({ environment = {} }: Program): NodeJS.ProcessEnv => ({
    PATH: `${postgresql()}:/usr/sbin:/usr/bin:/sbin:/bin`,
    LANG: "C.UTF-8",
    HOME: "/tmp",
    ...environment,
});

/** The folder of PostgreSQL's programs: Debian keeps those of each major version apart. */
export function postgresql(): string {
    const versions = readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a));
    return `/usr/lib/postgresql/${versions[0]}/bin`;
}
