/** Is every place unambiguous, in a country that exists, and paired with one that names it back? */
import { jurisdictionOf } from "../../../policies/catalog/jurisdictions";
import { normalisePlaceId } from "../../../policies/catalog/place-names";
import { findPlace, placeRows } from "../../../policies/catalog/places";
import { isCountry, unique } from "./checks";

describe("places", () => {
    test("have one row for a provider, partition, service and id", () => {
        const keys = placeRows().flatMap((row) =>
            row.service.map(
                (service) => `${row.provider}/${row.partition}/${service}/${normalisePlaceId(row.provider, row.id)}`,
            ),
        );
        expect(unique(keys)).toEqual([]);
    });
    test("an id of one Azure cloud is none of another", () => {
        expect(unique(placeRows().flatMap((row) => (row.provider === "azure" ? row.id : [])))).toEqual([]);
    });
    test("name countries that exist", () => {
        expect(placeRows().filter((row) => !(row.countries ?? []).every(isCountry))).toEqual([]);
    });
    test("know the country of every region, except those that only Microsoft's SDKs name", () => {
        const unplaced = placeRows().filter((row) => row.kind === "region" && row.countries === undefined);
        expect(unplaced.map((row) => row.id)).toEqual(["northeurope2", "easteurope"]);
    });
    test("are paired with places of the same cloud that name them back, or another", () => {
        for (const row of placeRows().filter(({ pair }) => pair !== undefined)) {
            const pair = findPlace({ provider: row.provider, partition: row.partition, id: row.pair ?? "" });
            expect([row.id, pair?.id, pair?.pair === undefined]).toEqual([row.id, row.pair, false]);
        }
    });
    test("have parents that exist", () => {
        for (const row of placeRows().filter(({ parent }) => parent !== undefined))
            expect([row.id, findPlace({ provider: row.provider, id: row.parent ?? "" })?.id]).toEqual([
                row.id,
                row.parent,
            ]);
    });
    test("no pair of a region in the EU leaves the EU", () => {
        const inEu = (codes: readonly string[] | undefined) =>
            codes?.every((code) => jurisdictionOf(code)?.eu) === true;
        const leaving = placeRows().filter(
            (row) =>
                row.pair !== undefined &&
                inEu(row.countries) &&
                !inEu(findPlace({ provider: row.provider, id: row.pair })?.countries),
        );
        expect(leaving).toEqual([]);
    });
    test("six Azure regions in the EU have no pair", () => {
        const alone = placeRows().filter(
            (row) =>
                row.provider === "azure" &&
                row.partition === "AzureCloud" &&
                row.kind === "region" &&
                row.status === "open" &&
                row.pair === undefined &&
                row.countries?.every((code) => jurisdictionOf(code)?.eu),
        );
        expect(alone.map((row) => row.id)).toEqual([
            "austriaeast",
            "belgiumcentral",
            "denmarkeast",
            "italynorth",
            "polandcentral",
            "spaincentral",
        ]);
    });
});
