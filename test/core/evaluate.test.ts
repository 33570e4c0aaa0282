import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { normaliseType } from "../../policies/core/resource";
import { defineRule, plain } from "../../policies/core/rule";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN } from "../../policies/core/values";
import { component, resource } from "../rules";

const rule = defineRule({
    id: "named",
    title: "Everything has a name.",
    rationale: "For the tests.",
    severity: "low",
    frameworks: [],
    remediation: "Name it.",
    messages: { missing: "{resource} has no '{path}' but {found}.", later: "{resource} has a later {path}." },
    settings: { allowed: { type: "array", items: { type: "string" }, description: "names", default: ["it"] } },
    rows: { "gcp:storage/bucket:Bucket": { path: "name" } },
    printable: (path) => path === "label",
    check({ row, read, violation, undetermined, show, settings }) {
        const reading = read(row.path);
        if (reading.state === "unknown") undetermined("later", { path: row.path });
        if (reading.state === "absent") violation("missing", { path: row.path, found: show("label") });
        if (reading.state === "known" && !settings.allowed.some((name) => name === reading.value))
            violation("missing", { path: row.path, found: plain("another") });
        if (read("crash").state === "known") throw new TypeError("the value is s3cret");
        return undefined;
    },
});
const type = "gcp:storage/bucket:Bucket";
const { settings } = readConfiguration({}, [rule], {});
const judged = (given: object, secrets?: readonly string[]) => {
    const [verdict] = evaluateResource(resource(type, given, secrets && { secrets }), [rule], settings);
    return [verdict?.answer, ...(verdict?.findings ?? [])];
};

test("a block that comes with a later step is told once, whatever a rule asks of what is in it", () => {
    const curious = defineRule({
        ...rule,
        id: "curious",
        check({ read, undetermined }) {
            for (const path of ["block.a", "block.b", "later"])
                if (read(path).state === "unknown") undetermined("later", { path });
            return undefined;
        },
    });
    const paths = (given: object) =>
        evaluateResource(resource(type, given), [curious], settings).flatMap(({ findings }) =>
            findings.map(({ path }) => path),
        );
    expect(paths({ block: UNKNOWN, later: UNKNOWN })).toEqual(["block.a", "later"]);
    expect(paths({ block: { a: UNKNOWN, b: UNKNOWN }, later: 1 })).toEqual(["block.a", "block.b"]);
});

describe("a rule's answer", () => {
    test("is compliant, violating, undetermined or not applicable", () => {
        expect(judged({ name: "it" })).toEqual(["compliant"]);
        expect(judged({ name: "other" })).toEqual([
            "violating",
            { kind: "violation", message: "missing", path: "name", text: "Bucket 'it' has no 'name' but another." },
        ]);
        expect(judged({ name: UNKNOWN })).toEqual([
            "undetermined",
            { kind: "undetermined", message: "later", path: "name", text: "Bucket 'it' has a later name." },
        ]);
        expect(evaluateResource(resource("gcp:storage/other:Other", {}), [rule], settings)[0]?.answer).toBe(
            "not-applicable",
        );
    });

    test("prints only what the rule declares printable, and never a secret", () => {
        expect(judged({ label: "shown", other: 1 })[1]).toMatchObject({ text: "Bucket 'it' has no 'name' but shown." });
        expect(judged({ label: "hidden" }, ["label"])[1]).toMatchObject({
            text: "Bucket 'it' has no 'name' but [secret].",
        });
    });

    test("keeps what was found before the rule crashed, and does not tell the error's text", () => {
        const [answer, found, crash] = judged({ crash: 1, label: "x" });
        expect(answer).toBe("violating");
        expect(found).toMatchObject({ message: "missing" });
        expect(crash).toEqual({
            kind: "violation",
            message: "rule-failed",
            text: "The rule named failed on Bucket 'it' (TypeError), so it was not judged. This is a defect of the rule: report it with the type gcp:storage/bucket:Bucket.",
        });
    });

    test("on a custom resource without any property is one undetermined finding", () => {
        expect(judged({})).toEqual(["undetermined", expect.objectContaining({ message: "no-properties" })]);
        const [verdict] = evaluate([component(type, {})], [rule], settings);
        expect(verdict?.findings).toMatchObject([{ message: "missing" }]);
    });
});

