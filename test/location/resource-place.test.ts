/** Where a resource is: its own place, an inherited one, or that of what it is part of. */
import fc from "fast-check";
import { stackOf } from "../../policies/core/stack";
import type { Resource } from "../../policies/core/resource";
import { UNKNOWN } from "../../policies/core/values";
import { openPlaceOf, unknownPlace } from "../../policies/location/inherited-place";
import { placeOf, placeQueryOf } from "../../policies/location/resource-place";
import { resource } from "../rules";

const group = resource("azure-native:resources:ResourceGroup", { location: "westeurope" }, { name: "group" });
const server = (properties: object) => resource("azure-native:sql:Server", properties, { name: "server" });
const queryOf = (first: Resource, ...others: readonly Resource[]) =>
    placeQueryOf(first, stackOf([first, ...others]))?.id;

test("a resource is where it says", () => {
    expect(queryOf(server({ location: "West Europe" }))).toBe("West Europe");
    const [asked] = [server({ location: "West Europe" })];
    expect(placeOf(asked, stackOf([asked]), [])?.id).toBe("westeurope");
});

test("a resource that names no place is where its group is, also by the name of the group", () => {
    const made = { ...server({ resourceGroupName: UNKNOWN, location: UNKNOWN }) };
    expect(queryOf({ ...made, propertyDependencies: { resourceGroupName: [group.urn] } }, group)).toBe("westeurope");
    const named = { ...group, properties: { ...group.properties, resourceGroupName: "Main" } };
    expect(queryOf(server({ resourceGroupName: "main" }), named)).toBe("westeurope");
    expect(queryOf(server({ resourceGroupName: "other" }), named)).toBeUndefined();
});

test("a part is where the whole is", () => {
    const database = resource("azure-native:sql:TransparentDataEncryption", { serverName: "sql" }, { name: "part" });
    expect(queryOf(database, server({ serverName: "sql", location: "francecentral" }))).toBe("francecentral");
});

test("before the stack is complete, a group is not followed", () => {
    const made = server({ resourceGroupName: "main" });
    expect(placeQueryOf(made, stackOf([made], false))).toBeUndefined();
});

test("an unknown location is never taken for a known one that it was made from", () => {
    const known = server({ location: "westeurope" });
    const made = { ...server({ location: UNKNOWN }), urn: "urn:made", propertyDependencies: { location: [known.urn] } };
    expect(queryOf(made, known)).toBeUndefined();
    expect(unknownPlace(made, "location", stackOf([made, known]))).toEqual({
        why: "placeNotKnownYet",
        cause: { kind: "property", id: `${known.urn} location` },
    });
});

test("whatever refers to whatever, also in a circle, there is one answer", () => {
    const index = fc.nat({ max: 5 });
    const made = fc.record({
        type: fc.constantFrom("azure-native:sql:Server", "azure-native:sql:Database", "gcp:storage/bucket:Bucket"),
        location: fc.constantFrom(UNKNOWN, "westeurope", undefined),
        origins: fc.array(index, { maxLength: 2 }),
        server: fc.option(index),
    });
    fc.assert(
        fc.property(fc.array(made, { minLength: 6, maxLength: 6 }), (all) => {
            const urns = all.map((_, at) => `urn:${at}`);
            const resources = all.map(({ type, location, origins, server: named }, at): Resource => ({
                ...resource(type, {
                    name: `n${at}`,
                    serverName: named === null ? undefined : `n${named}`,
                    ...(location !== undefined && { location }),
                }),
                urn: `urn:${at}`,
                propertyDependencies: { location: origins.flatMap((each) => urns[each] ?? []) },
            }));
            const stack = stackOf(resources);
            for (const each of resources) {
                const query = placeQueryOf(each, stack);
                const isUnknown = each.properties.location === UNKNOWN;
                if (query) expect(query.id).toBe("westeurope");
                if (isUnknown) expect(openPlaceOf(each, stack)).toBeDefined();
            }
        }),
    );
});
