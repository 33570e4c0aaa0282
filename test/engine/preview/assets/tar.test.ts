import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeTar } from "../../../../engine/preview/assets/tar";
import { folder, removeFolders } from "../program";

afterAll(removeFolders);

test("names of every length and alphabet are packed so that tar reads them", () => {
    const deep = `${"folder/".repeat(20)}file.txt`;
    const names = ["plain.txt", deep, `${"x".repeat(150)}.txt`, "Ünïcode-名前.txt"];
    const chunks: Buffer[] = [];
    writeTar({ update: (chunk: Buffer) => chunks.push(chunk) } as never, [
        ...names.map((name) => ({ name, content: Buffer.from(name) })),
        { name: "plain.txt", content: Buffer.from("a second one is left out") },
    ]);
    const directory = folder({}, { installed: false });
    writeFileSync(join(directory, "out.tar"), Buffer.concat(chunks));
    const listed = execFileSync("tar", ["--quoting-style=literal", "-tf", "out.tar"], {
        cwd: directory,
        encoding: "utf8",
    });
    expect(listed.trim().split("\n")).toEqual(names);
    const content = execFileSync("tar", ["-xOf", "out.tar", deep], { cwd: directory, encoding: "utf8" });
    expect(content).toBe(deep);
});
