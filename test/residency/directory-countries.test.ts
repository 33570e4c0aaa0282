/** The country of a directory, which decides where it is kept. */
import { UNKNOWN } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { resource, testRule } from "../rules";

const b2c = "azure-native:azureactivedirectory:B2CTenant";
const ciam = "azure-native:azureactivedirectory:CIAMTenant";
const sweden = { location: "swedencentral" };
const customers = (countryCode: unknown) => ({
    ...sweden,
    createTenantProperties: { countryCode, displayName: "Clinic" },
});

testRule(euResidency, {
    compliant: {
        "a directory of France": resource(b2c, { ...sweden, countryCode: "FR" }),
        "in lower case": resource(ciam, customers("de")),
        "a directory without a country": resource(b2c, sweden),
        "of the United States, where they are allowed": {
            resources: [resource(ciam, customers("US"))],
            settings: { allowedJurisdictions: ["EU", "US"] },
        },
        "a country of something else": resource("azure-native:storage:StorageAccount", {
            ...sweden,
            countryCode: "US",
        }),
    },
    violating: {
        "a directory of the United States": {
            resources: [resource(b2c, { ...sweden, countryCode: "US" })],
            finds: [{ message: "directoryAbroad", path: "countryCode" }],
        },
        "of Canada, which is kept in the United States": {
            resources: [resource(ciam, customers("CA"))],
            finds: [
                {
                    message: "directoryAbroad",
                    path: "createTenantProperties.countryCode",
                    text: "CIAMTenant 'it' keeps its directory in the United States, outside EU: 'createTenantProperties.countryCode' is Canada (CA), and the country decides where the directory is kept. Set it to a country within EU.",
                },
            ],
        },
        "of India, which is kept in Asia Pacific": {
            resources: [resource(b2c, { ...sweden, countryCode: "IN" })],
            finds: [{ message: "directoryAbroad", path: "countryCode" }],
        },
    },
    undetermined: {
        "a country in no list": {
            resources: [resource(b2c, { ...sweden, countryCode: "BR" })],
            finds: [{ message: "directoryNotKnown", path: "countryCode" }],
        },
        "a country that is computed": {
            resources: [resource(ciam, customers(UNKNOWN))],
            finds: [{ message: "countryNotKnownYet", path: "createTenantProperties.countryCode" }],
        },
    },
});
