import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { folder, removeFolders } from "../engine/preview/program";
import { root } from "./command";

afterAll(removeFolders);

test("a report that cannot be written is an error, not a verdict", async () => {
    const place = folder({});
    const state = join(place, "none.json");
    const command = `"${process.execPath}" "${join(root, "dist/cli/main.js")}" check --state "${state}" > /dev/full; exit $?`;
    const ended = await promisify(execFile)("sh", ["-c", command], { cwd: place }).catch(
        (error: unknown) => error as { code: number; stderr: string },
    );
    expect(ended).toMatchObject({ code: 1, stderr: "error  The report cannot be written (ENOSPC).\n" });
});
