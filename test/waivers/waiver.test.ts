import fc from "fast-check";
import { dayAfter, isDay, LONGEST_DAYS, readWaivers } from "../../policies/waivers";
import { rules } from "../../policies/rules";

const today = "2026-11-27";
const entry = {
    rule: "customer-managed-key",
    resource: "azure-native:storage:StorageAccount::files",
    reason: "public files only",
    until: "2027-03-31",
};
const problemsOf = (raw: unknown) => readWaivers(raw, rules, today).problems;

test("an entry with rule, resource, reason and until is complete; a list alone will do", () => {
    expect(readWaivers({ waivers: [entry] }, rules, today)).toEqual({ waivers: [entry], problems: [] });
    expect(readWaivers([entry], rules, today)).toEqual({ waivers: [entry], problems: [] });
});

test.each([[undefined], [null], [[]], [{ waivers: [] }], [{ waivers: null }], [{ $schema: "…", waivers: [] }]])(
    "%j waives nothing",
    (raw) => expect(readWaivers(raw, rules, today)).toEqual({ waivers: [], problems: [] }),
);

const list = "The file holds no list 'waivers' of entries with rule, resource, reason and until.";
test.each([
    [{ waiver: [entry] }, list],
    [{ waivers: {} }, list],
    ["files", list],
    [["files"], "waivers[0]: a waiver is an object with rule, resource, reason and until."],
    [[{ ...entry, reason: undefined }], "waivers[0]: 'reason' is missing."],
    [[{ ...entry, reason: " " }], "waivers[0]: 'reason' must be a text."],
    [[{ ...entry, until: undefined }], "waivers[0]: 'until' is missing."],
    [[entry, { ...entry, until: "soon" }], "waivers[1]: 'until' is 'soon': give a day such as 2027-02-25."],
    [[{ ...entry, until: "2027-02-30" }], "waivers[0]: 'until' is '2027-02-30': give a day such as 2027-02-25."],
    [
        [{ ...entry, until: "2028-01-01" }],
        "waivers[0]: 'until' is 2028-01-01, more than a year ahead: give 2027-11-27 or earlier.",
    ],
    [
        [{ ...entry, rule: "failover-target" }],
        "waivers[0]: 'approvedBy' is missing: failover-target is critical, and somebody has to approve its waiver.",
    ],
    [
        [{ ...entry, expires: "2027-01-01" }],
        "waivers[0]: a waiver has no field 'expires'; it has rule, resource, path, stack, reason, owner, ticket, until, approvedBy.",
    ],
])("%j is not applied: %s", (raw, problem) => {
    expect(problemsOf(raw)).toEqual([problem]);
});

test("a critical rule that somebody approved is complete", () => {
    expect(problemsOf([{ ...entry, rule: "failover-target", approvedBy: "CISO" }])).toEqual([]);
});

test("what is wrong with one entry leaves the others", () => {
    expect(readWaivers([{ ...entry, until: "never" }, entry], rules, today).waivers).toEqual([entry]);
});

test("a problem names the line where it is known", () => {
    const at = (index: number) => ({ file: "rempart.waivers.yaml", line: index * 7 + 3, column: 5 });
    expect(readWaivers([entry, { ...entry, reason: 1 }], rules, today, at).problems).toEqual([
        "line 10: 'reason' must be a text.",
    ]);
});

test("a day is a day, and the longest waiver ends a year and a day ahead", () => {
    fc.assert(
        fc.property(fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
            const day = date.toISOString().slice(0, 10);
            expect(isDay(day)).toBe(true);
            const last = dayAfter(day, LONGEST_DAYS);
            expect(readWaivers([{ ...entry, until: last }], rules, day).problems).toEqual([]);
            expect(readWaivers([{ ...entry, until: dayAfter(last, 1) }], rules, day).waivers).toEqual([]);
        }),
    );
});

test("any value at all is read or refused, and never thrown on", () => {
    fc.assert(
        fc.property(fc.anything(), (raw) => {
            const { waivers, problems } = readWaivers(raw, rules, today);
            expect([...waivers, ...problems].every((each) => each !== undefined)).toBe(true);
        }),
    );
});
