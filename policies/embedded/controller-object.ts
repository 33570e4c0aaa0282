/** Objects of which a controller in the cluster makes a resource of a cloud, each as the SDK of that cloud has it. */
import { declaredType } from "../catalog/declared-types";
import { entryOf } from "../core/lookup";
import { PROVIDER_PREFIX, packageOf, type Resource } from "../core/resource";
import { isProperties, UNKNOWN, type Properties, type Value } from "../core/values";
import { arm } from "./arm-template";
import {
    awsKinds,
    awsServices,
    awsSpellings,
    connectorDefaults,
    connectorReferences,
    connectorTargets,
} from "./rows/spellings";
import { resourceInside, shaped, type Renamed, type Shape, type Shaped } from "./shape";

/** Config Connector, Crossplane's providers, the controllers of AWS (ACK), and the operator of Azure. */
export const controllerTypes: readonly string[] = [
    "kubernetes:*.cnrm.cloud.google.com/*",
    "kubernetes:*aws.upbound.io/*",
    "kubernetes:*aws.m.upbound.io/*",
    "kubernetes:*gcp.upbound.io/*",
    "kubernetes:*gcp.m.upbound.io/*",
    "kubernetes:*azure.upbound.io/*",
    "kubernetes:*azure.m.upbound.io/*",
    "kubernetes:*.jet.crossplane.io/*",
    "kubernetes:*.aws.crossplane.io/*",
    "kubernetes:*.services.k8s.aws/*",
    "kubernetes:*.azure.com/*",
];

/** Nothing where the object does not tell what it asks for. */
export function controllerObject(holder: Resource): readonly Resource[] {
    const [, group = "", kind = ""] = /^kubernetes:([^/]+)\/[^:]+:(\w+)$/.exec(holder.type) ?? [];
    const { spec } = holder.properties;
    if (!isProperties(spec)) return [];
    if (group.endsWith(".cnrm.cloud.google.com")) return [ofConnector(holder, group, kind, spec)];
    const crossplane = /^(?:(\w+)\.)?(aws|gcp|azure)\.(?:(?:m\.)?upbound|jet\.crossplane)\.io$/.exec(group);
    if (crossplane && isProperties(spec.forProvider))
        return [ofCrossplane(holder, { service: crossplane[1] ?? "", cloud: crossplane[2] ?? "", kind }, spec)];
    const [, service, isCrossplane] = /^(\w+)\.(?:services\.k8s\.aws|(aws\.crossplane\.io))$/.exec(group) ?? [];
    if (service !== undefined) {
        const path = isCrossplane === undefined ? "spec" : "spec.forProvider";
        const inputs = isCrossplane === undefined ? spec : spec.forProvider;
        return isProperties(inputs) ? [ofAws(holder, service, kind, inputs, path)] : [];
    }
    return /^[a-z0-9]+\.azure\.com$/.test(group) ? [ofServiceOperator(holder, group, kind, spec)] : [];
}

function ofConnector(holder: Resource, group: string, kind: string, spec: Properties): Resource {
    const [service = ""] = group.split(".");
    const name =
        kind.toLowerCase().startsWith(service) && kind.length > service.length ? kind.slice(service.length) : kind;
    // Of addresses and rules, the SDK has a type for what is worldwide and one for what is in a region.
    const { location, ...others } = spec;
    const isGlobal = service === "compute" && location === "global";
    const type = declaredType("config-connector", `${service}/${kind}`, [
        ...(isGlobal ? [sdkType("gcp", service, `Global${name}`)] : []),
        sdkType("gcp", service, name),
    ]);
    const given = isGlobal ? others : { ...entryOf(connectorDefaults, type), ...spec };
    const found = shaped(given, "spec", connector(holder));
    return object(holder, type, found, textOf(spec.resourceID), connectorName);
}

function ofCrossplane(
    holder: Resource,
    { service, cloud, kind }: { readonly service: string; readonly cloud: string; readonly kind: string },
    spec: Properties,
): Resource {
    const name = `${[cloud, service].filter(Boolean).join(".")}/${kind}`;
    const type = declaredType("crossplane", name, [sdkType(cloud, service, kind)]);
    const { forProvider, initProvider } = spec;
    const own = shaped(isProperties(forProvider) ? forProvider : {}, "spec.forProvider", terraform);
    const atFirst = shaped(isProperties(initProvider) ? initProvider : {}, "spec.initProvider", terraform);
    const merged: Shaped = {
        properties: { ...atFirst.properties, ...own.properties },
        paths: new Map([...atFirst.paths, ...own.paths]),
        from: own.from,
    };
    return object(holder, type, merged, undefined);
}

function ofServiceOperator(holder: Resource, group: string, kind: string, spec: Properties): Resource {
    const [service = ""] = group.split(".");
    const type = declaredType("service-operator", `${service}/${kind}`, [`azure-native:${service}:${kind}`]);
    return object(holder, type, shaped(spec, "spec", operator), textOf(spec.azureName));
}

/** What has the inputs of the API of AWS: CloudFormation, and so aws-native, has nearly the same. */
function ofAws(holder: Resource, service: string, kind: string, inputs: Properties, path: string): Resource {
    const name = entryOf(awsServices, service) ?? service;
    const type = `aws-native:${name}:${entryOf(awsKinds, `${name}/${kind}`) ?? capitalised(kind)}`;
    const found = shaped(inputs, path, ofApi(holder, name));
    // A controller is told its region at the object, or by what it was installed with.
    const region = annotationOf(holder, REGION);
    const located: Shaped =
        region === undefined
            ? found
            : {
                  ...found,
                  properties: { region, ...found.properties },
                  paths: new Map([["region", `metadata.annotations["${REGION}"]`], ...found.paths]),
              };
    return object(holder, type, located, textOf(inputs.name));
}
const REGION = "services.k8s.aws/region";

