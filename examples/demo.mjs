// The first minute: a stack that passes, and its twin that breaks one thing.
import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
const shown = [
    { folder: "examples/nextcloud-azure", expected: 0 },
    { folder: "examples/twins/nextcloud-azure", twin: "us-files", expected: 2 },
];
let asExpected = true;
for (const { folder, twin, expected } of shown) {
    console.log(`\n$ ${twin ? `TWIN=${twin} ` : ""}rempart check ${folder}\n`);
    const args = [join(root, "dist/cli/main.js"), "check", relative(process.cwd(), join(root, folder))];
    const env = { ...process.env, ...(twin && { TWIN: twin }) };
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env });
    asExpected &&= status === expected;
}
process.exitCode = asExpected ? 0 : 1;
