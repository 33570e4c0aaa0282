/** The Kubernetes objects of a preview, as an API server would be sent them. */
import type { PreviewedResource } from "../../../engine/preview";

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- a manifest is what YAML is: checks read it as such. */
export type Manifest = any;

export interface Named {
    readonly kind: string;
    readonly name: string;
    readonly object: Manifest;
}

/** All objects, with what is secret or only known at deployment as words in angle brackets. */
export const objectsIn = (resources: readonly PreviewedResource[]): readonly Named[] =>
    resources
        .filter(({ type, custom }) => custom && type.startsWith("kubernetes:") && !type.includes("helm"))
        .map(({ inputs, name }) => {
            const object = known(inputs) as Manifest;
            return {
                kind: String(object.kind),
                name: String(object.metadata?.name ?? `(no name: ${name})`),
                object: { ...object, metadata: { ...object.metadata } },
            };
        })
        // The order of registration is nobody's promise, and two namespaces may hold objects of one name.
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

const orderOf = ({ kind, name, object }: Named) =>
    [kind, name, object.metadata.namespace ?? "", object.apiVersion].join("\n");

/** Values that stand for others: secrets are opened, what is not known yet becomes a word. */
function known(value: unknown): unknown {
    if (typeof value === "string") return isUnknown(value) ? "<unknown>" : value;
    if (Array.isArray(value)) return value.map(known);
    if (typeof value !== "object" || value === null) return value;
    const entries = value as Record<string, unknown>;
    const signature = entries["4dabf18193072939515e22adb298388d"];
    if (signature === "1b47061264138c4ac30d75fd1eb44270") return known(entries.value);
    if (signature !== undefined) return "<unknown>";
    return Object.fromEntries(
        Object.entries(entries)
            .filter(([key]) => key !== "__internal")
            .map(([key, inner]) => [key, known(inner)]),
    );
}

const isUnknown = (text: string) => text === "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The namespace of an object; absent for what is the cluster's. */
export const namespaceOf = ({ object }: Named): string | undefined => object.metadata.namespace as string | undefined;

/** What a check finds in each namespace: names lead nowhere else. Objects of the cluster are with each. */
export function inEachNamespace(
    objects: readonly Named[],
    check: (objects: readonly Named[]) => readonly string[],
): readonly string[] {
    const namespaces = new Set(objects.map(namespaceOf).filter((name) => name !== undefined));
    const found = [...namespaces].flatMap((name) =>
        check(objects.filter((each) => [undefined, name].includes(namespaceOf(each)))),
    );
    return [...new Set(found)];
}

export interface Pod {
    /** `Deployment/nextcloud` */
    readonly owner: string;
    readonly kind: string;
    readonly namespace: string | undefined;
    readonly labels: Readonly<Record<string, string>>;
    readonly spec: Manifest;
}

const templates: Readonly<Record<string, (spec: Manifest) => Manifest>> = {
    Deployment: (spec) => spec.template,
    StatefulSet: (spec) => spec.template,
    DaemonSet: (spec) => spec.template,
    Job: (spec) => spec.template,
    CronJob: (spec) => spec.jobTemplate.spec.template,
};

/** The pods that the objects would make. */
export const podsIn = (objects: readonly Named[]): readonly Pod[] =>
    objects.flatMap((each) => {
        const { kind, name, object } = each;
        const template = templates[kind]?.(object.spec);
        const namespace = namespaceOf(each);
        return template
            ? [
                  {
                      owner: `${kind}/${name}`,
                      kind,
                      namespace,
                      labels: template.metadata?.labels ?? {},
                      spec: template.spec,
                  },
              ]
            : [];
    });

export const containersOf = ({ spec }: Pod): readonly Manifest[] => [
    ...(spec.initContainers ?? []),
    ...(spec.containers ?? []),
];

export const of = (objects: readonly Named[], kind: string): readonly Named[] =>
    objects.filter((each) => each.kind === kind);
