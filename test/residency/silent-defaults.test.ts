/** What the SDKs say it means to leave a place out: each such input is a row of silent-defaults.tsv, or explained here. */
import { join } from "node:path";
import { silentDefaultRows, silentDefaults } from "../../policies/catalog/located-types";
import { UNKNOWN } from "../../policies/core/values";
import { general } from "../../policies/location/place-input-names";
import { inputsOf } from "../sdk/inputs";
import { build, findingsAt, placeOf } from "./coverage";
import { suspicionOf } from "./suspects";

const FAR = String.raw`(?:us|US|[Gg]lobal|GLOBAL|us-[a-z]+-?\d|US-[A-Z]+|(?:east|west|central)us\w*|United States|nam\d)`;
const ABSENT = String.raw`(?:[Dd]efaults?|omit(?:ted)?|not (?:specified|provided|set)|[Uu]nspecified|left out|absent|empty)`;
const saysDefault = new RegExp(
    `${ABSENT}[^.]{0,80}?(?<![\\w-])${FAR}(?![\\w-])|["'\`]${FAR}["'\`] (?:is|will be) used`,
);

const explained: readonly { readonly type: RegExp; readonly why: string }[] = [
    { type: /^gcp:\w+\/\w+Iam(Binding|Member|Policy):/, why: "binds roles to something that is judged itself" },
];

const inputs = ["azure-native", "gcp"].flatMap((sdk) => inputsOf(join(__dirname, "../../node_modules/@pulumi", sdk)));
const withDefault = inputs.filter((input) => suspicionOf(input) === "name" && saysDefault.test(input.doc));

test("every input whose absence means the United States or the world is a row", () => {
    const open = withDefault.filter(
        ({ type, path }) =>
            !silentDefaults(type).some((row) => row.input === general(path)) &&
            !explained.some((row) => row.type.test(type)),
    );
    expect(open.map(({ type, path }) => `${type} ${path}`)).toEqual([]);
});

test("every explanation explains something", () => {
    expect(explained.filter((row) => !withDefault.some(({ type }) => row.type.test(type)))).toEqual([]);
});

const declared = new Set(inputs.map(({ type, path }) => `${type} ${general(path)}`));
const ofInstalled = silentDefaultRows().filter(({ type }) => !type.startsWith("aws:"));

test("every row is an input of the SDK", () => {
    expect(ofInstalled.filter((row) => !declared.has(`${row.type} ${row.input}`))).toEqual([]);
});

/** Global is all that these know, and they hold rules: global-services.tsv. */
const onlyRules = /^gcp:networkservices\/(grpcRoute|mesh):/;

describe("leaving it out is judged as what it means", () => {
    test.each(silentDefaultRows().map((row) => [row.type, row.input, row] as const))("%s %s", (type, input, row) => {
        const dot = input.lastIndexOf(".");
        // What is left out of a block counts where the block is given.
        const block = dot < 0 ? { description: "x" } : build(input.slice(0, dot), { other: "x" });
        const path = placeOf(input);
        const means = onlyRules.test(type)
            ? []
            : [expect.stringContaining(`leaves '${path}' unset, which means ${row.lands_in}`)];
        expect(findingsAt(type, block, path)).toEqual(means);
        expect(findingsAt(type, dot < 0 ? { [input]: UNKNOWN } : build(input, UNKNOWN), path)).toEqual([
            expect.stringContaining("is unknown until deployment"),
        ]);
    });
});
