import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTurn } from "../../conformance/turns";
import { judge, listingOf, readListing } from "./judge";

const folder = join(__dirname, "../../programs/templates");
const programs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test("there are at least twenty programs", () => {
    expect(programs.length).toBeGreaterThanOrEqual(20);
});

/** `REMPART_WRITE_FINDINGS=1 npx jest test/engine/preview/templates` writes the listings anew: read what `git diff` shows. */
const writes = process.env.REMPART_WRITE_FINDINGS === "1";

test.concurrent.each(programs.map(({ name }) => name))(
    "%s is judged without a tool error, with the findings and the gaps that are listed beside it",
    (name) =>
        inTurn(async () => {
            const directory = join(folder, name);
            const { errors, findings, gaps } = await judge(directory);
            expect(errors).toEqual([]);
            const found = [...findings, ...gaps];
            if (writes) writeFileSync(listingOf(directory), found.map((each) => `${each}\n`).join(""));
            expect(found).toEqual(readListing(directory));
        }),
    600_000,
);