function annotationOf({ properties: { metadata } }: Resource, name: string): Value | undefined {
    const annotations = isProperties(metadata) ? metadata.annotations : undefined;
    return isProperties(annotations) && Object.hasOwn(annotations, name) ? annotations[name] : undefined;
}

/** `DBInstance` is `DbInstance`, `kmsKeyID` is `kmsKeyId`, `subnetIDs` is `subnetIds`. */
const capitalised = (name: string): string =>
    name.replace(/[A-Z]{2,}(?=[A-Z][a-z]|s?(?![a-zA-Z]))/g, (run) => run.charAt(0) + run.slice(1).toLowerCase());

/** Inputs of the API of AWS; a reference names an object of the same controllers. */
const ofApi =
    (holder: Resource, service: string): Shape =>
    (name, value) => {
        const known = entryOf(entryOf(awsSpellings, service) ?? {}, name) ?? capitalised(name);
        const [, stem] = /^(\w+?)Refs?$/.exec(name) ?? [];
        if (stem === undefined || !isProperties(value)) return [{ name: known, value }];
        const from = isProperties(value.from) ? value.from : value;
        const called = /key/i.test(stem) ? textOf(from.name) : undefined;
        const urns = called === undefined ? [] : [urnOf(holder, "aws-native:kms:Key", called, textOf(from.namespace))];
        const input = capitalised(stem);
        return [input, `${input}Id`, `${input}Arn`].map((each) => ({ name: each, value: UNKNOWN, from: urns }));
    };

/** `gcp:storage/bucket:Bucket` */
const sdkType = (cloud: string, service: string, name: string): string =>
    `${cloud}:${service}/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;

const textOf = (value: Value | undefined): string | undefined =>
    typeof value === "string" && value !== "" ? value : undefined;

/** How Config Connector calls an input that names a key. */
const connectorName = (name: string): string => {
    const [reference] = Object.entries(connectorReferences).find(([, names]) => names?.includes(name)) ?? [];
    return reference === undefined ? name : `${reference}.external`;
};

function object(
    holder: Resource,
    type: string,
    found: Shaped,
    given: string | undefined,
    nameOf?: (name: string) => string,
): Resource {
    const metadata = isProperties(holder.properties.metadata) ? holder.properties.metadata : {};
    const called = textOf(metadata.name) ?? holder.name;
    const provider = { urn: holder.urn, type: PROVIDER_PREFIX + packageOf(type), name: called, properties: {} };
    return resourceInside(holder, {
        type,
        name: called,
        urn: urnOf(holder, type, called, undefined),
        provider,
        isWhole: true,
        ...(nameOf && { nameOf }),
        shaped: { ...found, properties: { name: given ?? called, ...found.properties } },
    });
}

/** The same for an object and for what refers to it by its name, in its namespace unless another is named. */
function urnOf({ urn, properties: { metadata } }: Resource, type: string, name: string, namespace: string | undefined) {
    const [scheme, pulumi, stack, , project] = urn.split(":");
    const own = isProperties(metadata) ? textOf(metadata.namespace) : undefined;
    return `${scheme}:${pulumi}:${stack}::${project}::${type}::${namespace ?? own ?? "default"}/${name}`;
}

/** A list of Terraform is one block of the SDK under its name, or a list under the plural: which, only the SDK tells. */
function lists(name: string, value: Value): readonly Renamed[] {
    if (!Array.isArray(value)) return [{ name, value }];
    const elements = value as readonly Value[];
    const [only] = elements;
    const asList = { name: plural(name), value };
    return elements.length === 1 && isProperties(only)
        ? [{ name, value: only, step: 0 }, asList]
        : [{ name, value }, asList];
}
const plural = (name: string): string =>
    /[^aeiou]y$/.test(name) ? name.replace(/y$/, "ies") : name.replace(/s?$/, "s");

/** What refers to another object gives an input whose value only the controller knows. */
const terraform: Shape = (name, value) => {
    const [, input] = /^(\w+?)(?:Ref|Refs|Selector)$/.exec(name) ?? [];
    return input !== undefined && isProperties(value) ? [{ name: input, value: UNKNOWN }] : lists(name, value);
};

const connector =
    (holder: Resource): Shape =>
    (name, value) => {
        if (!name.endsWith("Ref") || !isProperties(value)) return lists(name, value);
        const stem = name.slice(0, -"Ref".length);
        const names = entryOf(connectorReferences, name) ?? [stem, `${stem}Name`, `${stem}Id`];
        const external = value.external;
        if (external !== undefined) return names.map((each) => ({ name: each, value: external, step: "external" }));
        const target = connectorTargets.find(({ reference }) => reference.test(name))?.type;
        const called = textOf(value.name);
        const urns =
            target !== undefined && called !== undefined
                ? [urnOf(holder, target, called, textOf(value.namespace))]
                : [];
        return names.map((each) => ({ name: each, value: UNKNOWN, from: urns }));
    };

/** Inputs of ARM; a reference names an object, or the id of what is elsewhere. */
const operator: Shape = (name, value) => {
    const [, stem] = /^(\w+)Reference$/.exec(name) ?? [];
    if (stem === undefined || !isProperties(value)) return arm(name, value);
    return [stem, `${stem}Id`, `${stem}ID`].map((each) =>
        value.armId === undefined ? { name: each, value: UNKNOWN } : { name: each, value: value.armId, step: "armId" },
    );
};
