import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { causedBy } from "../../policies/core/finding";
import { findingsOf, keyedFindingsOf } from "../../policies/core/report-once";
import type { Resource } from "../../policies/core/resource";
import { defineRule } from "../../policies/core/rule";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN } from "../../policies/core/values";
import { component, resource } from "../rules";

const rule = defineRule({
    id: "placed",
    title: "Everything has a place.",
    rationale: "For the tests.",
    severity: "high",
    frameworks: [],
    remediation: "Place it.",
    messages: {
        nowhere: "{resource} has no '{path}'.",
        later: "The '{path}' of {resource} is unknown until deployment.",
    },
    settings: {},
    judge({ resource, read, readEach, applies, violation, undetermined }) {
        applies();
        const where = read("place");
        if (where.state === "absent")
            violation("nowhere", { path: "place", cause: causedBy("provider", resource.provider?.urn ?? "") });
        for (const { state, path } of readEach("zones[].name"))
            if (state === "absent" && path !== "zones.name") violation("nowhere", { path });
            else if (state === "unknown") undetermined("later", { path });
        for (const path of ["block.a", "block.b"]) if (read(path).state === "unknown") undetermined("later", { path });
    },
});
const configuration = readConfiguration({}, [rule], {});
const found = (resources: readonly Resource[]) =>
    findingsOf(evaluate(resources, [rule], configuration.settings), configuration);
const type = "gcp:storage/bucket:Bucket";
const bucket = (name: string, given: object) => resource(type, given, { name });
const placed = { place: "here" };

test("a cause is one finding with all that it affects, however many there are", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const [finding, ...others] = found(names.map((name) => bucket(name, { label: name })));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
        rule: "placed",
        verdict: "violating",
        level: "mandatory",
        severity: "high",
        messageId: "nowhere",
        message:
            "Bucket 'a' has no 'place'. The same cause affects Bucket 'b', Bucket 'c', Bucket 'd', Bucket 'e', Bucket 'f' and 2 more.",
        resource: { name: "a" },
        path: "place",
        cause: { kind: "provider", id: "urn:pulumi:dev::tests::pulumi:providers:gcp::default" },
    });
    expect(finding?.affected.map(({ name, path }) => [name, path])).toEqual(names.map((name) => [name, "place"]));
});

test("a cause that is a resource of the stack is where the finding is", () => {
    const position = { file: "index.ts", line: 3, column: 1 };
    const provider = component("pulumi:providers:gcp", placed, { name: "default", position });
    const [finding] = found([bucket("a", { label: 1 }), provider]);
    expect(finding).toMatchObject({ resource: { name: "default" }, position, affected: [{ name: "a" }] });
});

test("a block that is computed is one cause, its parts are causes of their own", () => {
    const paths = (given: object) => found([bucket("a", { ...placed, ...given })]).map(({ path }) => path);
    expect(paths({ block: UNKNOWN })).toEqual(["block.a"]);
    expect(paths({ block: { a: UNKNOWN, b: UNKNOWN } })).toEqual(["block.a", "block.b"]);
});

test("what two resources lack on their own are two findings", () => {
    const zones = { ...placed, zones: [{}] };
    expect(found([bucket("a", zones), bucket("b", zones)]).map(({ resource }) => resource.name)).toEqual(["a", "b"]);
});

describe("a fingerprint", () => {
    const of = (resources: readonly Resource[]) => found(resources).map(({ fingerprint }) => fingerprint);
    const a = bucket("a", { ...placed, zones: [{ name: "x" }, {}] });
    const b = bucket("b", { ...placed, zones: [{}] });

    test("stays the same in another order, at another line, in another stack, at another index", () => {
        const moved = (each: Resource): Resource => ({
            ...each,
            urn: each.urn.replace("urn:pulumi:dev::", "urn:pulumi:prod::"),
            position: { file: "other.ts", line: 9, column: 9 },
        });
        const first = of([a, b]);
        expect(new Set(first).size).toBe(2);
        expect(of([b, a].map(moved)).toReversed()).toEqual(first);
        expect(of([bucket("a", { ...placed, zones: [{}, { name: "x" }] }), b])).toEqual(first);
    });

    test("tells findings of one resource apart", () => {
        const all = of([bucket("a", { ...placed, zones: [{}, {}, {}] })]);
        expect(new Set(all).size).toBe(3);
        expect(all[0]).toMatch(/^[0-9a-f]{16}$/);
    });

    test("of a default provider's cause does not change with the version of the SDK", () => {
        const withProvider = (name: string) => {
            const given = bucket("a", { label: 1 });
            const provider = { ...given.provider!, urn: `urn:pulumi:dev::tests::pulumi:providers:gcp::${name}` };
            return of([{ ...given, provider }]);
        };
        expect(withProvider("default_9_37_0")).toEqual(withProvider("default_10_0_0"));
        expect(withProvider("default_9_37_0")).not.toEqual(withProvider("berlin"));
    });
});

test("the key of a cause is the same at the registration of one resource and with the whole stack", () => {
    const resources = [bucket("a", { label: 1 }), bucket("b", { label: 1 })];
    const whole = [...keyedFindingsOf(evaluate(resources, [rule], configuration.settings), configuration).keys()];
    for (const each of resources)
        expect([
            ...keyedFindingsOf(evaluateResource(each, [rule], configuration.settings), configuration).keys(),
        ]).toEqual(whole);
});

test("the id of a cause that holds a value of the program is told as a hash", () => {
    const secretive = defineRule({
        ...rule,
        judge: ({ violation }) => {
            violation("nowhere", { path: "place", cause: causedBy("place", "urn:pulumi:x topsecret") });
            violation("nowhere", { path: "zone", cause: causedBy("group", "topsecret") });
        },
    });
    const verdicts = evaluate([bucket("a", placed)], [secretive], configuration.settings);
    const causes = findingsOf(verdicts, configuration).map(({ cause }) => cause);
    expect(causes.map(({ kind, id }) => [kind, /^[0-9a-f]{16}$/.test(id)])).toEqual([
        ["place", true],
        ["group", true],
    ]);
});
