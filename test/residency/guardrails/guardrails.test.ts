import { UNKNOWN } from "../../../policies/core/values";
import { guardrails } from "../../../policies/residency/guardrails/guardrails";
import { resource, testRule } from "../../rules";

const ALLOWED = "/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c";
const assignment = (properties: object, name?: string) =>
    resource("azure-native:authorization:PolicyAssignment", properties, name === undefined ? {} : { name });
const allows = (...value: unknown[]) => ({
    policyDefinitionId: ALLOWED,
    parameters: { listOfAllowedLocations: { value } },
});
const definition = (condition: object, more: object = {}) =>
    resource("azure-native:authorization:PolicyDefinition", {
        policyRule: { if: condition, then: { effect: "deny" } },
        ...more,
    });
const orgPolicy = (spec: unknown) =>
    resource("gcp:orgpolicy/policy:Policy", { name: "organizations/1/policies/gcp.resourceLocations", spec });
const orgValues = (...allowedValues: unknown[]) => orgPolicy({ rules: [{ values: { allowedValues } }] });
const listPolicy = (policy: object) =>
    resource("gcp:folder/organizationPolicy:OrganizationPolicy", {
        constraint: "constraints/gcp.resourceLocations",
        ...policy,
    });
const workload = (properties: object) => resource("gcp:assuredworkloads/workload:Workload", properties);
const scp = (...statements: object[]) =>
    resource("aws:organizations/policy:Policy", {
        content: JSON.stringify({ Version: "2012-10-17", Statement: statements }),
    });
const unless = (operator: string, regions: unknown, more: object = {}) => ({
    Effect: "Deny",
    NotAction: ["iam:*", "route53:*"],
    Resource: "*",
    Condition: { [operator]: { "aws:RequestedRegion": regions } },
    ...more,
});

