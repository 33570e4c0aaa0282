import { read } from "../core/reading";
import { rememberedByText } from "../core/remembered";
import { moduleOf, packageOf } from "../core/resource";
import type { Properties } from "../core/values";
import { list, once, oneOf, optional, provenance, readTable, required, rowsByPackage } from "./table";
import { typePattern } from "./type-patterns";

const KNOWN = {
    package: required,
    module: required,
    /** Where an input could name a place: `none`, `inside` a block or in another resource's id only, `own` at the top. */
    place: oneOf("none", "inside", "own"),
    types: list,
    ...provenance,
};

const FILE = "types/known-types.tsv";
/** Every type of the SDKs that the rules are held to, as `npm run coverage:sdks` reads them. */
export const knownTypeRows = once(() => readTable(FILE, KNOWN));
const ofPackage = rowsByPackage(FILE, knownTypeRows);
const placesOfPackage = rememberedByText(
    (packageName) => new Map(ofPackage(packageName).flatMap(({ types, place }) => types.map((type) => [type, place]))),
);

/** Where an input of a type could name a place; undefined for a type that no SDK that was read declares. */
export const placeInputsOf = (type: string): "none" | "inside" | "own" | undefined =>
    placesOfPackage(packageOf(type)).get(type);

const kubernetesGroups = once(() => new Set(ofPackage("kubernetes").flatMap(({ types }) => types.map(moduleOf))));

/** Whether an API group is one of Kubernetes itself: `apps`, `storage.k8s.io`, and not `sparkoperator.k8s.io`. */
export const isOfKubernetes = (type: string): boolean =>
    type.startsWith("kubernetes:") && kubernetesGroups().has(moduleOf(type));

const CONTENTS = {
    /** Normalised type tokens; `*` stands for any text. */
    types: list,
    controls: list,
    /** A path; the row holds only where something is set there. */
    given: optional,
    /** Paths; the row holds only where nothing is set at any of them. */
    unless: list,
    /** What the types hold or do, so that the controls have nothing to ask; ends a sentence that begins with "it". */
    why: required,
    ...provenance,
};
export const nothingToJudgeRows = once(() => readTable("types/nothing-to-judge.tsv", CONTENTS));
const patterns = once(() => nothingToJudgeRows().map((row) => ({ ...row, fits: typePattern(row.types) })));

const rowsFor = rememberedByText((control) =>
    rememberedByText((type) =>
        patterns().filter(({ controls, fits }) => controls.includes(control) && fits.test(type)),
    ),
);

/** Why a control has nothing to ask of a resource; undefined where no row says so. */
export const whyNothingToJudge = (type: string, control: string, properties: Properties): string | undefined =>
    rowsFor(control)(type).find(
        ({ given, unless }) =>
            (given === undefined || read(properties, given).state !== "absent") &&
            unless.every((path) => read(properties, path).state === "absent"),
    )?.why;
