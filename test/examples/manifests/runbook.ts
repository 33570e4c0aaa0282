/** What the commands of a runbook, or of a script, ask of a cluster, and what of it is not there. */
import { namespaceOf, type Manifest, type Named } from "./objects";

/** One thing that a command names. */
interface Asked {
    readonly command: string;
    /** What follows the name of the stack in the namespace: "" or "-smtp". */
    readonly suffix: string;
    readonly kind: string;
    /** Absent where any object of the kind will do. */
    readonly name?: string;
}

const kinds: Readonly<Record<string, string>> = {
    certificate: "Certificate",
    cronjob: "CronJob",
    deploy: "Deployment",
    deployment: "Deployment",
    externalsecret: "ExternalSecret",
    gateway: "Gateway",
    job: "Job",
};
const kindOf = (word: string): string | undefined => kinds[word.replace(/s$/, "")];

/** The commands in a text: those of kubectl, and `run NAME`, by which a script starts a job that is suspended. */
const commandsIn = (text: string): readonly string[] =>
    [...text.replace(/\\\n\s*/g, " ").matchAll(/kubectl [^`\n]+|^ *run [a-z-]+$/gm)].map(([command]) => command.trim());

/** What a text asks for; jobs that it makes itself are left out. */
function askedIn(text: string): readonly Asked[] {
    const commands = commandsIn(text);
    const made = new Set(commands.flatMap((each) => / create job "?([\w$-]+)/.exec(each)?.[1] ?? []));
    return commands
        .flatMap((command) => askedBy(command))
        .filter(({ kind, name }) => kind !== "Job" || name === undefined || !made.has(name));
}

function askedBy(command: string): readonly Asked[] {
    const suffix = /--namespace "?\$\w+(-[a-z]+)?/.exec(command)?.[1] ?? "";
    const asked = { command, suffix };
    const [, started] = /^run ([a-z-]+)$/.exec(command) ?? [];
    if (started !== undefined) return [{ ...asked, kind: "CronJob", name: started }];
    const named = [...command.matchAll(/\b([a-z]+)\/([a-z][a-z0-9-]*)(?![\w.])/g)].flatMap(([, word = "", name]) => {
        const kind = kindOf(word);
        return kind === undefined ? [] : [{ ...asked, kind, ...(name !== undefined && { name }) }];
    });
    const [, words = "", one] = / get ([a-z,]+)(?: ([a-z][a-z0-9-]*))?/.exec(command) ?? [];
    const gotten = words.split(",").flatMap((word) => {
        const kind = kindOf(word);
        return kind === undefined ? [] : [{ ...asked, kind, ...(one !== undefined && { name: one }) }];
    });
    const labels = [...command.matchAll(/--selector=app=([a-z-]+)/g)].map(([, name = ""]) => ({
        ...asked,
        kind: "pods of",
        name,
    }));
    const scripts = [...command.matchAll(/ sh (\/[\w./-]+)/g)].map(([, name = ""]) => ({
        ...asked,
        kind: "file",
        name,
    }));
    return [...named, ...gotten, ...labels, ...scripts];
}

/**
 * What a text asks for and a site does not have: `CronJob/restore: kubectl create job …`.
 * @param stack the name of the stack, which its namespaces begin with
 */
export const missingFor = (text: string, objects: readonly Named[], stack: string): readonly string[] =>
    askedIn(text)
        .filter(({ suffix, kind, name }) => {
            const inside = objects.filter((each) => namespaceOf(each) === `${stack}${suffix}`);
            return !inside.some((each) => is(each, inside, kind, name));
        })
        .map(({ kind, name, command }) => `${kind}${name === undefined ? "" : `/${name}`}: ${command}`);

function is(each: Named, inside: readonly Named[], kind: string, name: string | undefined): boolean {
    if (kind === "pods of") return podOf(each)?.metadata?.labels?.app === name;
    if (kind === "file") return filesOf(each, inside).includes(name ?? "");
    return each.kind === kind && (name === undefined || each.name === name);
}

const podOf = ({ object }: Named): Manifest => object.spec?.template ?? object.spec?.jobTemplate?.spec?.template;

/** The files that containers have from a ConfigMap. */
function filesOf(workload: Named, inside: readonly Named[]): readonly string[] {
    const pod = podOf(workload)?.spec;
    return (pod?.volumes ?? []).flatMap((volume: Manifest) => {
        const map = inside.find(({ kind, name }) => kind === "ConfigMap" && name === volume.configMap?.name);
        const mounts = pod.containers.flatMap((container: Manifest) => container.volumeMounts ?? []);
        return mounts
            .filter((mount: Manifest) => mount.name === volume.name)
            .flatMap((mount: Manifest) =>
                Object.keys(map?.object.data ?? {}).map((file) => `${mount.mountPath}/${file}`),
            );
    });
}
