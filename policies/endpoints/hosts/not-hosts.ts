/** What looks like a host and is none of the program: read from the table of the catalog. */
import { notHosts } from "../../catalog/not-hosts";
import { once } from "../../catalog/table";
import { rememberedByText } from "../../core/remembered";
import type { Value } from "../../core/values";

const tables = once(() => {
    const of = (what: string) => notHosts().filter((row) => row.what === what);
    return {
        hosts: new Set(of("host").map(({ match }) => match)),
        paths: of("path").map(({ match }) => match),
        labels: new Set(of("label").map(({ match }) => match)),
        properties: new Map(of("property").map((row) => [row.match, row.package])),
        blocks: new Map(of("block").map((row) => [row.match, row.package])),
        annotations: of("annotation").map(({ match }) => match),
    };
});

/** Whether a host stands in a namespace, a licence, a reserved name, or another name that nobody calls. */
export const isNoHost = (host: string, path: string): boolean => isNone(`${host}\n${path}`);

const isNone = rememberedByText((hostAndPath): boolean => {
    const { hosts, paths, labels } = tables();
    const [host = "", path = ""] = hostAndPath.split("\n");
    if (labels.has(host.slice(0, host.indexOf(".")))) return true;
    for (let name = host; name !== ""; name = name.includes(".") ? name.slice(name.indexOf(".") + 1) : "")
        if (hosts.has(name)) return true;
    const address = host + path;
    return paths.some((each) => address === each || address.startsWith(`${each}/`));
});

/** Whether a property holds names or documentation and no hosts, in resources of a package. */
export function holdsNoHosts(property: string, value: Value, packageName: string): boolean {
    const { properties, blocks } = tables();
    const holdsFor = (only: string | undefined) => only === undefined || only === packageName;
    if (blocks.has(property)) return holdsFor(blocks.get(property));
    return properties.has(property) && isText(value) && holdsFor(properties.get(property));
}

/** `sources` of a chart are texts that document; those of Argo CD and of apt are blocks, and are fetched. */
const isText = (value: Value): boolean =>
    typeof value === "string" || (Array.isArray(value) && (value as readonly Value[]).every(isText));

/** Whether an annotation makes a controller call or publish a host. */
export const acts = rememberedByText((annotation): boolean =>
    tables().annotations.some((each) =>
        each.startsWith("*")
            ? annotation.endsWith(each.slice(1))
            : each.endsWith("*")
              ? annotation.startsWith(each.slice(0, -1))
              : annotation === each,
    ),
);
