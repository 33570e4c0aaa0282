import type { Reading } from "../core/reading";
import { normaliseType, type Resource } from "../core/resource";
import { defineRule, plain, type Outcome, type Subject } from "../core/rule";
import { azureKeys } from "./azure";
import { gcpKeys } from "./gcp";
import { exampleOf, hasShape, keyTypes, type KeyRow } from "./key-row";
import { kubernetesKeys } from "./kubernetes";

const messages = {
    providerKey:
        "{resource} is encrypted with a key that the provider holds: '{path}' is not set. Set it to {example}.",
    notAKey: "{resource} names no key: '{path}' does not have the form of one. Set it to {example}.",
    suppliedKey:
        "{resource} is encrypted with a key that is handed over in '{path}', which can neither be revoked nor audited. Use '{instead}' with a key in your own key ring.",
    switchedOff: "{resource} names a key that is not used: '{path}' is not {expected}. Set it to {expected}.",
    incomplete: "{resource} names a key that can not be reached: '{path}' is not set. Set it beside the key.",
    later: "Whether {resource} is encrypted with a key of the customer's is only known later: '{path}' does not come from a key or vault of this stack.",
} as const;

export const customerManagedKey = defineRule({
    id: "customer-managed-key",
    title: "Data at rest is encrypted with a key that the customer holds.",
    rationale:
        "Whoever holds the key can be compelled to read the data, and can keep its owner from reading it; with a provider-managed key that is the provider.",
    severity: "high",
    frameworks: ["gdpr:32(1)(a)", "c3a:SOV-3-02", "snc:10", "csf:SOV-3"],
    remediation:
        "Create a key in a vault or key ring of your own and name it on the resource; most services take it only at creation.",
    messages,
    settings: {},
    rows: { ...azureKeys, ...gcpKeys, ...kubernetesKeys },
    check: judge,
    join: judge,
});

type Asked = Subject<typeof messages, Record<never, never>, readonly KeyRow[]>;

/** With the stack at hand `propertyDependencies` tell where an unknown value comes from; without, nothing is followed. */
function judge(subject: Asked): Outcome {
    const row = subject.row.find(({ where }) => !where || isValue(subject.read(where.path), where.is));
    if (!row) {
        const path = subject.row[0]?.where?.path ?? "";
        if (subject.read(path).state !== "unknown") return "not-applicable";
        subject.undetermined("later", { path });
        return undefined;
    }
    const example = plain(exampleOf(row.shape));
    const readings = row.key.map((path) => subject.readEach(path));
    const named = readings.find((each) => each.some(({ state }) => state !== "absent")) ?? readings[0] ?? [];
    const handed = (row.supplied ?? [])
        .flatMap((path) => subject.readEach(path))
        .find(({ state }) => state !== "absent");
    for (const reading of named) {
        const { path } = reading;
        if (reading.state === "unknown") {
            if (!comesFromKey(subject.resource, path)) subject.undetermined("later", { path });
        } else if (reading.state === "known" && !isBlank(reading.value)) {
            if (!hasShape(row.shape, reading.value)) subject.violation("notAKey", { path, example });
        } else if (handed) {
            subject.violation("suppliedKey", { path: handed.path, instead: plain(row.key[0]) });
        } else {
            subject.violation("providerKey", { path, example });
        }
    }
    if (named.every(({ state }) => state === "absent")) return undefined;
    judgeSwitch(subject, row);
    for (const need of (row.needs ?? []).flatMap((path) => subject.readEach(path))) {
        if (need.state === "absent" || (need.state === "known" && isBlank(need.value)))
            subject.violation("incomplete", { path: need.path });
    }
    return undefined;
}

function judgeSwitch(subject: Asked, { switch: turned }: KeyRow): void {
    if (!turned) return;
    const reading = subject.read(turned.path);
    const expected = plain(turned.on.map((value) => `'${value}'`).join(" or "));
    if (reading.state === "unknown") {
        // SDKs that fill in defaults make a block unknown as a whole as soon as one value in it is: the key's, here.
        if (!comesFromKey(subject.resource, turned.path)) subject.undetermined("later", { path: turned.path });
    } else if (
        reading.state === "absent" ? turned.absent === "off" : !turned.on.some((value) => isValue(reading, value))
    )
        subject.violation("switchedOff", { path: turned.path, expected });
}

const isBlank = (value: unknown): boolean => typeof value === "string" && value.trim() === "";
const isValue = (reading: Reading, wanted: string): boolean =>
    reading.state === "known" &&
    typeof reading.value === "string" &&
    reading.value.toLowerCase() === wanted.toLowerCase();

/** The top-level property takes its value from a key or vault, be it part of the stack or only read. */
function comesFromKey({ propertyDependencies = {} }: Resource, path: string): boolean {
    const [property = ""] = path.split(/[.[]/);
    return (propertyDependencies[property] ?? []).some((urn) => {
        const token = urn.split("::")[2]?.split("$").at(-1) ?? "";
        return keyTypes.has(normaliseType(token));
    });
}
