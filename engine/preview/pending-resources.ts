/** The resources that the program has declared and that are not registered yet. */
export interface PendingResources {
    /** Counts one more. @returns whether the entry of the SDK's debug log declares a resource */
    declared(logEntry: string): boolean;
    registered(name: string, type: string): void;
    /** As `NAME (TYPE)`. */
    list(): readonly string[];
}

/** Pulumi's text: the SDK logs what it is about to register long before all inputs are known. */
const declaration = /^Registering resource: t=([^,]*), name=(.*), custom=\w+, remote=\w+$/s;
const labelOf = (name: string, type: string): string => `${name} (${type})`;

export function createPendingResources(): PendingResources {
    const counts = new Map<string, number>();
    const count = (label: string, by: number): void => {
        const now = (counts.get(label) ?? 0) + by;
        if (now === 0) counts.delete(label);
        else counts.set(label, now);
    };
    return {
        declared(logEntry) {
            const [, type, name = ""] = declaration.exec(logEntry) ?? [];
            if (type === undefined) return false;
            count(labelOf(name, type), 1);
            return true;
        },
        registered: (name, type) => count(labelOf(name, type), -1),
        list: () => [...counts].filter(([, number]) => number > 0).map(([label]) => label),
    };
}
