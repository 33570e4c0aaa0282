import { preloadedBecause } from "../../../../engine/preview/program/preloaded";

const because = (what: string): string =>
    `Node.js runs ${what} before Pulumi's SDK ('nodeargs' in Pulumi.yaml), and may change there what is registered`;

test.each([
    ["--require ./drop.js", "./drop.js"],
    ["-r ./drop.js", "./drop.js"],
    ["--require=./drop.js", "./drop.js"],
    ["--import ../drop.mjs", "../drop.mjs"],
    ["--import=file:///srv/drop.mjs", "file:///srv/drop.mjs"],
    ["--loader /srv/drop.mjs", "/srv/drop.mjs"],
    ["--experimental-loader './drop all.mjs'", "./drop all.mjs"],
    ["--env-file=.env", ".env"],
    ['--import "data:text/javascript,globalThis.x=1"', "code in 'nodeargs'"],
    ["-r ./a.js -r ./b.js -r ./a.js", "./a.js, ./b.js"],
])("%s is told", (nodeargs, what) => {
    expect(preloadedBecause(nodeargs)).toBe(because(what));
});

test.each([
    undefined,
    "",
    "--max-old-space-size=8192",
    "--import tsx",
    "--require ts-node/register",
    "--loader=ts-node/esm --no-warnings",
    "-r source-map-support/register",
])("%s is not", (nodeargs) => {
    expect(preloadedBecause(nodeargs)).toBeUndefined();
});
