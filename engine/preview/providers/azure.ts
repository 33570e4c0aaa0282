import { createHash } from "node:crypto";
import { normaliseType } from "../../../policies/core/resource";
import { unknown, type WireObject, type WireValue } from "../../protocol/wire";
import type { DeclaredType } from "./sdk-declarations";
import type { ResourceRequest } from "./provider-plugin";

/**
 * Names as the provider chooses them, but from the URN and not by chance, so that two previews of one program agree.
 * Source of what is here: `provider/pkg/provider/provider.go` and `provider/pkg/resources/resources.go` of
 * pulumi-azure-native 3.
 */
export const nameSuffix = (urn: string, length: number): string =>
    createHash("sha256").update(urn).digest("hex").slice(0, length);

const uuidOf = (urn: string): string =>
    nameSuffix(urn, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

const uuidNamed: ReadonlySet<string> = new Set(["roleAssignmentName", "roleDefinitionId"]);
/** They make addresses, so that even those of a child are the only ones in the world. */
const worldwide: ReadonlySet<string> = new Set(["endpointName", "customDomainName"]);

interface NameParameter {
    readonly input: string;
    readonly kind: "random" | "uuid" | "copy";
}

/**
 * The last parameter of a resource's path names it: an input that does not come back and may be left out. What stands
 * in another resource, whose name is then a parameter too, gets its own name as it is.
 */
function nameParameter(type: string, declared: DeclaredType): NameParameter | undefined {
    const given = declared.inputs.filter((input) => !declared.outputs.includes(input));
    const isGroup = type.endsWith(":ResourceGroup");
    const input = given.findLast(
        (each) =>
            !declared.required.includes(each) &&
            (each.endsWith("Name") || uuidNamed.has(each)) &&
            (isGroup || each !== "resourceGroupName"),
    );
    if (input === undefined) return undefined;
    if (uuidNamed.has(input)) return { input, kind: "uuid" };
    const isChild = given.some(
        (each) =>
            declared.required.includes(each) &&
            /(Name|Id)$/.test(each) &&
            !["resourceGroupName", "subscriptionId", "managementGroupId"].includes(each),
    );
    return { input, kind: isChild && !worldwide.has(input) ? "copy" : "random" };
}

function nameOf({ urn, name }: ResourceRequest, kind: NameParameter["kind"]): string {
    if (kind === "uuid") return uuidOf(urn);
    return kind === "copy" ? name : name + nameSuffix(urn, 8);
}

/** Types that have a place and get none: children whose place is that of what they stand in, and deployments. */
const unplaced =
    /^azure-native:(resources:Deployment|network:LoadBalancerBackendAddressPool|(cosmosdb|documentdb):(CassandraResourceCassandra(Keyspace|Table)|GremlinResourceGremlin(Database|Graph)|MongoDBResourceMongoDB(Database|Collection)|SqlResourceSql(Database|Container)|TableResourceTable))$/;

/**
 * Where a resource goes that does not say so itself: where the provider is set to, else where its group is, which is
 * not known before Azure is asked.
 */
function automaticLocation({ inputs, provider }: ResourceRequest): WireValue | undefined {
    const configured = provider.inputs.location;
    if (configured !== undefined && configured !== "") return configured;
    return inputs.resourceGroupName === undefined ? undefined : unknown;
}

/** `azure-native_storage_v20240101preview:…` stands for 2024-01-01-preview. */
function apiVersionOf(type: string, declared: DeclaredType): string | undefined {
    const [, year, month, day, stage] = /^azure-native_\w+_v(\d{4})(\d\d)(\d\d)(\w*):/.exec(type) ?? [];
    if (year === undefined) return declared.apiVersion;
    return [year, month, day, ...(stage ? [stage] : [])].join("-");
}

/** Name, place and API version as the provider's Check fills them in. */
export function checkAzure(request: ResourceRequest, declared: DeclaredType | undefined): WireObject {
    if (!declared) return request.inputs;
    const { type, inputs } = request;
    const parameter = nameParameter(type, declared);
    const isNamed = parameter === undefined || (inputs[parameter.input] ?? null) !== null;
    const named = isNamed ? {} : { [parameter.input]: nameOf(request, parameter.kind) };
    const hasPlace = declared.inputs.includes("location") && declared.outputs.includes("location");
    const placed = hasPlace && !unplaced.test(normaliseType(type)) && (inputs.location ?? null) === null;
    const location = placed ? automaticLocation(request) : undefined;
    const apiVersion = apiVersionOf(type, declared);
    return {
        ...inputs,
        ...named,
        ...(location !== undefined && { location }),
        ...(apiVersion !== undefined &&
            declared.outputs.includes("azureApiVersion") && { azureApiVersion: apiVersion }),
    };
}

/** What comes back: inputs of the same name, and every other output unknown. The parameters of the path do not. */
export function planAzure(inputs: WireObject, declared: DeclaredType | undefined): WireObject {
    if (!declared) return inputs;
    return Object.fromEntries(declared.outputs.map((output) => [output, inputs[output] ?? unknown]));
}

/** For SDKs of which no more is known: the inputs come back, every other output is unknown. */
export function planOthers(inputs: WireObject, declared: DeclaredType | undefined): WireObject {
    const others = (declared?.outputs ?? []).filter((output) => !(output in inputs));
    return { ...inputs, ...Object.fromEntries(others.map((output) => [output, unknown])) };
}
