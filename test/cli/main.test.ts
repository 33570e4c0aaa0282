import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { folder, removeFolders } from "../engine/preview/program";

afterAll(removeFolders);

test("a report that cannot be written is an error, not a verdict", async () => {
    const place = folder({});
    buildSync({
        entryPoints: [join(__dirname, "../../cli/main.ts")],
        bundle: true,
        platform: "node",
        packages: "external",
        outfile: join(place, "main.js"),
        loader: { ".tsv": "text" },
        define: { __dirname: JSON.stringify(join(__dirname, "../../dist/cli")) },
    });
    const state = join(place, "none.json");
    const command = `"${process.execPath}" main.js check --state "${state}" > /dev/full; exit $?`;
    const ended = await promisify(execFile)("sh", ["-c", command], { cwd: place }).catch(
        (error: unknown) => error as { code: number; stderr: string },
    );
    expect(ended).toMatchObject({ code: 1, stderr: "error  The report cannot be written (ENOSPC).\n" });
});
