/** What a check says of a program is what the pack says when it is deployed, and of the state afterwards. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventsIn, packFindingsIn } from "../../../../engine/pulumi-cli/event-log";
import { WAIVERS_FILE } from "../../../../engine/waivers-file";
import type { Ended } from "../../../cli/command";
import { undeployed } from "./differences";
import { difference, inReport, none, report, seen } from "./findings";
import { examples, programs, type Sample } from "./sample-programs";
import { engineTest, inSandbox, type Sandbox } from "./sandbox";

/** What a command said that did not end well. */
const failure = ({ code, stdout, stderr }: Ended): string => (code === 0 ? "" : stdout + stderr);

async function deployed({ directory }: Sample, { folder, pulumi, rempart }: Sandbox): Promise<void> {
    const inFolder = (name: string): string => join(folder, name);
    const [advisory, config] = [inFolder("advisory.json"), inFolder("config.json")];
    const [events, state] = [inFolder("up.jsonl"), inFolder("state.json")];
    // A mandatory finding would end the deployment where it is found.
    writeFileSync(advisory, JSON.stringify({ all: "advisory" }));
    const checked = await rempart(["check", directory, "--json", "--stack", "dev", "--policy-config", advisory]);
    const expected = seen(checked);
    // The pack is given what the project's own configuration says, and so is the check of the state, with its waivers.
    writeFileSync(config, (await rempart(["config", directory, "--for-pulumi", "--policy-config", advisory])).stdout);
    const waivers = join(folder, directory, "rempart.waivers.yaml");
    const [accepted, environment] = existsSync(waivers)
        ? [["--waivers", waivers], { [WAIVERS_FILE]: waivers }]
        : [[], {}];
    const stack = ["--stack", "dev", "--cwd", directory];
    const pack = ["--policy-pack", join(folder, "packs/eu-sovereign"), "--policy-pack-config", config];

    await pulumi(["stack", "init", "dev", "--cwd", directory]);
    const up = await pulumi(["up", "--yes", "--skip-preview", "--event-log", events, ...stack, ...pack], environment);
    expect([failure(up), difference(packFindingsIn(eventsIn(readFileSync(events, "utf8"))), expected)]).toEqual([
        "",
        none,
    ]);

    const analyzed = await pulumi(["policy", "analyze", "--json", ...stack, ...pack], environment);
    expect([failure(analyzed), difference(packFindingsIn(eventsIn(analyzed.stdout)), expected)]).toEqual(["", none]);

    await pulumi(["stack", "export", "--file", state, ...stack]);
    const judged = await rempart(["check", "--state", state, "--json", "--policy-config", config, ...accepted]);
    expect([failure(judged), inReport(report(judged))]).toEqual(["", inReport(expected)]);
}

const samples = [...examples(), ...programs()].filter(({ title }) => !(title in undeployed));

engineTest.each(samples.map((sample): [string, Sample] => [sample.title, sample]))(
    "%s",
    (_, sample) => inSandbox(sample.directory, (sandbox) => deployed(sample, sandbox)),
    600_000,
);
