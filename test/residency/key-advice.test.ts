import { evaluate } from "../../policies/core/evaluate";
import { findingsOf } from "../../policies/core/report-once";
import { readConfiguration } from "../../policies/core/settings";
import type { Properties } from "../../policies/core/values";
import { keyLocation } from "../../policies/keys/rules/key-location";
import { euResidency } from "../../policies/residency";

const provider = {
    urn: "urn:pulumi:dev::s::pulumi:providers:gcp::default",
    type: "pulumi:providers:gcp",
    name: "default",
};
const resource = (
    type: string,
    name: string,
    properties: Properties,
    from: Readonly<Record<string, string[]>> = {},
) => ({
    urn: `urn:pulumi:dev::s::${type}::${name}`,
    type,
    name,
    properties,
    provider: { ...provider, properties: {} },
    propertyDependencies: from,
});

test("a bucket in EU takes only keys of 'europe': the advice is one region for both, or the setting that proves it", () => {
    const ring = resource("gcp:kms/keyRing:KeyRing", "archive", { location: "europe" });
    const key = resource(
        "gcp:kms/cryptoKey:CryptoKey",
        "archive",
        { keyRing: "projects/p/locations/europe/keyRings/archive" },
        { keyRing: [ring.urn] },
    );
    const defaultKmsKeyName = "projects/p/locations/europe/keyRings/archive/cryptoKeys/archive";
    const bucket = resource(
        "gcp:storage/bucket:Bucket",
        "archive",
        { location: "EU", encryption: { defaultKmsKeyName } },
        { encryption: [key.urn] },
    );
    const rules = [euResidency, keyLocation];
    const messages = (given: object) => {
        const configuration = readConfiguration(given, rules, {}, rules);
        return findingsOf(evaluate([ring, key, bucket], rules, configuration.settings), configuration).map(
            ({ message }) => message,
        );
    };
    const found = messages({});
    expect(found.length).toBeGreaterThan(0);
    for (const message of found) expect(message).toMatch(/data take only keys of their own location\./);
    expect(found.join(" ")).not.toMatch(/eur3/);
    const proven = { provider: "gcp", service: "kms", id: "europe", country: "EU", source: "our contract" };
    expect(messages({ sovereignty: { additionalRegions: [proven] } })).toEqual([]);
});
