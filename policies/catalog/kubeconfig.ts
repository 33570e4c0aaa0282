import { isProperties, type Properties, type UNKNOWN, type Value } from "../core/values";
import { yamlValue } from "../core/yaml-text";

/** The YAML or JSON in a text, also where that is a JSON text itself; undefined where it is malformed. */
export function parsed(value: Value): Value | undefined {
    if (typeof value !== "string") return value;
    try {
        const content = yamlValue(value) as Value;
        return typeof content === "string" && content !== value ? parsed(content) : content;
    } catch {
        return undefined;
    }
}

/** The server of the cluster in use; of every cluster where the text does not say which that is. */
export function serversIn(
    config: Value | undefined,
    cluster: string | typeof UNKNOWN | undefined,
    context: string | typeof UNKNOWN | undefined,
): readonly Value[] {
    if (!isProperties(config)) return [];
    const one = field(named(config.clusters, inUse(config, cluster, context).cluster)?.cluster, "server");
    if (one !== undefined) return [one];
    return entriesOf(config.clusters).map((each) => field(each.cluster, "server") ?? null);
}

/** The names of the context and the cluster in use. */
export function inUse(
    config: Value | undefined,
    cluster: string | typeof UNKNOWN | undefined,
    context: string | typeof UNKNOWN | undefined,
): { readonly context: Value | undefined; readonly cluster: Value | undefined } {
    const { contexts, "current-context": current } = isProperties(config) ? config : {};
    const name = context ?? current;
    return { context: name, cluster: cluster ?? field(named(contexts, name)?.context, "cluster") };
}

const entriesOf = (list: Value | undefined): readonly Properties[] =>
    Array.isArray(list) ? (list as readonly Value[]).filter(isProperties) : [];
const named = (list: Value | undefined, name: Value | undefined): Properties | undefined =>
    typeof name === "string" ? entriesOf(list).find((each) => each.name === name) : undefined;
const field = (value: Value | undefined, key: string): Value | undefined =>
    isProperties(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Pulumi sends a setting that is no text as JSON text, so a text may stand in quotes of its own. */
export function unquoted(text: string): string {
    if (!text.startsWith('"')) return text;
    try {
        const inner: unknown = JSON.parse(text);
        return typeof inner === "string" ? inner : text;
    } catch {
        return text;
    }
}
