// The packs that are compared. Each is a folder as a user has it: its dependencies can be resolved, `typescript` cannot.
import { createRequire } from "node:module";
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundlePack } from "../pack-bundle.mjs";

export const root = join(import.meta.dirname, "..");

/** A folder of a pack; what it resolves is all that is installed here, less `typescript` and `ts-node`. */
function packFolder(folder, main) {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    const installed = join(root, "node_modules");
    for (const name of readdirSync(installed))
        if (!["typescript", "ts-node", "rempart", ".bin", ".cache"].includes(name))
            symlinkSync(join(installed, name), join(folder, "node_modules", name));
    writeFileSync(join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\nversion: 0.0.0\n");
    writeFileSync(join(folder, "package.json"), '{"name":"measured","version":"0.0.0","main":"index.js"}');
    if (main !== undefined) writeFileSync(join(folder, "index.js"), main);
    return folder;
}

const nothing = `validateResource: () => undefined`;
const stockPack = (policies) => `const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("measured", { policies: ${policies} });`;

/** What tells why a control did not look at a resource knows the rows of all controls, and would load them. */
const withoutControls = {
    name: "without controls",
    setup(bundle) {
        bundle.onLoad({ filter: /[\\/]visibility[\\/]exemptions\.ts$/ }, () => ({
            contents: "export const standingOf = () => undefined;",
        }));
    },
};

/** What no pack can do without, since the launcher starts it: it reads nothing, and answers all that it is asked with nothing. */
const leastServer = `const server = require("node:http2").createServer();
server.on("stream", (stream) => {
    stream.on("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
    stream.on("end", () => {
        stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
        stream.end(Buffer.alloc(5));
    });
    stream.resume();
});
server.listen(0, "127.0.0.1", () => console.log(String(server.address().port)));`;

/** Name → folder, or the file that Pulumi starts without its launcher; the empty stock pack is what the others are compared with. */
export async function makePacks(folder) {
    const { packs } = createRequire(import.meta.url)(join(root, "dist/packs"));
    const ruleCount = packs["eu-sovereign"].rules.length;
    const own = packFolder(join(folder, "eu-sovereign"));
    cpSync(join(root, "packs/eu-sovereign/dist"), own, { recursive: true });
    writeFileSync(join(own, "serve"), '#!/usr/bin/env node\nprocess.chdir(__dirname);\nrequire("./index.js");\n', {
        mode: 0o755,
    });
    const floor = packFolder(join(folder, "floor"));
    await bundlePack(floor, {
        stdin: {
            contents: `import { servePack } from "./engine/serve"; servePack({ name: "floor", displayName: "", description: "", rules: [], levels: {} });`,
            resolveDir: root,
            sourcefile: "index.ts",
        },
        entryNames: "index",
        plugins: [withoutControls],
    });
    cpSync(join(root, "packs/eu-sovereign/dist/rows.json"), join(floor, "rows.json"));
    return {
        "empty stock pack": packFolder(
            join(folder, "empty"),
            stockPack(`[{ name: "p", description: "d", ${nothing} }]`),
        ),
        "eu-sovereign": own,
        "eu-sovereign, its file": join(own, "serve"),
        "own server without rules": floor,
        "stock, a policy a rule": packFolder(
            join(folder, "many"),
            stockPack(
                `Array.from({ length: ${ruleCount} }, (_, i) => ({ name: "p" + i, description: "d", ${nothing} }))`,
            ),
        ),
        "server that does nothing": packFolder(join(folder, "least"), leastServer),
        "launcher alone": packFolder(join(folder, "launcher"), `console.log("1"); setInterval(() => 0, 1e6);`),
    };
}
