/** Edge zones and custom locations of Azure. */
import type { Resource } from "../../policies/core/resource";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule, type Case, type Found } from "../rules";

const finds = (given: Resource | Case, ...found: readonly Found[]): Case & { finds: readonly Found[] } => ({
    ...("resources" in given ? given : { resources: [given] }),
    finds: found,
});
const named = (type: string, name: string, properties: object) => resource(type, properties, { name });

const customId =
    "/subscriptions/s/resourceGroups/g/providers/Microsoft.ExtendedLocation/customLocations/paris-datacentre";
const onPremises = {
    additionalRegions: [
        { provider: "azure", id: "paris-datacentre", country: "FR", source: "our register of data centres" },
    ],
};

testRule(euResidency, {
    compliant: {
        "a custom location that the organisation has declared": {
            resources: [
                resource("azure-native:azurestackhci:VirtualMachineInstance", {
                    extendedLocation: { name: customId, type: "CustomLocation" },
                }),
            ],
            settings: onPremises,
        },
    },
    violating: {
        "an edge zone in the United States": finds(
            resource("azure-native:compute:VirtualMachine", {
                location: "westeurope",
                extendedLocation: { name: "losangeles", type: "EdgeZone" },
            }),
            { message: "unknownPlace", path: "extendedLocation.name" },
        ),
        "an edge zone of something inside": finds(
            resource("azure-native:network:NetworkInterface", {
                location: "westeurope",
                ipConfigurations: [
                    { name: "main", publicIPAddress: { extendedLocation: { name: "losangeles", type: "EdgeZone" } } },
                ],
            }),
            { message: "unknownPlace", path: "ipConfigurations[0].publicIPAddress.extendedLocation.name" },
        ),
    },
    undetermined: {
        "a custom location, one cause": finds(
            {
                resources: [
                    named("azure-native:azurestackhci:VirtualMachineInstance", "one", {
                        extendedLocation: { name: customId, type: "CustomLocation" },
                    }),
                    named("azure-native:azurestackhci:VirtualMachineInstance", "two", {
                        extendedLocation: { name: customId, type: "CustomLocation" },
                    }),
                ],
            },
            { message: "customLocation", path: "extendedLocation.name", affects: ["one", "two"] },
        ),
    },
});