describe("type tokens", () => {
    test.each([
        ["azure-native:storage:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native:storage/v20230101:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native:storage/v20230101preview:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native_storage_v20240101:storage:StorageAccount", "azure-native:storage:StorageAccount"],
        ["azure-native_storage_v20240101:storage/v20240101:StorageAccount", "azure-native:storage:StorageAccount"],
        ["kubernetes:apps/v1:DeploymentPatch", "kubernetes:apps/v1:Deployment"],
        ["gcp:storage/bucket:Bucket", "gcp:storage/bucket:Bucket"],
        ["azure:storage/account:Account", "azure:storage/account:Account"],
    ])("%s is %s", (token, normal) => expect(normaliseType(token, "Deployment")).toBe(normal));

    test("a kind whose own name ends in Patch is no patch", () => {
        expect(normaliseType("kubernetes:example.org/v1:SecurityPatch", "SecurityPatch")).toBe(
            "kubernetes:example.org/v1:SecurityPatch",
        );
    });
});

describe("a configuration", () => {
    const read = (raw: unknown) => readConfiguration(raw, [rule], { named: "mandatory" });

    test("keeps defaults, levels and settings", () => {
        expect(read({})).toEqual({
            levels: { named: "mandatory" },
            settings: { named: { allowed: ["it"], undetermined: "advisory", environments: {} } },
            problems: [],
        });
        expect(read({ all: "advisory" }).levels).toEqual({ named: "advisory" });
        expect(read({ all: "advisory", named: "disabled" }).levels).toEqual({ named: "disabled" });
        expect(read({ named: "disabled" }).settings).toMatchObject({ named: { allowed: ["it"] } });
        expect(read({ named: { enforcementLevel: "advisory", allowed: ["a"] } })).toEqual({
            levels: { named: "advisory" },
            settings: { named: { allowed: ["a"], undetermined: "advisory", environments: {} } },
            problems: [],
        });
    });

    test.each([
        [{ nmaed: "advisory" }, "There is no policy 'nmaed'. Did you mean 'named'? Known: named."],
        [
            { named: { alowed: [] } },
            "'named' has no setting 'alowed'. Did you mean 'allowed'? Known: allowed, undetermined, environments.",
        ],
        [{ named: { allowed: "it" } }, "'named.allowed' must be array."],
        [{ named: { allowed: [1] } }, "'named.allowed.0' must be string."],
        [
            { named: { undetermined: "no" } },
            "'named.undetermined' must be equal to one of the allowed values: advisory, mandatory.",
        ],
        [
            { named: "strict" },
            "'named' has no enforcement level \"strict\"; use advisory, mandatory, remediate, disabled.",
        ],
        [
            { named: { environments: { prod: { alowed: [] } } } },
            "'named.environments.prod' must NOT have additional properties: alowed.",
        ],
        [{ named: { environments: { prod: { allowed: "it" } } } }, "'named.environments.prod.allowed' must be array."],
        [{ named: 3 }, "'named' must be an enforcement level or an object of settings."],
        [{ all: "loud" }, "'all' has no enforcement level \"loud\"; use advisory, mandatory, remediate, disabled."],
        [[], "The policy configuration is not a JSON object of policies."],
    ])("%j is a problem", (raw, problem) => expect(read(raw).problems).toEqual([problem]));
});

test("a stack has the settings of its environment, and the rule's own for the rest", () => {
    const environments = { dev: { allowed: ["x"] }, prod: { allowed: ["y"] } };
    const { settings: read } = readConfiguration({ named: { allowed: ["z"], environments } }, [rule], {});
    const judgedIn = (stack: string) => {
        const given = resource(type, { name: "x" });
        const urn = given.urn.replace("urn:pulumi:dev", `urn:pulumi:${stack}`);
        return evaluate([{ ...given, urn }], [rule], read)[0]?.answer;
    };
    expect([judgedIn("dev"), judgedIn("prod"), judgedIn("test")]).toEqual(["compliant", "violating", "violating"]);
});
