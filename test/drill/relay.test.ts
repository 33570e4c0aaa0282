/** The relay of Jitsi Meet, from Debian's package, with the configuration and the script that its pods have. */
import type { ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ports } from "../../examples/components/jitsi/parts";
import { Authority } from "./authority";
import { Site, type Finished } from "./site";
import { until } from "./wait";

const skipped = process.env.DRILL_SKIPPED;
const drill = skipped === undefined ? describe : describe.skip;

const HOST = "turn.drill.example";
const SECRET = "secret-of-the-drill";
/** The relay, and the bridge: addresses of a network that is the site's alone. */
const [relay, bridge] = ["192.0.2.1", "192.0.2.90"];
const MEDIA = 10000;
const CERTIFICATE = "/certificate";

drill(skipped === undefined ? "the relay of meetings" : `the relay of meetings (skipped: ${skipped})`, () => {
    const folder = mkdtempSync(join(tmpdir(), "rempart-drill-relay-"));
    const authority = new Authority(join(folder, "authority"));
    const made = existsSync(CERTIFICATE) ? [] : [CERTIFICATE];
    let site: Site;
    let server: ChildProcess;

    const run = (...command: readonly string[]): Finished => site.run({ command, user: "vmail" });
    /** The serial number of the certificate that the relay shows. */
    const served = (): string => {
        const shown = run("openssl", "s_client", "-connect", `${relay}:${ports.relay.tls}`, "-servername", HOST);
        return site.run({
            command: ["openssl", "x509", "-noout", "-serial"],
            user: "vmail",
            input: shown.output,
        }).output;
    };
    const stored = () => run("openssl", "x509", "-noout", "-serial", "-in", `${CERTIFICATE}/tls.crt`).output;
    /** Somebody who sends twenty packets to a peer through the relay, with a login made out of a secret. */
    const client = (secret: string, peer: string, ...more: readonly string[]): Finished =>
        run(
            ...["turnutils_uclient", "-c", "-n", "20", "-W", secret, "-e", peer, "-r", String(MEDIA)],
            ...["-p", String(ports.relay.tls), ...more, relay],
        );
    const overTls = ["-t", "-S", "-E", `${CERTIFICATE}/ca.crt`];

    beforeAll(async () => {
        made.forEach((path) => mkdirSync(path));
        site = new Site("relay", relay, folder, "own");
        cpSync(join(__dirname, "../../examples/components/jitsi/relay"), site.at("/etc/relay"), { recursive: true });
        authority.sign(site.at(CERTIFICATE), [HOST]);
        site.own(CERTIFICATE, "vmail");
        site.folder("/run", "vmail");
        site.folder("/tmp", "root", "1777");
        // The relay passes over addresses of loopback.
        const network = [
            "ip link add inside type veth peer name outside",
            ...["lo", "inside", "outside"].map((each) => `ip link set ${each} up`),
            ...[relay, bridge].map((each) => `ip address add ${each}/32 dev inside`),
        ];
        site.must({
            command: ["sh", "-c", network.join(" && ")],
            user: "root",
            rights: ["all"],
        });
        site.seal(["/etc", "/run", CERTIFICATE, "/tmp"]);
        site.start("bridge", {
            command: ["turnutils_peer", "-L", bridge, "-p", String(MEDIA)],
            user: "vmail",
        });
        server = site.start("relay", {
            command: ["sh", "/etc/relay/start.sh"],
            user: "vmail",
            environment: { REALM: HOST, TURN_SECRET: SECRET, LOOK_EVERY: "1" },
        });
        await until("the relay serves", () => served() === stored());
    });
    afterAll(async () => {
        await site.close();
        made.forEach((path) => rmdirSync(path));
        rmSync(folder, { recursive: true, force: true });
    });

    test("packets come over TLS, reach the bridge and come back", () => {
        const { status, output } = client(SECRET, bridge, ...overTls);
        expect({ status, lost: /Total lost packets (\d+)/.exec(output)?.[1] }).toEqual({ status: 0, lost: "0" });
    });

    test("without the secret nothing is relayed", () => {
        const { status, output } = client("another secret", bridge, ...overTls);
        expect(status).not.toBe(0);
        expect(output).toContain("ERROR: Cannot complete Allocation");
    });

    test("nothing is relayed to the machine itself, or to the metadata of a cloud", () => {
        for (const peer of ["127.0.0.1", "169.254.169.254"]) {
            const { output } = client(SECRET, peer, ...overTls);
            expect(output).toContain("error 403 (Forbidden IP)");
        }
    });

    test("it listens for TLS alone", () => {
        const open = site
            .must({ command: ["cat", "/proc/net/tcp", "/proc/net/udp"], user: "vmail" })
            .split("\n")
            .flatMap((line) => /^ *\d+: ([0-9A-F]{8}):([0-9A-F]{4}) [0-9A-F:]+ (0A|07) /.exec(line)?.slice(2, 4) ?? []);
        const listening = new Set(open.flatMap((word, at) => (at % 2 === 0 ? [parseInt(word, 16)] : [])));
        // The bridge of the drill takes its port and the next one; above are those over which the relay sends.
        const others = [...listening].filter((port) => ![MEDIA, MEDIA + 1].includes(port) && port < 49152);
        expect(others).toEqual([ports.relay.tls]);
    });

    test("a renewed certificate is shown, with no one cut off", async () => {
        const before = served();
        authority.sign(site.at(CERTIFICATE), [HOST]);
        site.must({ command: ["chown", "-R", "vmail:vmail", CERTIFICATE], user: "root", rights: ["all"] });
        expect(stored()).not.toBe(before);
        await until("the new certificate is shown", () => served() === stored());
        expect(server.exitCode).toBeNull();
    });

    test("it ends when it is asked to", async () => {
        await site.stop(server);
        expect(server.signalCode).toBeNull();
        expect(served()).toBe("");
    });
});
