/** Rows that name inputs are held to the SDKs: a mistyped path would judge nothing, in silence. */
import { redundancyDefaults, redundancyInputs } from "../../policies/residency/rows/redundancy";
import { alsoPlaces, noPlaces, sites, words } from "../../policies/location/rows/place-input-names";
import { olderVersions } from "../../policies/location/rows/free-text";
import { parts } from "../../policies/location/rows/parts";
import { typePattern } from "../../policies/catalog/type-patterns";
import { reaches } from "../../policies/residency/rows/data-reach";
import { links } from "../../policies/residency/rows/data-links";
import { readFurther } from "../sdk/further";
import { inputsOf, typesOf as declaredTypes } from "../sdk/inputs";

const installed = ["azure-native", "gcp"];
const paths = new Set<string>();
const types: string[] = [];
beforeAll(() => {
    for (const pack of installed) {
        const folder = `node_modules/@pulumi/${pack}`;
        types.push(...declaredTypes(folder));
        for (const { type, path } of inputsOf(folder)) paths.add(`${type} ${path}`);
    }
    for (const { suspects } of readFurther())
        for (const { type, path } of suspects) {
            types.push(type);
            paths.add(`${type} ${path}`);
        }
});

const isInstalled = (type: string): boolean => [...installed, "azure"].some((pack) => type.startsWith(`${pack}:`));
/** Types that only older versions of azure-native have, under another module or name. */
const older: readonly string[] = [
    "azure-native:cache:Database",
    "azure-native:cache:LinkedServer",
    "azure-native:cache:Redis",
    "azure-native:cognitiveservices:AccountCommitmentPlan",
    "azure-native:cognitiveservices:AccountDeployment",
    "azure-native:devices:IotDpsResource",
    "azure-native:devices:IotHubResource",
    "azure-native:documentdb:DatabaseAccount",
    "azure-native:netapp:Volume",
    "azure-native:web:Config",
];
/** The types of the SDKs that one of a row's types means; each of them has to mean one. */
function typesOf(given: readonly string[]): readonly string[] {
    const current = given.filter((type) => isInstalled(type) && !older.includes(type));
    const found = current.map((type) => types.filter((each) => typePattern([type]).test(each)));
    expect(current.filter((_, index) => found[index]?.length === 0)).toEqual([]);
    return found.flat();
}

test.each(
    [...redundancyInputs, ...redundancyDefaults].map((row) => [`${row.types.join(", ")} ${row.path}`, row] as const),
)("redundancy: %s", (_, row) => {
    expect(typesOf(row.types).filter((each) => paths.has(`${each} ${row.path}`))).not.toEqual([]);
});

describe("replica links", () => {
    test.each(
        links
            .filter(({ types: [type = ""] }) => isInstalled(type))
            .map((link) => [`${link.types.join(", ")} ${link.path}`, link] as const),
    )("%s", (_, { types: given, path, to, when, place }) => {
        const own = typesOf(given).filter((each) => paths.has(`${each} ${path}`));
        expect(own).not.toEqual([]);
        expect(typesOf(to)).not.toEqual([]);
        if (place !== undefined) expect(own.filter((each) => !paths.has(`${each} ${place}`))).toEqual([]);
        if (when) expect(own.filter((each) => !paths.has(`${each} ${when.path}`))).toEqual([]);
    });
});

test.each(
    reaches
        .map((row) => [`${row.types.join(", ")} ${row.path}`, row] as const)
        .filter(
            ([
                ,
                {
                    types: [type = ""],
                },
            ]) => isInstalled(type),
        ),
)("words for reach: %s", (_, row) => {
    expect(typesOf(row.types)).not.toEqual([]);
});

test.each(
    parts
        .filter(({ types: [type = ""] }) => isInstalled(type))
        .map((row) => [`${row.types.join(", ")} ${row.path}`, row] as const),
)("parts: %s", (_, { types: given, path, whole }) => {
    expect(typesOf(given).filter((each) => !paths.has(`${each} ${path}`))).toEqual([]);
    expect(typesOf(whole)).not.toEqual([]);
});

test.each(
    [...noPlaces, ...alsoPlaces, ...sites, ...words, ...olderVersions].map(
        (row) => [row.types?.join(", ") ?? "*", row] as const,
    ),
)("types that an exception names exist: %s", (_, { types: given = [] }) => void typesOf(given));
