/** Every input of the Kubernetes SDK that says where something goes is read, and no selector of something else is. */
import { resolve } from "node:path";
import { evaluate } from "../../../policies/core/evaluate";
import { normaliseType } from "../../../policies/core/resource";
import { readConfiguration } from "../../../policies/core/settings";
import type { Properties, Value } from "../../../policies/core/values";
import { euResidency } from "../../../policies/residency/eu-residency";
import { resource } from "../../rules";
import { inputsOf } from "../../sdk/inputs";
import { at, provider, REGION } from "./objects";

const sdk = resolve(__dirname, "../../../node_modules/@pulumi/kubernetes");
const { settings } = readConfiguration({ "eu-residency": {} }, [euResidency], {});

/** An object that holds a value at a path; in lists it is the second element. */
function holding(path: string, value: Value): Properties {
    return path
        .split(".")
        .reduceRight<Value>(
            (inner, step) => (step.endsWith("[]") ? { [step.slice(0, -2)]: [{}, inner] } : { [step]: inner }),
            value,
        ) as Properties;
}
const written = (path: string): string => path.replaceAll("[]", "[1]");

const found = (token: string, properties: Properties): readonly (string | undefined)[] =>
    evaluate([resource(normaliseType(token), properties), provider()], [euResidency], settings)
        .flatMap(({ findings }) => findings)
        .filter(({ message }) => message !== "clusterNotKnown")
        .map(({ path }) => path);

const inputs = inputsOf(sdk);
const isOfPods = (path: string) => /selector/i.test(path.replace(/nodeSelector/g, "")) && !/volumeClaim/i.test(path);
const isOfClaims = (type: string) => type.includes(":PersistentVolumeClaim");

test("the selectors of nodes: every kind that has one", () => {
    const maps = inputs.filter(({ path }) => path.endsWith("nodeSelector{}"));
    const kinds = new Set(
        maps.map(({ type }) =>
            type
                .split(":")
                .at(-1)
                ?.replace(/(Patch|List)$/, ""),
        ),
    );
    expect([...kinds].sort()).toEqual(KINDS);
    for (const { type, path } of maps) {
        const map = path.slice(0, -2);
        expect([type, path, found(type, holding(map, { [REGION]: "us-east-1" }))]).toEqual([
            type,
            path,
            [at(written(map), REGION)],
        ]);
        expect(found(type, holding(map, { [REGION]: "eu-west-3", pool: "us-east-1" }))).toEqual([]);
    }
});

const KINDS = [
    "CronJob",
    "DaemonSet",
    "Deployment",
    "Job",
    "Pod",
    "PodTemplate",
    "ReplicaSet",
    "ReplicationController",
    "RuntimeClass",
    "StatefulSet",
];

test("expressions: those of nodes, topologies and claims are read, those about pods and the like are not", () => {
    const lists = inputs.filter(({ path }) => /(matchExpressions|matchLabelExpressions)\[\]\.values\[\]$/.test(path));
    const read = new Set<string>();
    for (const { type, path } of lists) {
        // No list can be created, and its status is nobody's input.
        if (path.startsWith("items[].status")) continue;
        const list = path.replace(/\[\]\.values\[\]$/, "");
        const expression = { key: REGION, operator: "In", values: ["eu-west-3", "us-east-1"] };
        const quiet = path.startsWith("status.") || (isOfPods(path) && !isOfClaims(type));
        const expected = quiet ? [] : [`${written(list)}[1].values[1]`];
        const answer = found(type, holding(`${list}[]`, expression));
        expect([type, path, answer]).toEqual([type, path, expected]);
        if (!quiet) read.add(path.replace(/^.*\.(?=nodeAffinity|nodeSelector|selector|allowedTopologies)/, ""));
    }
    expect([...read].sort()).toEqual([
        "allowedTopologies[].matchLabelExpressions[].values[]",
        "items[].nodeTopology.matchExpressions[].values[]",
        "nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchExpressions[].values[]",
        "nodeSelectorTerms[].matchExpressions[].values[]",
        "nodeTopology.matchExpressions[].values[]",
        "selector.matchExpressions[].values[]",
    ]);
});
