/** Rows that name inputs are held to the SDKs: a mistyped path would judge nothing, in silence. */
import { redundancyInputs } from "../../policies/residency/paired-places";
import { links } from "../../policies/residency/data-links";
import { inputsOf, typesOf } from "../sdk/inputs";

const installed = ["azure-native", "gcp"];
const paths = new Set<string>();
const types: string[] = [];
beforeAll(() => {
    for (const pack of installed) {
        const folder = `node_modules/@pulumi/${pack}`;
        types.push(...typesOf(folder));
        for (const { type, path } of inputsOf(folder)) paths.add(`${type} ${path}`);
    }
});

const isInstalled = ({ type }: { readonly type: RegExp }): boolean =>
    installed.some((pack) => type.source.startsWith(`^${pack}:`));

test.each(redundancyInputs.map((row) => [`${row.type.source} ${row.path}`, row] as const))(
    "redundancy: %s",
    (_, { type, path }) => {
        expect(types.filter((each) => type.test(each) && paths.has(`${each} ${path}`))).not.toEqual([]);
    },
);

describe("replica links", () => {
    test.each(links.filter(isInstalled).map((link) => [`${link.type.source} ${link.path}`, link] as const))(
        "%s",
        (_, { type, path, to, when, place }) => {
            const own = types.filter((each) => type.test(each) && paths.has(`${each} ${path}`));
            expect(own).not.toEqual([]);
            expect(types.filter((each) => to.test(each))).not.toEqual([]);
            if (place !== undefined) expect(own.filter((each) => !paths.has(`${each} ${place}`))).toEqual([]);
            if (when) expect(own.filter((each) => !paths.has(`${each} ${when.path}`))).toEqual([]);
        },
    );
});
