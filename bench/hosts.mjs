// What the reader of hosts costs of judging a stack of 1,000 resources: npm run bench:hosts -- [ROUNDS]
// Each figure is CPU time of a process of its own that has judged 50 resources before; both halves of a round are alike.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { kinds } from "./requests.mjs";

const COUNT = 1000;
const [first = "5"] = process.argv.slice(2);

if (first === "judge" || first === "read") process.stdout.write(String(costOf(first)));
else compare(Number(first));

/** Milliseconds of CPU. */
function costOf(what) {
    const require = createRequire(import.meta.url);
    const { decodeResources } = require("../dist/engine/resources.js");
    const { evaluate, evaluateResource } = require("../dist/policies/core/evaluate.js");
    const { hostsOf } = require("../dist/policies/endpoints/hosts/read-hosts.js");
    const { euSovereign } = require("../dist/packs/index.js");
    const all = Object.values(kinds);
    const resources = (count) =>
        decodeResources(
            Array.from({ length: count }, (_, index) => {
                const [type, inputs] = all[index % all.length];
                const name = type.split(":")[0];
                const provider = { urn: `urn:${name}`, type: `pulumi:providers:${name}`, name, properties: {} };
                return { urn: `urn:pulumi:dev::bench::${type}::r${index}`, type, name: `r${index}`, inputs, provider };
            }),
        );
    const judge = (given) => {
        for (const resource of given) evaluateResource(resource, euSovereign.rules, {});
        evaluate(given, euSovereign.rules, {});
    };
    const run = what === "judge" ? judge : (given) => given.forEach(hostsOf);
    run(resources(50));
    const given = resources(COUNT);
    const before = process.cpuUsage();
    run(given);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}

function compare(rounds) {
    const measured = (what) => Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), what]));
    const shares = Array.from({ length: rounds }, () => {
        const [read, judge] = [measured("read"), measured("judge")];
        console.log(
            `reading hosts ${read.toFixed(1)} ms of ${judge.toFixed(1)} ms: ${((100 * read) / judge).toFixed(1)} %`,
        );
        return read / judge;
    }).sort((one, other) => one - other);
    console.log(`median share: ${(100 * shares[Math.floor(rounds / 2)]).toFixed(1)} % of judging ${COUNT} resources`);
}
