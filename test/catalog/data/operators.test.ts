/** Is every operator named once, owned by somebody who has a row, and at home in countries that exist? */
import { fold } from "../../../policies/catalog/names";
import { operators, operatorWithId } from "../../../policies/catalog/operators";
import { findOwner, ownerRows } from "../../../policies/catalog/ownership";
import { partitionRows } from "../../../policies/catalog/partitions";
import { placeRows } from "../../../policies/catalog/places";
import { qualificationRows } from "../../../policies/catalog/qualifications";
import { failoverPairs } from "../../../policies/catalog/failover-pairs";
import { isCountry, unique } from "./checks";

test("names are unique, however they are written", () => {
    const names = operators().flatMap((row) => [...new Set([row.id, row.name, ...row.aliases].map(fold))]);
    expect(unique(names)).toEqual([]);
    expect(unique([...ownerRows(), ...operators()].map(({ id }) => id))).toEqual([]);
});

const partitions = partitionRows().map(({ provider, partition }) => `${provider}/${partition}`);
const ofPlaces = new Set(placeRows().map((row) => [row.provider, row.partition].filter(Boolean).join("/")));

test("operators run providers and partitions that exist, each run by one", () => {
    const runs = operators().flatMap((row) => row.runs);
    expect(runs.filter((run) => !ofPlaces.has(run) && !partitions.includes(run))).toEqual([]);
    expect(unique(runs)).toEqual([]);
});

test("every partition of the places has a row, once", () => {
    expect(unique(partitions)).toEqual([]);
    expect([...ofPlaces].filter((run) => run.includes("/") && !partitions.includes(run))).toEqual([]);
});

test("countries exist", () => {
    const parties = [...operators(), ...ownerRows()];
    expect(parties.filter(({ seat }) => !(seat ?? []).every(isCountry)).map(({ id }) => id)).toEqual([]);
    const words = ["EU", "open-source", "mixed"];
    const vendors = operators().flatMap((row) => row.vendor_jurisdiction);
    expect(vendors.filter((vendor) => !words.includes(vendor) && !isCountry(vendor))).toEqual([]);
});

test("owners and vendors are ids of rows, never texts", () => {
    const ids = new Set(["self", ...[...operators(), ...ownerRows()].map(({ id }) => id)]);
    for (const { id, parent_id } of [...operators(), ...ownerRows()]) {
        expect([id, parent_id.filter((parent) => !ids.has(parent) || parent === id)]).toEqual([id, []]);
        expect([id, parent_id.includes("self") && parent_id.length > 1]).toEqual([id, false]);
    }
    const vendors = operators().flatMap(({ id, vendor_id }) => vendor_id.map((vendor) => [id, vendor]));
    expect(vendors.filter(([id, vendor = ""]) => vendor === id || !ids.has(vendor))).toEqual([]);
});

test("every owner owns something", () => {
    const owning = new Set([...operators(), ...ownerRows()].flatMap(({ parent_id }) => parent_id));
    const vendors = new Set(operators().flatMap(({ vendor_id }) => vendor_id));
    expect(
        ownerRows()
            .filter(({ id }) => !owning.has(id) && !vendors.has(id))
            .map(({ id }) => id),
    ).toEqual([]);
});

test("nobody owns himself in a circle", () => {
    const above = (id: string, seen: readonly string[]): boolean =>
        seen.includes(id) || (findOwner(id)?.parent_id ?? []).some((parent) => above(parent, [...seen, id]));
    expect([...operators(), ...ownerRows()].filter(({ id }) => above(id, [])).map(({ id }) => id)).toEqual([]);
});

test("of which operators the owner or the law is not known", () => {
    expect(
        operators()
            .filter(({ parent_id }) => parent_id.length === 0)
            .map(({ id }) => id),
    ).toEqual(["on-premises", "danubedata"]);
    expect(
        operators()
            .filter(({ jurisdiction }) => jurisdiction === undefined)
            .map(({ id }) => id),
    ).toEqual(["on-premises", "danubedata"]);
});

test("who stands under US law is sovereign in nothing", () => {
    const claimed = operators().filter(
        (row) =>
            row.jurisdiction?.includes("US") &&
            [row.data, row.operational, row.technological].some((word) => word === "yes"),
    );
    expect(claimed.map(({ id }) => id)).toEqual([]);
});

test("a qualification belongs to an operator, an offer and places that exist, once", () => {
    const rows = qualificationRows();
    expect(unique(rows.map((row) => [row.operator_id, row.scheme, row.offer].join("/")))).toEqual([]);
    for (const row of rows) {
        const operator = operatorWithId(row.operator_id);
        expect([row.operator_id, operator?.id]).toEqual([row.operator_id, row.operator_id]);
        const own = (operator?.runs ?? []).map((run) => run.split("/")[0]);
        const places = placeRows().filter(({ provider }) => own.includes(provider));
        expect([row.offer, row.regions.filter((id) => !places.some((place) => place.id === id))]).toEqual([
            row.offer,
            [],
        ]);
    }
});

test("failover pairs name operators that exist", () => {
    const ids = new Set(["*", ...operators().map((row) => row.id)]);
    const named = failoverPairs().flatMap((pair) => [...pair.primary_operators, ...pair.target_operators]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
