/** What takes time to make is made for those formats that show it. */
import { drillOf } from "../../../../cli/commands/drilled";
import { formatNames, formats, partsOf } from "../../../../cli/report/formats";
import { allParts, type Report } from "../../../../cli/report/report";
import { full } from "../../../failover/full-plan";
import { PLAN_TYPE } from "../../../../policies/core/plan-type";
import { resource, stackResource } from "../../../rules";
import { bucket, medium, reportOn } from "../report";

const resources = [bucket("letters", 3), resource(PLAN_TYPE, full, { name: "plan" })];
const whole: Report = { ...reportOn(resources), drills: [drillOf([stackResource, ...resources], {})!] };
const without = (names: readonly string[]): Report => {
    const { inventory, drills, ...rest } = whole;
    const parts = partsOf(names);
    return {
        ...rest,
        ...(parts.includes("inventory") && inventory && { inventory }),
        ...(parts.includes("drills") && drills && { drills }),
    };
};

test("the report holds both", () => {
    expect(allParts.filter((part) => whole[part] === undefined)).toEqual([]);
});

test.each(Object.entries(formats))(
    "%s is the same without the parts that it is said not to show",
    async (name, write) => {
        expect(await write(without([name]), medium)).toBe(await write(whole, medium));
    },
);

test("formats together need what any of them needs; a format of one's own may show all", () => {
    expect(partsOf(["text", "sarif"])).toEqual([]);
    expect(partsOf(["text", "cyclonedx"])).toEqual(["inventory"]);
    expect(partsOf(["junit", "./my-format.mjs"])).toEqual(allParts);
    expect(partsOf(formatNames)).toEqual(allParts);
});
