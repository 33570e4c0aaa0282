/** The response policy zone in a real resolver: unbound asks a second unbound, which answers every name with 192.0.2.1. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endpoints } from "../../../../policies/catalog/endpoints";
import { egressOf, hostsByLaw, type EgressSettings } from "../../../../policies/endpoints/egress/egress";

const ANSWER = "192.0.2.1";
const settings: EgressSettings = {
    allowedJurisdictions: ["EU"],
    sovereignOnly: false,
    registries: [],
    additionalHosts: [{ host: "mirror.github.com", operator: "Example", jurisdiction: ["FR"], source: "contract" }],
};
const folder = mkdtempSync(join(tmpdir(), "rempart-resolver-"));
const started: ChildProcess[] = [];
let port = 0;

beforeAll(async () => {
    const upstream = await freePort();
    port = await freePort();
    writeFileSync(join(folder, "egress.rpz"), egressOf(endpoints(), settings, "rpz"));
    start("upstream", upstream, `    local-zone: "." redirect\n    local-data: ". A ${ANSWER}"\n`);
    start(
        "guard",
        port,
        '    module-config: "respip iterator"\n    do-not-query-localhost: no\n',
        `rpz:\n    name: "egress.rempart."\n    zonefile: "${join(folder, "egress.rpz")}"\nforward-zone:\n    name: "."\n    forward-addr: 127.0.0.1@${upstream}\n`,
    );
    for (let tries = 0; tries < 50 && ask("rempart.example.eu").answer === ""; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
});
afterAll(() => {
    for (const each of started) each.kill();
    rmSync(folder, { recursive: true });
});

function start(name: string, at: number, server: string, rest = ""): void {
    const file = join(folder, `${name}.conf`);
    writeFileSync(
        file,
        `server:\n    interface: 127.0.0.1@${at}\n    port: ${at}\n    do-daemonize: no\n    username: ""\n    chroot: ""\n    directory: "${folder}"\n    pidfile: "${join(folder, `${name}.pid`)}"\n    use-syslog: no\n    logfile: ""\n${server}${rest}remote-control:\n    control-enable: no\n`,
    );
    started.push(spawn("unbound", ["-d", "-c", file], { stdio: "ignore" }));
}

const freePort = (): Promise<number> =>
    new Promise((resolve, reject) => {
        const server = createServer().on("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const address = server.address();
            server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
        });
    });

function ask(name: string): { readonly status: string; readonly answer: string } {
    try {
        const text = execFileSync("dig", ["@127.0.0.1", "-p", String(port), "+tries=1", "+time=2", name, "A"], {
            encoding: "utf8",
        });
        return {
            status: /status: (\w+)/.exec(text)?.[1] ?? "",
            answer: /\sIN\s+A\s+([\d.]+)/.exec(text)?.[1] ?? "",
        };
    } catch {
        return { status: "", answer: "" };
    }
}

test("every forbidden name, and one below it, does not exist", () => {
    const { forbidden, allowed } = hostsByLaw(endpoints(), settings);
    const reached = forbidden
        .filter((_, index) => index % 7 === 0)
        .flatMap((host) => [host, `deep.below.${host}`])
        .filter((host) => !allowed.some((each) => host === each || host.endsWith(`.${each}`)))
        .filter((host) => ask(host).status !== "NXDOMAIN");
    expect(reached).toEqual([]);
});

test.each([
    "registry.opencode.de",
    "notgithub.com",
    "github.com.example.eu",
    "mirror.github.com",
    "a.mirror.github.com",
    "a.blob.core.windows.net",
])("%s resolves", (name) => expect(ask(name)).toEqual({ status: "NOERROR", answer: ANSWER }));
