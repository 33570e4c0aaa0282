/**
 * CycloneDX 1.6: every resource as a service with its operator, place and data, and every host that it calls. What a
 * parts list is for software, this is for sovereignty.
 */
import type { Inventory, InventoryResource } from "../inventory";
import { jsonFormat, listed } from "./pieces";
import { uuidOf } from "./uuid";

export const cyclonedx = jsonFormat((report) => {
    const { run, inventory, verdict } = report;
    const root = `${run.project ?? run.subject}/${run.stack ?? ""}`;
    const hosts = Object.keys(inventory?.endpoints ?? {});
    const resources = inventory?.resources ?? [];
    return {
        $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
        bomFormat: "CycloneDX",
        specVersion: "1.6",
        serialNumber: `urn:uuid:${uuidOf("cyclonedx", root, run.digests.input ?? "", run.digests.configuration, run.at)}`,
        version: 1,
        metadata: {
            timestamp: run.at,
            tools: { components: [{ type: "application", name: "rempart", version: run.rempart }] },
            component: {
                type: "application",
                "bom-ref": root,
                name: run.project ?? run.subject,
                version: run.stack ?? "",
            },
            properties: properties({
                "rempart:verdict": verdict,
                "rempart:inventory": inventory ? "complete" : "none: the pack judged inside of Pulumi",
                "rempart:allowedJurisdictions": (inventory?.allowedJurisdictions ?? []).join(","),
            }),
        },
        services: listed(
            inventory
                ? [
                      ...resources.map((resource) => () => serviceOf(resource, inventory)),
                      ...hosts.map((host) => () => hostOf(host, inventory)),
                  ]
                : [],
            (made) => made(),
        ),
        dependencies: listed(
            [
                () => ({ ref: root, dependsOn: resources.map(({ urn }) => urn) }),
                ...resources.map(({ urn, dependsOn = [], endpoints = [] }) => () => ({
                    ref: urn,
                    dependsOn: [...dependsOn, ...endpoints.map(refOf)],
                })),
                ...hosts.map((host) => () => ({ ref: refOf(host) })),
            ],
            (made) => made(),
        ),
    };
});

const refOf = (host: string): string => `host:${host}`;

function serviceOf(resource: InventoryResource, inventory: Inventory) {
    const { urn, type, name, key, failover, endpoints = [] } = resource;
    const place = resource.place === undefined ? undefined : inventory.places[resource.place];
    const holdsData = key !== undefined || failover !== undefined;
    return {
        "bom-ref": urn,
        ...providerOf(resource.operator, inventory),
        group: type,
        name,
        ...(place?.countries && { trustZone: place.countries.join("+") }),
        "x-trust-boundary": isForeign(resource.operator, inventory) || place?.allowed === "out",
        ...((holdsData || endpoints.length > 0) && {
            data: [
                ...(holdsData
                    ? [
                          {
                              flow: "bi-directional",
                              classification: "unclassified",
                              name: "data at rest",
                              ...custodians(resource.operator, inventory),
                          },
                      ]
                    : []),
                ...endpoints.map((host) => ({
                    flow: "outbound",
                    classification: "unclassified",
                    name: inventory.endpoints[host]?.category ?? "call",
                    destination: [iri(host)],
                })),
            ],
        }),
        properties: properties({
            "rempart:place": place && `${place.provider} ${place.id}`,
            "rempart:place:name": place?.name,
            "rempart:place:countries": place?.countries?.join(","),
            "rempart:place:allowed": place?.allowed,
            ...operatorProperties(resource.operator, inventory),
            "rempart:key": key,
            "rempart:failover": failover,
        }),
    };
}

function hostOf(host: string, inventory: Inventory) {
    const { operator, category } = inventory.endpoints[host] ?? { operator: undefined, category: "" };
    return {
        "bom-ref": refOf(host),
        ...providerOf(operator, inventory),
        group: "host",
        name: host,
        endpoints: [iri(host)],
        "x-trust-boundary": isForeign(operator, inventory),
        properties: properties({ "rempart:category": category, ...operatorProperties(operator, inventory) }),
    };
}

/** A pattern of the catalog is a host, with or without a path. */
const iri = (host: string): string => `https://${encodeURI(host)}`;

const isForeign = (id: string | undefined, { operators }: Inventory): boolean =>
    id !== undefined && operators[id]?.allowed !== "in";

function providerOf(id: string | undefined, { operators }: Inventory) {
    const operator = id === undefined ? undefined : operators[id];
    if (!operator) return {};
    const seat = operator.jurisdiction?.[0];
    return { provider: { name: operator.name, ...(seat !== undefined && { address: { country: seat } }) } };
}

function custodians(id: string | undefined, inventory: Inventory) {
    const { provider } = providerOf(id, inventory);
    return provider ? { governance: { custodians: [{ organization: provider }] } } : {};
}

const operatorProperties = (id: string | undefined, { operators }: Inventory) => ({
    "rempart:operator": id,
    "rempart:operator:jurisdiction": id === undefined ? undefined : operators[id]?.jurisdiction?.join(","),
    "rempart:operator:allowed": id === undefined ? undefined : operators[id]?.allowed,
});

const properties = (given: Readonly<Record<string, string | undefined>>) =>
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
