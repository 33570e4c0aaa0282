// What a check, and a preview by Pulumi with a pack, cost beside a preview without one: npm run bench:previews -- [--rounds N] [RESOURCES…]
// Needs Pulumi's command line (`pulumi` on the PATH, or PULUMI_CLI) for what is compared; without it, the check alone is measured.
// Where `checkov` is on the PATH, it judges as many resources.
// The variants take turns; figures are seconds of CPU and of the clock, with the ratio to the preview without a pack. Pulumi ends
// the process of a pack without waiting for it, so that the CPU of a preview may be without that of its pack.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { makePacks, root } from "./packs.mjs";
import { serveProvider } from "./provider.mjs";
import { kinds } from "./requests.mjs";

/** The third shows what Pulumi's launcher takes for any pack, the second what the protocol adds to that. */
const compared = ["empty stock pack", "own server without rules", "server that does nothing", "eu-sovereign"];
/** Since 3.255 Pulumi runs a pack that is a file. */
const takesFiles = (command) => {
    const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(spawnSync(command, ["version"], { encoding: "utf8" }).stdout) ?? [];
    return Number(major) > 3 || (Number(major) === 3 && Number(minor) >= 255);
};
const { previewGoals } = JSON.parse(readFileSync(join(import.meta.dirname, "budget.json"), "utf8"));

// The provider answers while this thread waits for the command that is measured.
if (isMainThread) await compare();
else parentPort.postMessage((await serveProvider()).port);

/** The file of a command on the PATH; undefined where there is none. */
function onPath(command) {
    const folders = (process.env.PATH ?? "").split(delimiter);
    return folders.map((folder) => join(folder, command)).find((file) => existsSync(file));
}

/** As many resources for checkov, which reads Terraform and no Pulumi program: storage accounts and buckets. */
function writeTerraform(folder, count) {
    mkdirSync(folder);
    const tags = Object.entries(kinds.bucket[1].labels).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
    const blocks = Array.from({ length: count }, (_, index) =>
        index % 2 === 0
            ? `resource "azurerm_storage_account" "r${index}" {\nname = "r${index}"\nlocation = "germanywestcentral"\ntags = {\n${tags.join("\n")}\n}\n}`
            : `resource "google_storage_bucket" "r${index}" {\nname = "r${index}"\nlocation = "europe-west9"\nlabels = {\n${tags.join("\n")}\n}\n}`,
    );
    writeFileSync(join(folder, "main.tf"), blocks.join("\n"));
    return folder;
}

/** A program of so many resources, of all kinds in turn, in plain JavaScript. */
function writeProgram(folder, count) {
    mkdirSync(folder);
    writeFileSync(join(folder, "Pulumi.yaml"), "name: bench\nruntime: nodejs\nmain: index.js\n");
    writeFileSync(join(folder, "Pulumi.dev.yaml"), "config: {}\n");
    writeFileSync(join(folder, "package.json"), '{"name":"bench","version":"0.0.0","main":"index.js"}');
    mkdirSync(join(folder, "node_modules"));
    // As after `npm install` of the SDK alone: Pulumi takes the compiler that it brings.
    for (const name of ["@pulumi", "@grpc", "google-protobuf"])
        symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
    writeFileSync(
        join(folder, "index.js"),
        `const { CustomResource } = require("@pulumi/pulumi");
const kinds = ${JSON.stringify(Object.values(kinds))};
for (let index = 0; index < ${count}; index++) {
    const [type, inputs] = kinds[index % kinds.length];
    new CustomResource(type, "r" + index, inputs);
}
`,
    );
    return folder;
}

