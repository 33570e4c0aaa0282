/** Every row of docs/exit-codes.md, run as it stands. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rempart, root } from "./command";

const page = readFileSync(join(root, "docs/exit-codes.md"), "utf8");
const rows = page
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 8 && /^\d$/.test(cells[1] ?? ""))
    .map(([, code, verdict, what, program = "", options = "", configuration = ""]) => {
        const [of, given, config] = [program, options, configuration].map((cell) => cell.replaceAll("`", ""));
        return {
            code: Number(code),
            verdict,
            what,
            program: of ?? "",
            options: given ?? "",
            configuration: config ?? "",
        };
    });

test("every code that the page names has a row", () => {
    expect([...new Set(rows.map(({ code }) => code))].sort()).toEqual([0, 1, 2, 3, 4]);
});

test.each(rows)("$code, $verdict: $what", async ({ code, verdict, program, options, configuration }) => {
    const folder = mkdtempSync(join(tmpdir(), "rempart-exit-"));
    try {
        const file = join(folder, "policy.json");
        if (configuration !== "") writeFileSync(file, configuration);
        const args = [
            ...options.split(" ").filter((word) => word !== ""),
            ...(configuration === "" ? [] : ["--policy-config", file]),
        ];
        const ended = await rempart(["check", ".", "--json", ...args], { cwd: join(root, "test/programs", program) });
        const report = JSON.parse(ended.stdout) as { readonly verdict: string };
        expect({ code: ended.code, verdict: report.verdict }).toEqual({ code, verdict });
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
});
