/** Each field of a plan has a compliant, a violating and an unknown case, under all rules at once. */
import { evaluate } from "../../policies/core/evaluate";
import { readConfiguration } from "../../policies/core/settings";
import { UNKNOWN } from "../../policies/core/values";
import { failoverRules } from "../../policies/failover";
import { isStated, PLAN_TYPE, planOf } from "../../policies/failover/plan";
import type { Field, Group, Single } from "../../policies/failover/plan-field";
import { planFields } from "../../policies/failover/rows/plan-fields";
import { component, resource, stackResource, TODAY } from "../rules";
import { fieldCases, type FieldCases } from "./field-cases";
import { full, withValue } from "./full-plan";
import { read } from "../../policies/core/reading";
import type { Properties } from "../../policies/core/values";

const azure = {
    urn: "urn:pulumi:dev::tests::pulumi:providers:azure-native::azure",
    type: "pulumi:providers:azure-native",
    name: "azure",
    properties: {},
};
const store = (name: string) =>
    resource("azure-native:storage:StorageAccount", { accountName: name }, { name, provider: azure });
const [files, thumbs] = [store("files"), store("thumbs")];
/** A plan of which every field is stated, and no rule says a word. */
const honest = {
    ...full,
    covers: [{ ...full.covers[0], urn: files.urn, because: "the tool that the drill is run with" }],
    leavesBehind: [{ urn: thumbs.urn, because: "rendered anew" }],
};
const { settings } = readConfiguration({}, failoverRules, {});

/** What all rules say of a stack with this plan, in their order. */
const saidOf = (plan: object): readonly string[] =>
    evaluate(
        [stackResource, files, thumbs, component(PLAN_TYPE, plan, { name: "plan" })],
        failoverRules,
        settings,
        TODAY,
    ).flatMap(({ rule, findings }) =>
        findings.map(({ kind, path = "-", text }) => `${rule.id} ${kind} ${path}: ${text}`),
    );
const saidWith = (path: string, value: unknown) => saidOf(withValue(path, value, honest));

/** Every field of the table but the whole, with its path in the plan. */
function* fieldsIn(field: Field, path = ""): Generator<readonly [string, Field]> {
    if (path !== "") yield [path, field];
    if (field.shape === "list") yield* fieldsIn(field.item as Field, `${path}[0]`);
    if (field.shape === "group")
        for (const [name, inner] of Object.entries((field as Group).fields))
            yield* fieldsIn(inner, path === "" ? name : `${path}.${name}`);
}
const all = [...fieldsIn(planFields)];
const isSingle = (field: Field): field is Single<unknown> => field.shape === "single";

/** What a value has to be, in the words of the finding. */
function wantedBy(field: Field): string {
    if (field.shape !== "single") return field.shape === "list" ? "a list" : "a group of fields";
    const { choices, kind, example } = field as Single<string> & { readonly example?: string };
    if (choices) return `one of ${choices.join(", ")}`;
    return {
        text: "a text",
        operator: "a text",
        holder: "a text",
        host: `a host or an address, such as ${example ?? "login.clinic.eu"}`,
        contact: "a telephone number or an address at which someone is reached, such as +33 1 70 00 00 17",
        digest: "a SHA-256 of 64 hexadecimal digits, as sha256sum prints it",
        country: "the code of a country in two capital letters, such as FR",
        day: "a day of the calendar such as 2026-03-02",
        duration: `an ISO 8601 duration such as ${example ?? "PT4H"}`,
        flag: "true or false",
        count: "a whole number",
    }[kind];
}
const malformed = (path: string, field: Field): string =>
    `failover-plan violation ${path}: '${path}' of FailoverPlan 'plan' is not ${wantedBy(field)}.`;

test("no rule has a word to say of the honest plan, which states every field", () => {
    expect(saidOf(honest)).toEqual([]);
    expect(Object.entries(planOf({ properties: honest })).filter(([, part]) => !isStated(part))).toEqual([]);
});

test("each field of the table has its cases, and there are none of other fields", () => {
    expect(Object.keys(fieldCases)).toEqual(all.map(([path]) => path));
    const open = all.filter(([path, field]) => {
        const { meant, words } = fieldCases[path] ?? {};
        return isSingle(field) && (meant === undefined) === (words === undefined);
    });
    expect(open.map(([path]) => path)).toEqual([]);
});

const casesOf = (path: string): FieldCases => fieldCases[path] ?? {};

describe.each(all)("%s", (path, field) => {
    const { meant, unknown = [`failover-plan ${path}`], unfit, type = unfit, form = unfit } = casesOf(path);
    const { placeholder = unfit } = casesOf(path);

    test("compliant: stated in the honest plan", () => {
        expect(read(honest as Properties, path).state).toBe("known");
    });

    test("unknown until deployment: undetermined", () => {
        const expected = unknown.map((line) =>
            line.replace(
                /^(\S+) (\S+)$/,
                "$1 undetermined $2: '$2' of FailoverPlan 'plan' is unknown until deployment.",
            ),
        );
        expect(saidWith(path, UNKNOWN)).toEqual(expected);
        expect(expected.filter((line) => line.includes(" undetermined "))).toEqual(expected);
    });

    test("violating: of another type", () => {
        const others = { list: "a text", group: ["a list"], single: 7 } as const;
        const isText = !isSingle(field) || !["flag", "count"].includes(field.kind);
        expect(saidWith(path, isText ? others[field.shape] : "seven")).toEqual(type ?? [malformed(path, field)]);
    });

    if (meant)
        test("violating: what it means", () => {
            expect(saidWith(path, meant.value)).toEqual(meant.finds);
        });

    if (!isSingle(field) || ["flag", "count"].includes(field.kind)) return;

    test("violating: a placeholder", () => {
        expect(saidWith(path, "TODO")).toEqual(
            placeholder ?? [
                `failover-plan violation ${path}: FailoverPlan 'plan' is not filled in: '${path}' is still a placeholder ('TODO').`,
            ],
        );
    });

    if (field.choices || ["day", "duration", "country", "contact", "host", "digest"].includes(field.kind))
        test("violating: a text that is not of the kind", () => {
            expect(saidWith(path, "no such thing")).toEqual(form ?? [malformed(path, field)]);
        });
});
