/** Holds the rule to the inputs of an SDK: each that could name a place is judged, or a row says why it names none. */
import { currentType } from "../../policies/catalog/renamed-types";
import { evaluate } from "../../policies/core/evaluate";
import { packageOf, PROVIDER_PREFIX, type Resource } from "../../policies/core/resource";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN, type Properties, type Value } from "../../policies/core/values";
import { euResidency } from "../../policies/residency/eu-residency";
import { general, whyNoPlace } from "../../policies/location/place-input-names";
import type { Input } from "../sdk/inputs";
import { noPlaces, type NoPlace } from "./no-places";
import { farWord, quotedFarWords, suspicionOf, type Suspicion } from "./suspects";

export interface Suspect {
    readonly type: string;
    readonly path: string;
    readonly suspicion: Suspicion;
    readonly enumValues?: readonly string[];
}

export const suspectsAmong = (inputs: readonly Input[]): readonly Suspect[] =>
    inputs.flatMap((input) => {
        const suspicion = suspicionOf(input);
        const { type, path } = input;
        const quoted = quotedFarWords(input);
        const enumValues = quoted.length > 0 ? quoted : input.enumValues;
        return suspicion === undefined ? [] : [{ type, path, suspicion, ...(enumValues && { enumValues }) }];
    });

/** `a.b[].c{}` with a value: lists get an empty first element, so that a rule that reads the first one only is caught. */
export function build(path: string, value: Value): Properties {
    const steps = [...path.matchAll(/\[\]|\{\}|[^.[\]{}]+/g)].map(([step]) => step);
    return steps.reduceRight<Value>((inner, step) => {
        if (step === "[]") return [{}, inner];
        return { [step === "{}" ? "any key" : step]: inner };
    }, value) as Properties;
}

/** Where `build` has put the value. */
export const placeOf = (path: string): string => path.replaceAll("[]", "[1]").replaceAll("{}", '["any key"]');

const { settings } = readConfiguration({}, [euResidency], {});
const providerSettings: Readonly<Record<string, Properties>> = {
    aws: { region: "eu-west-1" },
    openstack: { authUrl: "https://auth.cloud.ovh.net/v3", region: "GRA11" },
    scaleway: { region: "fr-par" },
};

/** The findings of the rule on a resource of a type, at a path. */
export function findingsAt(token: string, properties: Properties, path: string): readonly string[] {
    const type = currentType(token);
    const pack = packageOf(type);
    const urn = `urn:pulumi:dev::tests::${PROVIDER_PREFIX}${pack}::default`;
    const provider = {
        urn,
        type: PROVIDER_PREFIX + pack,
        name: "default",
        properties: providerSettings[pack] ?? {},
    };
    const resource: Resource = { urn: `urn:pulumi:dev::tests::${type}::it`, type, name: "it", properties, provider };
    return evaluate([resource], [euResidency], settings).flatMap(({ findings }) =>
        findings.filter((finding) => finding.path === path).map(({ text }) => text),
    );
}

/** A region of the EU that Azure pairs with none, so that asking for a copy in the pair is a finding. */
const home = { location: "polandcentral" };

/** What a user could write at a suspected input, that is nowhere allowed. */
function values({ type, suspicion, enumValues = [] }: Suspect): readonly Value[] {
    const inAzure = "/subscriptions/s/providers/Microsoft.X/locations/nowhere-1/things/t";
    const ids: Readonly<Record<string, string>> = {
        "azure-native": inAzure,
        azure: inAzure,
        aws: "arn:aws:kms:nowhere-1:123456789012:key/k",
        scaleway: "xx-xxx/11111111-1111-1111-1111-111111111111",
    };
    if (suspicion === "id") return [ids[packageOf(type)] ?? "projects/p/locations/nowhere-1/things/t"];
    if (suspicion === "word") {
        const words = enumValues.filter((value) => farWord.test(value));
        // Of an SDK that is not installed, the words are not kept.
        return words.length > 0 ? words : ["GRS", "Geo", "GeoRedundant", "Standard_GRS"];
    }
    return suspicion === "switch" ? [true, false] : ["nowhere-1", ...enumValues, UNKNOWN];
}

/** `judged`, or why the input names no place; nothing where nobody has said. */
export function answerTo(suspect: Suspect): string | undefined {
    const { type, path } = suspect;
    const pack = packageOf(type);
    const isJudged = values(suspect).some((value) => {
        const properties = { ...(/^azure(-native)?$/.test(pack) && home), ...build(path, value) };
        return findingsAt(type, properties, placeOf(path)).length > 0;
    });
    if (isJudged) return "judged";
    return noPlaceRow(suspect)?.why ?? whyNoPlace(type, general(path));
}

const noPlaceRow = (suspect: Suspect): NoPlace | undefined => noPlaces.find((row) => explains(row, suspect));

export const explains = (row: NoPlace, { type, path }: Suspect): boolean =>
    (row.type?.test(type) ?? true) && row.path.test(path.replace(/(\[\]|\{\})+$/, ""));
