/** What looks like a region and is none: every input of the SDKs that names no place may say `westus`. */
import { join } from "node:path";
import { evaluate } from "../../policies/core/evaluate";
import { readConfiguration } from "../../policies/core/settings";
import type { Value } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { general } from "../../policies/location/place-input-names";
import { placesIn } from "../../policies/location/place-inputs";
import { resource } from "../rules";
import { inputsOf, type Input } from "../sdk/inputs";
import { suspicionOf } from "./suspects";
import { byType, wholeOf } from "../location/generated-resources";

const REGION: Readonly<Record<string, string>> = { "azure-native": "westus", gcp: "us-east1", kubernetes: "us-east1" };
const sdks = Object.keys(REGION);
const inputs = (sdk: string) => byType(inputsOf(join(__dirname, "../../node_modules/@pulumi", sdk)));

/** Every place that the walk finds in a resource with such values, one for each type of the SDK. */
const found = (sdk: string, key: string, valueOf: (input: Input, region: string) => Value | undefined) =>
    [...inputs(sdk)].flatMap(([type, declared]) => {
        const whole = wholeOf(declared, key, (input) => valueOf(input, REGION[sdk] ?? ""));
        return [...placesIn(type, whole)].map(({ path }) => `${type} ${general(path)}`);
    });

const isMap = ({ path }: Input): boolean => path.endsWith("{}");
/** Names, descriptions, versions, sizes: all that is neither called a place nor described as one. */
const unsuspected = (input: Input): boolean =>
    input.shape === "text" && !isMap(input) && suspicionOf(input) === undefined;

test.each([
    ["azure-native", []],
    [
        "gcp",
        // Instance configurations are named after their places.
        [
            "gcp:spanner/instance:Instance config",
            "gcp:spanner/instanceConfig:InstanceConfig baseConfig",
            "gcp:spanner/instancePartition:InstancePartition config",
        ],
    ],
    ["kubernetes", []],
])("an input of %s that nobody calls a place holds none", (sdk, places) => {
    const asRegion = found(sdk, "x", (input, region) => (unsuspected(input) ? region : undefined));
    expect(asRegion).toEqual(places);
    expect(found(sdk, "x", (input) => (unsuspected(input) ? "zones and locations/of words" : undefined))).toEqual(
        places,
    );
});

test.each(["azure-native", "gcp"])("a key of the user's own in a map of %s says nothing", (sdk) => {
    for (const key of ["region", "location", "dataLocation", "acme.eu/zone", "cost.centerRegion"])
        expect(
            found(sdk, key, (input, region) => (isMap(input) && input.shape === "text" ? region : undefined)),
        ).toEqual([]);
});

test("a key in what azure-native does not type says nothing", () => {
    const untyped = ({ type, shape }: Input): boolean =>
        // There, `any` stands for a text or an expression: { value: "…", type: "Expression" }.
        shape === "any" && !/:(datafactory|synapse):/.test(type);
    const places = found("azure-native", "x", (input, region) =>
        untyped(input) && suspicionOf(input) === undefined ? { region, location: region } : undefined,
    );
    expect(places).toEqual([]);
});

test.each(sdks)("the rule reports nothing at such inputs of %s either", (sdk) => {
    const { settings } = readConfiguration({}, [euResidency], {});
    const reported = [...inputs(sdk)].flatMap(([type, declared]) => {
        const whole = wholeOf(declared, "x", (input) => (unsuspected(input) ? REGION[sdk] : undefined));
        const given = new Set(declared.filter(unsuspected).map(({ path }) => path.replace(/(\[\])+$/, "")));
        return evaluate([resource(type, whole)], [euResidency], settings).flatMap(({ findings }) =>
            findings
                .filter(({ kind, path }) => kind === "violation" && given.has(general(path ?? "")))
                .map(({ path, message }) => `${type} ${general(path ?? "")} ${message}`),
        );
    });
    expect(reported).toEqual(
        sdk === "gcp"
            ? [
                  "gcp:compute/snapshotSettings:SnapshotSettings storageLocation.policy reach",
                  "gcp:spanner/instance:Instance config outside",
                  "gcp:spanner/instanceConfig:InstanceConfig baseConfig outside",
                  "gcp:spanner/instancePartition:InstancePartition config outside",
              ]
            : [],
    );
});