/** Seconds of CPU of a command and of all that it waited for, and of the clock. */
function cost(command, args, options) {
    const start = process.hrtime.bigint();
    const { stdout, stderr } = spawnSync("sh", ["-c", '"$@" >&2; echo "code $?"; times', "sh", command, ...args], {
        encoding: "utf8",
        maxBuffer: 1 << 28,
        ...options,
    });
    const clock = Number(process.hrtime.bigint() - start) / 1e9;
    const [, code] = /^code (\d+)$/m.exec(stdout) ?? [];
    // 2: a violation blocks, as it does here; 255 and 1 are Pulumi's own words for it.
    const expected = command.endsWith("main.js") || args[0]?.endsWith("main.js") ? ["0", "2"] : ["0", "1", "255"];
    if (!expected.includes(code) || /panic|ECONNREFUSED/.test(stderr))
        throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${stderr.slice(-2000)}`);
    const [children] = stdout.trim().split("\n").slice(-1);
    const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60 * m + Number(s), 0);
    return { cpu, clock, said: stderr };
}

async function compare() {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: { rounds: { type: "string", default: "5" } },
    });
    const [rounds, ...sizes] = [Number(values.rounds), ...positionals.map(Number)];
    if ([rounds, ...sizes].some((number) => !Number.isInteger(number) || number < 1)) {
        console.error("Give numbers of resources: npm run bench:previews -- --rounds 5 10 300 1000");
        process.exit(2);
    }
    const command = process.env.PULUMI_CLI || onPath("pulumi");
    if (command === undefined) console.log("Pulumi's command line is not on the PATH: the check alone is measured.");
    const provider = new Worker(new URL(import.meta.url));
    const port = await new Promise((resolve, reject) => provider.once("message", resolve).once("error", reject));
    const folder = mkdtempSync(join(tmpdir(), "rempart-bench-"));
    try {
        const packs = await makePacks(join(folder, "packs"));
        for (const size of sizes.length > 0 ? sizes : [10, 300, 1000])
            measureSize(
                size,
                rounds,
                writeProgram(join(folder, `program-${size}`), size),
                packs,
                command,
                port,
                folder,
            );
    } finally {
        rmSync(folder, { recursive: true });
        await provider.terminate();
    }
}

function measureSize(size, rounds, program, packs, command, port, folder) {
    const names = [...new Set(Object.values(kinds).map(([type]) => type.split(":")[0]))];
    mkdirSync(join(folder, "state"), { recursive: true });
    const environment = {
        ...process.env,
        PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
        PULUMI_HOME: join(folder, "home"),
        PULUMI_CONFIG_PASSPHRASE: "bench",
        PULUMI_DEBUG_PROVIDERS: names.map((name) => `${name}:${port}`).join(","),
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
        PULUMI_SKIP_UPDATE_CHECK: "true",
    };
    const options = { cwd: program, env: environment };
    const preview = (pack) => () =>
        cost(
            command,
            ["preview", "--non-interactive", "--stack", "dev", ...(pack ? ["--policy-pack", pack] : [])],
            options,
        );
    const check = () => cost(process.execPath, [join(root, "dist/cli/main.js"), "check", program, "--quiet"], options);
    const terraform = writeTerraform(join(folder, `terraform-${size}`), size);
    const checkov = () => cost("checkov", ["-d", terraform, "--compact", "--quiet", "--skip-download"], options);
    if (command !== undefined) spawnSync(command, ["stack", "init", "dev", "--non-interactive"], options);
    const variants = {
        ...(command !== undefined && {
            "preview without a pack": preview(),
            ...Object.fromEntries(
                [...compared, ...(takesFiles(command) ? ["eu-sovereign, its file"] : [])].map((pack) => [
                    `preview, ${pack}`,
                    preview(packs[pack]),
                ]),
            ),
        }),
        "rempart check": check,
        ...(onPath("checkov") && { "checkov, Terraform": checkov }),
    };
    const figures = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
    for (let round = 1; round <= rounds; round++) {
        for (const [name, run] of Object.entries(variants)) figures[name].push(run());
        process.stderr.write(`${size} resources: round ${round} of ${rounds}\n`);
    }
    const [base] = Object.values(figures);
    const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
    console.log(`\n${`${size} resources`.padEnd(35)}CPU (s)   ratio clock (s)   ratio    goal`);
    for (const [name, costs] of Object.entries(figures)) {
        const columns = ["cpu", "clock"].flatMap((kind) => [
            median(costs.map((each) => each[kind]))
                .toFixed(2)
                .padStart(9),
            median(costs.map((each, round) => each[kind] / base[round][kind]))
                .toFixed(2)
                .padStart(7),
        ]);
        const goal = previewGoals[name]?.[size];
        console.log(`  ${name.padEnd(34)}${columns.join(" ")}${goal ? `   ${goal.toFixed(2)}` : ""}`);
    }
}
