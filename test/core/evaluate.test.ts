import { evaluate, evaluateResource } from "../../policies/core/evaluate";
import { defineRule, plain } from "../../policies/core/rule";
import { readConfiguration } from "../../policies/core/settings";
import { UserError } from "../../policies/core/user-error";
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
    judge({ row, read, applies, violation, undetermined, show, settings }) {
        applies();
        const reading = read(row.path);
        if (reading.state === "unknown") undetermined("later", { path: row.path });
        if (reading.state === "absent") violation("missing", { path: row.path, found: show("label") });
        if (reading.state === "known" && !settings.allowed.some((name) => name === reading.value))
            violation("missing", { path: row.path, found: plain("another") });
        if (read("crash").state === "known") throw new TypeError("the value is s3cret");
    },
});
const type = "gcp:storage/bucket:Bucket";
const { settings } = readConfiguration({}, [rule], {});
const judged = (given: object, secrets?: readonly string[]) => {
    const [verdict] = evaluateResource(resource(type, given, secrets && { secrets }), [rule], settings);
    return [verdict?.answer, ...(verdict?.findings ?? [])];
};

describe("a rule's answer", () => {
    test.each(["undefined", "files-undefined", "null", "NaN", "[object Object]", "a/[object Object]/b"])(
        "is undetermined where what it is about holds a variable that is not set: %s",
        (name) => {
            const word = /undefined|null|NaN|\[object Object\]/.exec(name)?.[0];
            expect(judged({ name })).toEqual([
                "undetermined",
                {
                    kind: "undetermined",
                    message: "unset-variable",
                    path: "name",
                    text: `Bucket 'it' cannot be judged: 'name' holds the word '${word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.`,
                },
            ]);
        },
    );
    test.each(["undefinedbehaviour", "null-ls", "what is undefined in a text"])("is about the value: %s", (name) => {
        expect(judged({ name })[0]).toBe("violating");
    });
    test("is compliant, violating, undetermined or not applicable", () => {
        expect(judged({ name: "it" })).toEqual(["compliant"]);
        expect(judged({ name: "other" })).toEqual([
            "violating",
            { kind: "violation", message: "missing", path: "name", text: "Bucket 'it' has no 'name' but another." },
        ]);
        expect(judged({ name: UNKNOWN })).toEqual([
            "undetermined",
            {
                kind: "undetermined",
                message: "later",
                path: "name",
                text: "Bucket 'it' has a later name.",
                cause: { kind: "property", id: "urn:pulumi:dev::tests::gcp:storage/bucket:Bucket::it name" },
            },
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
            text: "The rule named failed on Bucket 'it' (TypeError), so the resource was not judged. This is a defect of the rule: report it with the type gcp:storage/bucket:Bucket.",
        });
    });

    test("on a custom resource without any property is one undetermined finding", () => {
        expect(judged({})).toEqual(["undetermined", expect.objectContaining({ message: "no-properties" })]);
        const [verdict] = evaluate([component(type, {})], [rule], settings);
        expect(verdict?.findings).toMatchObject([{ message: "missing" }]);
    });

    test("tells the text of an error that is written for the user", () => {
        const broken = defineRule({
            ...rule,
            judge() {
                throw new UserError("regions.tsv, line 3: the column 'country' is empty.");
            },
        });
        expect(evaluateResource(resource(type, { name: "it" }), [broken], settings)[0]?.findings).toEqual([
            {
                kind: "violation",
                message: "rule-failed",
                text: "The rule named cannot judge Bucket 'it': regions.tsv, line 3: the column 'country' is empty.",
            },
        ]);
    });

    test("is not applicable where the rule neither applies nor reports, also with rows", () => {
        const silent = defineRule({ ...rule, judge: () => undefined });
        expect(evaluateResource(resource(type, { name: "it" }), [silent], settings)[0]?.answer).toBe("not-applicable");
    });

    test("at registration the stack is not complete and holds the resource alone", () => {
        const seen: unknown[] = [];
        const looking = defineRule({
            ...rule,
            judge: (_, stack) => void seen.push([stack.complete, stack.once((all) => all.map(({ name }) => name))]),
        });
        const [one, other] = [resource(type, { a: 1 }, { name: "one" }), resource(type, { a: 1 }, { name: "other" })];
        evaluateResource(one, [looking], settings);
        evaluate([one, other], [looking], settings);
        expect(seen).toEqual([
            [false, ["one"]],
            [true, ["one", "other"]],
            [true, ["one", "other"]],
        ]);
    });
});

describe("a rule without rows", () => {
    const told = (concerns?: (type: string) => boolean) =>
        defineRule({
            id: "told",
            title: "Everything is told.",
            rationale: "For the tests.",
            severity: "low",
            frameworks: [],
            remediation: "Tell it.",
            messages: { told: "{resource} is told." },
            settings: {},
            ...(concerns && { concerns }),
            judge: ({ violation }) => violation("told", {}),
        });
    const bucket = resource(type, { name: "it" });
    const other = resource("gcp:kms/keyRing:KeyRing", { name: "it" });
    const answers = (concerns?: (type: string) => boolean) =>
        evaluate([bucket, other], [told(concerns)], {}).map(({ answer }) => answer);

    test("is asked of every type, or of those that concern it", () => {
        expect(answers()).toEqual(["violating", "violating"]);
        expect(answers((each) => each === type)).toEqual(["violating", "not-applicable"]);
    });
    test("is asked where it cannot tell what concerns it", () => {
        const broken = () => {
            throw new Error("no table");
        };
        expect(answers(broken)).toEqual(["violating", "violating"]);
    });
    test("is asked of the resources whose inputs may concern it, and one test that rules share is asked once of each", () => {
        const seen: string[] = [];
        const mayAsk = ({ type: each }: { readonly type: string }): boolean => {
            seen.push(each);
            return each === type;
        };
        const rules = [{ ...told(), mayAsk }, { ...told(), mayAsk }, told()];
        expect(evaluate([bucket, other], rules, {}).map(({ rule: { id }, answer }) => [id, answer])).toEqual([
            ["told", "violating"],
            ["told", "violating"],
            ["told", "violating"],
            ["told", "not-applicable"],
            ["told", "not-applicable"],
            ["told", "violating"],
        ]);
        expect(seen).toEqual([type, "gcp:kms/keyRing:KeyRing"]);
    });
    test("is asked where the test of the inputs fails", () => {
        const mayAsk = () => {
            throw new Error("no table");
        };
        expect(evaluate([bucket], [{ ...told(), mayAsk }], {}).map(({ answer }) => answer)).toEqual(["violating"]);
    });
    test("has findings, a row and settings of its own beside other rules", () => {
        const verdicts = evaluate([resource(type, { name: "other" })], [rule, told(), rule], settings);
        expect(verdicts.map(({ findings }) => findings.map(({ text }) => text))).toEqual([
            ["Bucket 'it' has no 'name' but another."],
            ["Bucket 'it' is told."],
            ["Bucket 'it' has no 'name' but another."],
        ]);
    });
});