testRule(guardrails, {
    compliant: {
        "Azure: French regions, and what is global": assignment(allows("francecentral", "France South", "global")),
        "Azure: a definition of one's own": definition({
            allOf: [
                { field: "location", notIn: ["westeurope", "northeurope"] },
                { field: "location", notEquals: "global" },
            ],
        }),
        "Google Cloud: the regions of the Union": orgValues("in:eu-locations"),
        "Google Cloud: one region and its zones": orgValues("in:europe-west9-locations", "europe-west1"),
        "Google Cloud, the older form": listPolicy({ listPolicy: { allow: { values: ["in:eu-locations"] } } }),
        "Assured Workloads of the Union": workload({ complianceRegime: "EU_REGIONS_AND_SUPPORT" }),
        "Assured Workloads of the Union by its new name": workload({
            complianceRegime: "EU_DATA_BOUNDARY_AND_SUPPORT",
        }),
        "Assured Workloads of the region of its folder": workload({
            location: "europe-west9",
            complianceRegime: "REGIONAL_DATA_BOUNDARY",
        }),
        "Assured Workloads of S3NS": workload({
            complianceRegime: "ASSURED_WORKLOADS_FOR_PARTNERS",
            partner: "LOCAL_CONTROLS_BY_S3NS",
        }),
        "AWS: regions of the Union": scp(unless("StringNotEquals", ["eu-west-3", "eu-central-1"])),
        "Control Tower governs Paris": resource("aws:controltower/landingZone:LandingZone", {
            manifestJson: JSON.stringify({ governedRegions: ["eu-west-3"] }),
        }),
    },
    knownWithoutStrings: {},
    violating: {
        "Azure: London among the allowed": {
            resources: [assignment(allows("westeurope", "uksouth"))],
            finds: [
                {
                    message: "admits",
                    path: "parameters.listOfAllowedLocations.value[1]",
                    text: "PolicyAssignment 'it' is a guardrail of places, and 'parameters.listOfAllowedLocations.value[1]' lets in uksouth, in United Kingdom (GB). List only places within EU.",
                },
            ],
        },
        "Azure: not enforced": {
            resources: [assignment({ ...allows("westeurope"), enforcementMode: "DoNotEnforce" })],
            finds: [
                {
                    message: "notEnforced",
                    path: "enforcementMode",
                    text: "PolicyAssignment 'it' is a guardrail of places, and 'enforcementMode' only logs what breaks it. Let it deny what is outside EU.",
                },
            ],
        },
        "Azure: an effect that only audits": {
            resources: [
                assignment({
                    policyDefinitionId: "own",
                    parameters: { allowedLocations: { value: ["westeurope"] }, effect: { value: "Audit" } },
                }),
            ],
            finds: [{ message: "notEnforced", path: "parameters.effect.value" }],
        },
        "Azure: an override that switches it off": {
            resources: [
                assignment({ ...allows("westeurope"), overrides: [{ kind: "policyEffect", value: "Disabled" }] }),
            ],
            finds: [{ message: "notEnforced", path: "overrides[0].value" }],
        },
        "Azure: an exemption": {
            resources: [
                resource(
                    "azure-native:authorization:PolicyExemption",
                    { policyAssignmentId: UNKNOWN, exemptionCategory: "Waiver" },
                    {
                        propertyDependencies: {
                            policyAssignmentId: [
                                "urn:pulumi:dev::tests::azure-native:authorization:PolicyAssignment::places",
                            ],
                        },
                    },
                ),
                assignment(allows("westeurope"), "places"),
            ],
            finds: [
                {
                    message: "exempted",
                    path: "policyAssignmentId",
                    text: "PolicyExemption 'it' lets resources off the assignment 'places', which limits their places, by 'policyAssignmentId'. Delete the exemption, or accept it as a deviation.",
                },
            ],
        },
        "Azure: a definition whose parameter allows Switzerland": {
            resources: [
                definition(
                    { not: { field: "location", in: "[parameters('places')]" } },
                    { parameters: { places: { type: "Array", defaultValue: ["westeurope", "switzerlandnorth"] } } },
                ),
            ],
            finds: [{ message: "admits", path: "parameters.places.defaultValue[1]" }],
        },
        "Azure: a definition that only denies": {
            resources: [definition({ field: "location", in: ["eastus"] })],
            finds: [{ message: "deniesOnly", path: "policyRule.if.in" }],
        },
        "Azure: a set that allows Virginia": {
            resources: [
                resource("azure-native:authorization:PolicySetDefinition", {
                    policyDefinitions: [
                        { policyDefinitionId: "tags" },
                        {
                            policyDefinitionId: ALLOWED,
                            parameters: { listOfAllowedLocations: { value: ["eastus"] } },
                        },
                    ],
                }),
            ],
            finds: [{ message: "admits", path: "policyDefinitions[1].parameters.listOfAllowedLocations.value[0]" }],
        },
        "Google Cloud: the group of Europe": {
            resources: [orgValues("in:europe-locations")],
            finds: [
                {
                    message: "admits",
                    path: "spec.rules[0].values.allowedValues[0]",
                    text: "Policy 'it' is a guardrail of places, and 'spec.rules[0].values.allowedValues[0]' lets in europe-west2 and europe-west6, in United Kingdom (GB) and Switzerland (CH). List only places within EU.",
                },
            ],
        },
        "Google Cloud: everything": {
            resources: [orgPolicy({ rules: [{ allowAll: "TRUE" }] })],
            finds: [{ message: "everywhere", path: "spec.rules[0].allowAll" }],
        },
        "Google Cloud: only a dry run": {
            resources: [
                resource("gcp:orgpolicy/policy:Policy", {
                    name: "projects/p/policies/gcp.resourceLocations",
                    dryRunSpec: { rules: [{ values: { allowedValues: ["in:eu-locations"] } }] },
                }),
            ],
            finds: [{ message: "notEnforced", path: "dryRunSpec" }],
        },
        "Google Cloud, the older form": {
            resources: [listPolicy({ listPolicy: { allow: { values: ["in:eu-locations", "us-east1"] } } })],
            finds: [{ message: "admits", path: "listPolicy.allow.values[1]" }],
        },
        "Google Cloud: the default is restored, which is everywhere": {
            resources: [listPolicy({ restorePolicy: { default: true } })],
            finds: [{ message: "everywhere", path: "restorePolicy.default" }],
        },
        "Google Cloud: only a denial": {
            resources: [listPolicy({ listPolicy: { deny: { values: ["in:us-locations"] } } })],
            finds: [{ message: "deniesOnly", path: "listPolicy.deny.values" }],
        },
        "Assured Workloads of the United States": {
            resources: [workload({ complianceRegime: "FEDRAMP_HIGH" })],
            finds: [{ message: "admits", path: "complianceRegime" }],
        },
        "Assured Workloads of Canada by its new name": {
            resources: [workload({ complianceRegime: "DATA_BOUNDARY_FOR_CANADA_PROTECTED_B" })],
            finds: [{ message: "admits", path: "complianceRegime" }],
        },
        "AWS: a pattern that has London and Zurich": {
            resources: [scp(unless("StringNotLike", "eu-*"))],
            finds: [
                {
                    message: "admits",
                    path: "content",
                    text: "Policy 'it' is a guardrail of places, and 'content' lets in eu-central-2 and eu-west-2, in Switzerland (CH) and United Kingdom (GB). List only places within EU.",
                },
            ],
        },
        "AWS: Virginia for all services": {
            resources: [scp(unless("StringNotEqualsIfExists", ["eu-west-3", "us-east-1"]))],
            finds: [{ message: "admits", path: "content" }],
        },
        "AWS: a policy of a role allows Ohio": {
            resources: [
                resource("aws:iam/rolePolicy:RolePolicy", {
                    policy: JSON.stringify({
                        Statement: {
                            Effect: "Allow",
                            Action: "ec2:*",
                            Resource: "*",
                            Condition: { StringEquals: { "AWS:requestedregion": "us-east-2" } },
                        },
                    }),
                }),
            ],
            finds: [{ message: "admits", path: "policy" }],
        },
        "AWS: only a denial": {
            resources: [scp(unless("StringEquals", "us-east-1"))],
            finds: [{ message: "deniesOnly", path: "content" }],
        },
        "Control Tower: a control that allows Ireland and Oregon": {
            resources: [
                resource("aws:controltower/controlTowerControl:ControlTowerControl", {
                    parameters: [{ key: "AllowedRegions", value: '["eu-west-1","us-west-2"]' }],
                }),
            ],
            finds: [{ message: "admits", path: "parameters[0].value" }],
        },
    },
    undetermined: {
        "a list that is computed": {
            resources: [
                assignment({ policyDefinitionId: ALLOWED, parameters: { allowedLocations: { value: UNKNOWN } } }),
            ],
            finds: [
                {
                    message: "notKnownYet",
                    path: "parameters.allowedLocations.value",
                    text: "What PolicyAssignment 'it' lets in is unknown until deployment: 'parameters.allowedLocations.value' is computed.",
                },
            ],
        },
        "scopes that are left out": {
            resources: [assignment({ ...allows("westeurope"), notScopes: ["/subscriptions/sandbox"] })],
            finds: [
                {
                    message: "open",
                    path: "notScopes",
                    text: "PolicyAssignment 'it' is a guardrail of places that leaves scopes out by 'notScopes'. Check that nothing outside EU is let in there.",
                },
            ],
        },
        "an exemption from an assignment of elsewhere": {
            resources: [
                resource("azure-native:authorization:PolicyExemption", { policyAssignmentId: "/subscriptions/s/x" }),
            ],
            finds: [{ message: "unknownExemption", path: "policyAssignmentId" }],
        },
        "a place that nobody knows": {
            resources: [orgValues("in:nowhere-locations")],
            finds: [{ message: "unknownPlace", path: "spec.rules[0].values.allowedValues[0]" }],
        },
        "a policy that inherits": {
            resources: [
                orgPolicy({ inheritFromParent: true, rules: [{ values: { allowedValues: ["in:eu-locations"] } }] }),
            ],
            finds: [{ message: "open", path: "spec.inheritFromParent" }],
        },
        "the Union, where only France is allowed": {
            resources: [workload({ complianceRegime: "EU_REGIONS_AND_SUPPORT" })],
            settings: { allowedJurisdictions: ["FR"] },
            finds: [{ message: "unprovenPlace", path: "complianceRegime" }],
        },
    },
    notApplicable: {
        "an assignment about tags": assignment({
            policyDefinitionId: "t",
            parameters: { tagName: { value: "eastus" } },
        }),
        "a definition about tags": definition({ field: "tags['region']", notEquals: "us-east-1" }),
        "a definition that deploys something": resource("azure-native:authorization:PolicyDefinition", {
            policyRule: { if: { field: "location", in: ["eastus"] }, then: { effect: "deployIfNotExists" } },
        }),
        "another constraint": resource("gcp:orgpolicy/policy:Policy", {
            name: "projects/p/policies/iam.allowedPolicyMemberDomains",
            spec: { rules: [{ values: { allowedValues: ["us"] } }] },
        }),
        "a policy of AWS without regions": scp({ Effect: "Deny", Action: "*", Resource: "*" }),
        "services that are in Virginia for all": scp(
            unless("StringNotEquals", "us-east-1", {
                NotAction: undefined,
                Action: ["cloudfront:*", "acm:*"].slice(0, 1),
            }),
        ),
        "a computed policy of a role": resource("aws:iam/rolePolicy:RolePolicy", { policy: UNKNOWN }),
    },
});
