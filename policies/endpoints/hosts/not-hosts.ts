/** What looks like a host and is none of the program: read from the table of the catalog. */
import { notHosts } from "../../catalog/not-hosts";
import { once } from "../../catalog/table";
import { rememberedByText } from "../../core/remembered";

const tables = once(() => {
    const of = (what: string) => notHosts().filter((row) => row.what === what);
    return {
        hosts: new Set(of("host").map(({ match }) => match)),
        paths: of("path").map(({ match }) => match),
        properties: new Map(of("property").map((row) => [row.match, row.package])),
        annotations: of("annotation").map(({ match }) => match),
    };
});

/** Whether a host stands in a namespace, a licence, a reserved name, or another name that nobody calls. */
export const isNoHost = (host: string, path: string): boolean => isNone(`${host}\n${path}`);

const isNone = rememberedByText((hostAndPath): boolean => {
    const { hosts, paths } = tables();
    const [host = "", path = ""] = hostAndPath.split("\n");
    for (let name = host; name !== ""; name = name.includes(".") ? name.slice(name.indexOf(".") + 1) : "")
        if (hosts.has(name)) return true;
    const address = host + path;
    return paths.some((each) => address === each || address.startsWith(`${each}/`));
});

/** Whether the values of a property are names or documentation, in resources of a package. */
export function holdsNoHosts(property: string, packageName: string): boolean {
    const { properties } = tables();
    if (!properties.has(property)) return false;
    const only = properties.get(property);
    return only === undefined || only === packageName;
}

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
