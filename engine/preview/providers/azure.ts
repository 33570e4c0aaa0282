/**
 * Source: `provider/pkg/provider/provider.go` and `provider/pkg/resources/resources.go` of pulumi-azure-native 3.
 */
import { normaliseType } from "../../../policies/core/resource";
import { unknown, type WireObject, type WireValue } from "../../protocol/wire";
import { hexSuffix, uuidOf } from "./autonaming";
import type { ResourceRequest } from "./provider-plugin";
import type { DeclaredType } from "./sdk-declarations";

const uuidNamed: ReadonlySet<string> = new Set(["roleAssignmentName", "roleDefinitionId"]);
/** Names that become host names, so that the name of a child must be unique worldwide too. */
const worldwide: ReadonlySet<string> = new Set(["endpointName", "customDomainName"]);

interface NameParameter {
    readonly input: string;
    readonly kind: "random" | "uuid" | "copy";
}

/**
 * The input that names a resource: the last parameter of its path in Azure's API, which is optional and is not an
 * output. A child has its parent's name as a required parameter; the provider gives it the name in the program.
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
    return kind === "copy" ? name : name + hexSuffix(urn, 8);
}

/** Types with a location that the provider does not fill in: children, which are where their parent is, and deployments. */
const noAutomaticLocation =
    /^azure-native:(resources:Deployment|network:LoadBalancerBackendAddressPool|(cosmosdb|documentdb):(CassandraResourceCassandra(Keyspace|Table)|GremlinResourceGremlin(Database|Graph)|MongoDBResourceMongoDB(Database|Collection)|SqlResourceSql(Database|Container)|TableResourceTable))$/;

/** The location of a resource that has none: the provider's, else that of its resource group, which only Azure knows. */
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

/** The inputs, with name, location and API version as the provider's Check fills them in. */
export function checkAzure(request: ResourceRequest, declared: DeclaredType | undefined): WireObject {
    if (!declared) return request.inputs;
    const { type, inputs } = request;
    const parameter = nameParameter(type, declared);
    const isNamed = parameter === undefined || (inputs[parameter.input] ?? null) !== null;
    const named = isNamed ? {} : { [parameter.input]: nameOf(request, parameter.kind) };
    const hasPlace = declared.inputs.includes("location") && declared.outputs.includes("location");
    const placed = hasPlace && !noAutomaticLocation.test(normaliseType(type)) && (inputs.location ?? null) === null;
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

/** The outputs that the type declares: the input of the same name, else unknown. Parameters of the path are no outputs. */
export function planAzure(inputs: WireObject, declared: DeclaredType | undefined): WireObject {
    if (!declared) return inputs;
    return Object.fromEntries(declared.outputs.map((output) => [output, inputs[output] ?? unknown]));
}
