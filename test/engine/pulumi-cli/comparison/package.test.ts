/** The pack as npm installs it, in `node_modules` of a program, is found by Pulumi and says what its command line says. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { eventsIn, packFindingsIn } from "../../../../engine/pulumi-cli/event-log";
import { root } from "../../../cli/command";
import { difference, none, report } from "./findings";
import { engineTest, inSandbox, type Sandbox } from "./sandbox";

const sample = "test/programs/bare-storage";

/** @returns the folder of a program with Rempart's package in its `node_modules`, beside what it depends on */
function installed({ folder }: Sandbox): string {
    const [packed] = JSON.parse(
        // The build is there already, and other tests use it.
        execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
            cwd: root,
            encoding: "utf8",
        }),
    ) as { filename: string }[];
    const program = join(folder, "program");
    cpSync(join(root, sample), program, { recursive: true });
    const modules = join(program, "node_modules");
    mkdirSync(modules);
    execFileSync("tar", ["xzf", join(folder, packed?.filename ?? ""), "-C", modules]);
    execFileSync("mv", [join(modules, "package"), join(modules, "rempart")]);
    for (const entry of readdirSync(join(root, "node_modules")).filter((name) => name !== "rempart")) {
        symlinkSync(join(root, "node_modules", entry), join(modules, entry));
    }
    return program;
}

const profiles = ["eu", "france"];

engineTest.each(profiles)(
    "from its tarball, with the profile %s",
    (profile) =>
        inSandbox(sample, async (sandbox) => {
            const program = installed(sandbox);
            const pack = join(program, "node_modules/rempart/packs/eu-sovereign");
            const config = join(pack, "profiles", `${profile}.json`);
            const events = join(sandbox.folder, "events.jsonl");
            const checked = await sandbox.rempart([
                ...["check", program, "--json", "--stack", "dev"],
                ...["--policy-config", config],
            ]);
            await sandbox.pulumi(["stack", "init", "dev", "--cwd", program]);
            const { code } = await sandbox.pulumi([
                ...["preview", "--stack", "dev", "--cwd", program, "--event-log", events],
                ...["--policy-pack", pack, "--policy-pack-config", config],
            ]);
            const expected = report(checked);
            expect(expected.findings).not.toEqual([]);
            expect([code, difference(packFindingsIn(eventsIn(readFileSync(events, "utf8"))), expected)]).toEqual([
                1,
                none,
            ]);
        }),
    600_000,
);
