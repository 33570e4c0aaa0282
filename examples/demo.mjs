// The first minute: a stack that passes, and its twin that breaks one thing.
import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
const shown = [
    ["examples/nextcloud-azure", 0],
    ["examples/nextcloud-azure/twins/us-files", 2],
];
let asExpected = true;
for (const [folder, expected] of shown) {
    console.log(`\n$ rempart check ${folder}\n`);
    const args = [join(root, "dist/cli/main.js"), "check", relative(process.cwd(), join(root, folder))];
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    asExpected &&= status === expected;
}
process.exitCode = asExpected ? 0 : 1;
