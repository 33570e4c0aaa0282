import { read } from "../core/reading";
import type { Properties } from "../core/values";
import { list, once, oneOf, optional, provenance, readTable, required } from "./table";
import { typePattern } from "./type-patterns";

const KNOWN = {
    package: required,
    module: required,
    /** Where an input could name a place: `none`, `inside` a block or in another resource's id only, `own` at the top. */
    place: oneOf("none", "inside", "own"),
    types: list,
    ...provenance,
};

/** Every type of the SDKs that the rules are held to, as `npm run coverage:sdks` reads them. */
export const knownTypeRows = once(() => readTable("types/known-types.tsv", KNOWN));
const placeByType = once(
    () => new Map(knownTypeRows().flatMap(({ types, place }) => types.map((type) => [type, place] as const))),
);

/** Where an input of a type could name a place; undefined for a type that no SDK that was read declares. */
export const placeInputsOf = (type: string): "none" | "inside" | "own" | undefined => placeByType().get(type);

const kubernetesGroups = once(
    () =>
        new Set(
            knownTypeRows().flatMap(({ package: name, types }) => (name === "kubernetes" ? types.map(groupOf) : [])),
        ),
);
const groupOf = (type: string): string => (type.split(":")[1] ?? "").split("/")[0] ?? "";

/** Whether an API group is one of Kubernetes itself: `apps`, `storage.k8s.io`, and not `sparkoperator.k8s.io`. */
export const isOfKubernetes = (type: string): boolean =>
    type.startsWith("kubernetes:") && kubernetesGroups().has(groupOf(type));

const CONTENTS = {
    /** Normalised type tokens; `*` stands for any text. */
    types: list,
    controls: list,
    /** A path; the row holds only where something is set there. */
    given: optional,
    /** A path; the row holds only where nothing is set there. */
    unless: optional,
    /** What the types hold or do, so that the controls have nothing to ask; ends a sentence that begins with "it". */
    why: required,
    ...provenance,
};
export const nothingToJudgeRows = once(() => readTable("types/nothing-to-judge.tsv", CONTENTS));
const patterns = once(() => nothingToJudgeRows().map((row) => ({ ...row, fits: typePattern(row.types) })));

/** Why a control has nothing to ask of a resource; undefined where no row says so. */
export const whyNothingToJudge = (type: string, control: string, properties: Properties): string | undefined =>
    patterns().find(
        ({ controls, fits, given, unless }) =>
            controls.includes(control) &&
            fits.test(type) &&
            (given === undefined || read(properties, given).state !== "absent") &&
            (unless === undefined || read(properties, unless).state === "absent"),
    )?.why;
