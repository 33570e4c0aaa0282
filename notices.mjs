// Third-party notices: which packages a bundle contains, and under which licences.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Licences that let a bundle be passed on with their text beside it. Any other one stops the build. */
const accepted = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"]);

/**
 * The packages whose code is in the outputs of a build.
 * @param metafile esbuild's, with paths relative to `root`
 * @returns name, version, licence (SPDX) and the text of each licence or notice file
 * @throws when a package has no licence text, or a licence that is not accepted
 */
export function bundledPackages(metafile, root) {
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
    const folders = inputs
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
        .filter((folder) => folder !== undefined);
    return [...new Set(folders)].map((folder) => packageIn(join(root, folder)));
}

/** A package as `bundledPackages` gives it. */
export function packageIn(folder) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    if (!accepted.has(license)) {
        throw new Error(
            `${name} ${version} has the licence ${license ?? "(none)"}. Leave it out of the bundle, or accept its licence in notices.mjs.`,
        );
    }
    const texts = readdirSync(folder)
        .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
        .sort()
        .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
    if (texts.length === 0) throw new Error(`${name} ${version} has no licence text. Leave it out of the bundle.`);
    return { name, version, license, texts };
}

/** The notices as Markdown, each package once, by name. */
export function noticesOf(packages) {
    const titles = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
    const sections = [...titles.keys()].sort().map((title) => {
        const { license, texts } = titles.get(title);
        return `## ${title} (${license})\n\n${texts.map((text) => `~~~text\n${text}\n~~~\n`).join("\n")}`;
    });
    return [
        "# Third-party notices",
        "Rempart's policy packs and its command line contain code of the packages below, each under its own licence. What npm installs beside Rempart is not listed: those packages bring their own licence files.",
        ...sections,
    ].join("\n\n");
}
