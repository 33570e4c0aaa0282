/** Links of the pages that a user installs go to pages, and headings, that the package has. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";

const root = join(__dirname, "..");
const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { files: readonly string[] };

/** npm packs these without being asked: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files */
const always = /^(package\.json|README[^/]*|LICEN[CS]E[^/]*)$/i;
const pattern = (glob: string): RegExp =>
    new RegExp(
        `^${glob.replace(/[.]/g, "\\.").replace(/\*\*/g, "§").replace(/\*/g, "[^/]*").replace(/§/g, ".*")}(/|$)`,
    );
const included = files.filter((glob) => !glob.startsWith("!")).map(pattern);
const excluded = files.filter((glob) => glob.startsWith("!")).map((glob) => pattern(glob.slice(1)));
const isPacked = (path: string): boolean =>
    always.test(path) || (included.some((glob) => glob.test(path)) && !excluded.some((glob) => glob.test(path)));

const pages = [
    ...readdirSync(root).filter((name) => name.endsWith(".md") && isPacked(name)),
    ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md"))
        .map((name) => posix.join("docs", name)),
];

/** The anchor that GitHub gives to a heading. */
const anchors = (text: string): readonly string[] =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
        heading
            .toLowerCase()
            .replace(/[^\p{L}\p{N} _-]/gu, "")
            .replaceAll(" ", "-"),
    );

test.each(pages)("%s", (page) => {
    const text = readFileSync(join(root, page), "utf8").replace(/^```[\s\S]*?^```/gm, "");
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
        if (/^[a-z]+:/.test(link)) return [];
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? join(root, page) : join(root, dirname(page), path);
        const name = relative(root, target).replaceAll("\\", "/");
        if (!existsSync(target)) return [`${link}: there is no such file`];
        const isFolder = !/\.\w+$/.test(name);
        if (!isPacked(name) && !(isFolder && included.some((glob) => glob.test(`${name}/x`)))) {
            if (!(isFolder && files.some((glob) => glob.startsWith(`${name}/`))))
                return [`${link}: the package does not have it`];
        }
        if (anchor === undefined || !name.endsWith(".md")) return [];
        return anchors(readFileSync(target, "utf8")).includes(anchor) ? [] : [`${link}: there is no such heading`];
    });
    expect(broken).toEqual([]);
});
