/** Does every Pulumi package lead to one cloud or one operator that exists? */
import { cloudRows } from "../../../policies/catalog/clouds";
import { operatorWithId } from "../../../policies/catalog/operators";
import { packageRows } from "../../../policies/catalog/packages";
import { partitionRows } from "../../../policies/catalog/partitions";
import { knownProviders } from "../../../policies/catalog/places";
import { unique } from "./checks";

test("clouds name providers and partitions that exist", () => {
    const named = cloudRows().flatMap((row) => row.provider ?? []);
    expect(named.filter((provider) => !knownProviders().includes(provider))).toEqual([]);
    const partitions = new Set(partitionRows().map(({ provider, partition }) => `${provider}/${partition}`));
    const given = cloudRows().flatMap((row) => (row.partition === undefined ? [] : `${row.provider}/${row.partition}`));
    expect(given.filter((partition) => !partitions.has(partition))).toEqual([]);
});

test("a package is a cloud or has a row of its own, not both", () => {
    expect(unique(packageRows().map((row) => row.package))).toEqual([]);
    const clouds = new Set(cloudRows().map((row) => row.package));
    expect(packageRows().filter((row) => clouds.has(row.package))).toEqual([]);
});

test("operators exist, and stand where somebody runs the service", () => {
    for (const row of packageRows()) {
        const operator = row.operator_id === undefined ? undefined : operatorWithId(row.operator_id)?.id;
        expect([row.package, operator]).toEqual([row.package, row.operator_id]);
        if (row.kind === "cloud" || row.kind === "service") expect([row.package, operator]).not.toContain(undefined);
        if (row.kind === "none" || row.kind === "self-hosted") expect(operator).toBeUndefined();
        expect([row.package, row.setting !== undefined]).toEqual([row.package, row.kind === "setting"]);
    }
});
