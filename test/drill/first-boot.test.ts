/** What a machine is given at its first start, as systemd, nftables and a shell read it, and as its runbook names it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { bigbluebutton } from "../../examples/components/bigbluebutton";
import { bluemind } from "../../examples/components/bluemind";
import { carbonio } from "../../examples/components/carbonio";
import { cloudInitOf, machineSettings } from "./cloud-init";

const drill = process.env.DRILL_SKIPPED === undefined ? describe : describe.skip;

const UNITS = "/etc/systemd/system";
const folder = mkdtempSync(join(tmpdir(), "rempart-first-boot-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

drill.each(Object.entries({ bigbluebutton, bluemind, carbonio }))("%s", (example, workload) => {
    const root = join(folder, example);
    const { write_files: files, runcmd } = cloudInitOf(machineSettings, workload);
    const unitNames = files.flatMap(({ path }) => (dirname(path) === UNITS ? basename(path) : []));
    const asked = (command: string, ...args: readonly string[]) => {
        const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
        return { status, output: stdout + stderr };
    };
    const good = { status: 0, output: "" };

    beforeAll(() => {
        for (const { path, permissions = "0644", content } of files) {
            mkdirSync(join(root, dirname(path)), { recursive: true });
            writeFileSync(join(root, path), content, { mode: parseInt(permissions, 8) });
        }
        // The units of the distribution, which those of the machine wait for.
        cpSync("/usr/lib/systemd/system", join(root, "usr/lib/systemd/system"), {
            recursive: true,
            verbatimSymlinks: true,
        });
    });

    test("systemd takes its units, and starts those that are there", () => {
        const units = unitNames.map((name) => join(UNITS, name));
        expect(asked("systemd-analyze", "verify", `--root=${root}`, ...units)).toEqual(good);
        const started = runcmd.flatMap(([command, , , unit = ""]) => (command === "systemctl" ? unit : []));
        expect(started.filter((unit) => unit !== "nftables.service" && !unitNames.includes(unit))).toEqual([]);
    });

    test("systemd refuses a unit whose script is not there", () => {
        const broken = join(UNITS, "broken.service");
        writeFileSync(join(root, broken), "[Service]\nType=oneshot\nExecStart=/usr/local/lib/site/none.sh\n");
        expect(asked("systemd-analyze", "verify", `--root=${root}`, broken).output).toContain("none.sh");
        rmSync(join(root, broken));
    });

    test("nftables takes its firewall", () => {
        expect(asked("nft", "--check", "--file", join(root, "etc/nftables.conf"))).toEqual(good);
    });

    test("a shell can read its scripts", () => {
        const scripts = files.map(({ path }) => path).filter((path) => path.endsWith(".sh"));
        expect(scripts.map((path) => ({ path, ...asked("sh", "-n", join(root, path)) }))).toEqual(
            scripts.map((path) => ({ path, ...good })),
        );
    });

    test("what its runbook names is on the machine", () => {
        const runbook = readFileSync(join(__dirname, "../../examples", example, "RUNBOOK.md"), "utf8");
        const there = new Set(files.map(({ path }) => basename(path)));
        const named = [...runbook.matchAll(/\b[a-z-]+\.(?:sh|service|timer)\b/g)].map(([name]) => name);
        expect(named).toEqual(expect.arrayContaining(["fence.sh", "restore.sh", "promote.sh", "workload.service"]));
        expect(named.filter((name) => !there.has(name))).toEqual([]);
        const [, home = ""] = /scripts are in `([^`]+)`/.exec(runbook) ?? [];
        expect(files.map(({ path }) => path)).toContain(join(home, "restore.sh"));
    });
});
