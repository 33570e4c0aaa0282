/**
 * A process that outlives this one for a moment. It reads from a pipe what this process has running and has written; the
 * pipe closes when this process ends, however it ends, and what is then still on the list is ended and removed.
 */
import { spawn, type ChildProcess } from "node:child_process";
import type { Writable } from "node:stream";

/** How a group of processes is ended: at once, or interrupted first, so that it can end what it has started. */
export type Manner = "kill" | "interrupt";

const groups = new Map<number, Manner>();
const folders = new Set<string>();
let guardian: ChildProcess | undefined;

/**
 * The last line says what there is: words for groups, a tab, and folders, each ended by a tab. Only what a POSIX shell has
 * built in is used, except for `rm` and `sleep`.
 */
const script = `
tab=$(printf '\\t')
state=
while IFS= read -r line; do state=$line; done
[ -n "$state" ] || exit 0
groups=\${state%%"$tab"*}
interrupted=
for each in $groups; do
    case $each in
        kill:*) kill -s KILL -- "-\${each#kill:}" ;;
        interrupt:*) interrupted="$interrupted \${each#interrupt:}"; kill -s INT -- "\${each#interrupt:}" ;;
    esac
done
folders=\${state#*"$tab"}
if [ -n "$interrupted" ]; then
    for second in 1 2 3 4 5; do
        left=
        for group in $interrupted; do kill -s 0 -- "-$group" && left=1; done
        [ -n "$left" ] || break
        sleep 1
    done
    for group in $interrupted; do kill -s KILL -- "-$group"; done
fi
while [ -n "$folders" ]; do rm -rf -- "\${folders%%"$tab"*}"; folders=\${folders#*"$tab"}; done
`;

function tell(): void {
    if (guardian === undefined && groups.size + folders.size > 0) guardian = startGuardian();
    const words = [...groups].map(([group, manner]) => `${manner}:${group}`).join(" ");
    const paths = [...folders].map((folder) => `${folder}\t`).join("");
    const line = words === "" && paths === "" ? "" : `${words}\t${paths}`;
    guardian?.stdin?.write(`${line}\n`);
}

function startGuardian(): ChildProcess | undefined {
    // Windows has no groups of processes and no such shell.
    if (process.platform === "win32") return undefined;
    const started = spawn("/bin/sh", ["-c", script], {
        cwd: "/",
        env: { PATH: "/usr/bin:/bin" },
        stdio: ["pipe", "ignore", "ignore"],
        detached: true,
    });
    // Without the guardian everything works, and only the death of this process leaves something behind.
    started.on("error", () => undefined);
    started.stdin.on("error", () => undefined);
    started.unref();
    (started.stdin as Writable & { unref?(): void }).unref?.();
    return started;
}

/** Has a group of processes ended when this process ends. @returns what takes it off the list */
export function guardGroup(group: number, manner: Manner): () => void {
    groups.set(group, manner);
    tell();
    return () => {
        groups.delete(group);
        tell();
    };
}

/** Has a folder removed when this process ends. @returns what takes it off the list */
export function guardFolder(folder: string): () => void {
    // A line break or a tab in a path cannot be told.
    if (/[\n\t]/.test(folder)) return () => undefined;
    folders.add(folder);
    tell();
    return () => {
        folders.delete(folder);
        tell();
    };
}
