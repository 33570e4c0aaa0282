/** Names of others in formats that people, terminals and build services read: they stay names. */
import { formats } from "../../../../cli/report/formats";
import type { Report } from "../../../../cli/report/report";
import { bucket, changed, medium, reportOn } from "../report";

const evil = "x\u001b[31m\u009b1m\n::error::pwned\r\n##vso[task.complete result=Succeeded]done \u202egnp\u200b\u2066";
const report: Report = {
    ...changed(reportOn([bucket("a", 3), bucket("b", 9)]), (finding) => ({
        ...finding,
        message: `${finding.message} ${evil}`,
        resource: { ...finding.resource, name: evil },
    })),
    errors: [{ message: evil }],
};
const forPeople = ["text", "markdown", "html", "junit", "github", "azure-devops"] as const;

test.each(forPeople)("%s: no text moves a cursor, turns its direction or cannot be seen", async (name) => {
    const text = await formats[name](report, medium);
    expect(text).toContain("pwned");
    expect(text.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f]/g)).toBeNull();
});

test.each(forPeople)("%s: no line of others commands a build service", async (name) => {
    const lines = (await formats[name](report, medium)).split(/\r?\n/);
    expect(lines.filter((line) => /^\s*(::error::pwned|##vso\[task\.complete result=Succeeded\])/.test(line))).toEqual(
        [],
    );
});
