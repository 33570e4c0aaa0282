/** A real API server: one that is started here, on loopback, or the one of a kubeconfig. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { until } from "../drill/wait";

/** How to get one, in a line. */
const HOW =
    "There is no API server. Set KUBEBUILDER_ASSETS to a folder with etcd and kube-apiserver (`go run sigs.k8s.io/controller-runtime/tools/setup-envtest@latest use --print path` brings one), or REMPART_TEST_KUBECONFIG to the kubeconfig of a cluster for tests.";

export interface Answer {
    readonly status: number;
    /** What the server made of the object, or why it refused it. */
    readonly body: { readonly message?: string; readonly [key: string]: unknown };
}

/** How the server is reached and who asks. */
interface Access {
    readonly server: string;
    readonly authority: string | undefined;
    readonly token?: string;
    readonly certificate?: string;
    readonly key?: string;
}

export class ApiServer {
    private constructor(
        private readonly access: Access,
        private readonly children: readonly ChildProcess[],
        private readonly folder: string | undefined,
    ) {}

    /** @throws Error with one line that says how to get a server, or what keeps it from starting. */
    static async start(): Promise<ApiServer> {
        const { KUBEBUILDER_ASSETS: assets, REMPART_TEST_KUBECONFIG: kubeconfig } = process.env;
        if (assets !== undefined) return ApiServer.begin(assets);
        if (kubeconfig !== undefined) return new ApiServer(accessOf(kubeconfig), [], undefined);
        throw new Error(HOW);
    }

    private static async begin(assets: string): Promise<ApiServer> {
        const [etcd, api] = [join(assets, "etcd"), join(assets, "kube-apiserver")];
        for (const program of [etcd, api]) if (!existsSync(program)) throw new Error(`There is no ${program}. ${HOW}`);
        const folder = mkdtempSync(join(tmpdir(), "rempart-kubernetes-"));
        const [store, peer, secure] = (await freePorts(3)) as [number, number, number];
        const file = (name: string) => join(folder, name);
        const token = "test-of-the-examples";
        writeFileSync(file("tokens"), `${token},tests,tests,"system:masters"\n`, { mode: 0o600 });
        openssl("genrsa", "-out", file("accounts.key"), "2048");
        const begin = (name: string, program: string, ...args: readonly string[]): ChildProcess => {
            const log = openSync(file(`${name}.log`), "a");
            const child = spawn(program, args, { stdio: ["ignore", log, log], env: { PATH: process.env.PATH } });
            closeSync(log);
            return child;
        };
        const children = [
            begin(
                "etcd",
                etcd,
                `--data-dir=${file("etcd")}`,
                `--listen-client-urls=http://127.0.0.1:${store}`,
                `--advertise-client-urls=http://127.0.0.1:${store}`,
                `--listen-peer-urls=http://127.0.0.1:${peer}`,
                `--initial-advertise-peer-urls=http://127.0.0.1:${peer}`,
                `--initial-cluster=default=http://127.0.0.1:${peer}`,
            ),
            begin(
                "kube-apiserver",
                api,
                `--etcd-servers=http://127.0.0.1:${store}`,
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                `--secure-port=${secure}`,
                `--cert-dir=${file("certificates")}`,
                "--service-cluster-ip-range=10.96.0.0/16",
                `--token-auth-file=${file("tokens")}`,
                "--authorization-mode=RBAC",
                "--service-account-issuer=https://kubernetes.test",
                `--service-account-key-file=${file("accounts.key")}`,
                `--service-account-signing-key-file=${file("accounts.key")}`,
                // Nobody makes service accounts here: there is no controller.
                "--disable-admission-plugins=ServiceAccount",
            ),
        ];
        const access = { server: `https://127.0.0.1:${secure}`, authority: undefined, token };
        const server = new ApiServer(access, children, folder);
        try {
            await until(
                "the API server is ready",
                async () => {
                    for (const [index, child] of children.entries())
                        if (child.exitCode !== null)
                            throw new Error(tail(file(index === 0 ? "etcd.log" : "kube-apiserver.log")));
                    const { status } = await server.ask("GET", "/readyz").catch(() => ({ status: 0 }));
                    return status === 200;
                },
                180,
            );
        } catch (error) {
            await server.stop();
            throw error;
        }
        return server;
    }

    /** Asks the server. A body is sent, and an answer read, as JSON. */
    ask(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Answer> {
        const { server, authority, token, certificate, key } = this.access;
        return new Promise((resolve, reject) => {
            const asked = request(
                `${server}${path}`,
                {
                    method,
                    ca: authority,
                    cert: certificate,
                    key,
                    // The certificate of a server on loopback is its own, made a moment ago.
                    rejectUnauthorized: authority !== undefined,
                    headers: {
                        "content-type": "application/json",
                        ...(token !== undefined && { authorization: `Bearer ${token}` }),
                    },
                },
                (answer) => {
                    const parts: Buffer[] = [];
                    answer.on("data", (part: Buffer) => parts.push(part));
                    answer.on("end", () => {
                        const text = Buffer.concat(parts).toString();
                        const isJson = /^\s*\{/.test(text);
                        resolve({
                            status: answer.statusCode ?? 0,
                            body: isJson ? (JSON.parse(text) as Answer["body"]) : { message: text },
                        });
                    });
                },
            );
            asked.on("error", reject);
            asked.end(body === undefined ? undefined : JSON.stringify(body));
        });
    }

    /** Ends what was started here, by its own id, the server before its store. */
    async stop(): Promise<void> {
        for (const child of [...this.children].reverse()) {
            if (child.exitCode !== null || child.signalCode !== null) continue;
            const ended = new Promise((resolve) => child.once("exit", resolve));
            child.kill("SIGTERM");
            const timer = setTimeout(() => child.kill("SIGKILL"), 20_000);
            await ended;
            clearTimeout(timer);
        }
        if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true });
    }
}

function openssl(...args: readonly string[]): void {
    const { status, stderr, error } = spawnSync("openssl", args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`openssl ${args[0] ?? ""} failed: ${error?.message ?? stderr}`);
}

const tail = (log: string): string => readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n");

/** Ports of loopback that are free now. */
async function freePorts(count: number): Promise<readonly number[]> {
    const servers = Array.from({ length: count }, () => createServer());
    const ports = await Promise.all(
        servers.map(
            (server) =>
                new Promise<number>((resolve) => {
                    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
                }),
        ),
    );
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    return ports;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- a kubeconfig is YAML */
/** The cluster and the user of the current context. @throws Error for a file without them, or a login by a program. */
function accessOf(path: string): Access {
    const config = parse(readFileSync(path, "utf8"));
    const named = (entries: any[] = [], name: string) => entries.find((each) => each.name === name);
    const context = named(config.contexts, config["current-context"])?.context;
    const cluster = named(config.clusters, context?.cluster)?.cluster;
    const user = named(config.users, context?.user)?.user;
    if (!cluster?.server || !user) throw new Error(`${path} has no current context with a cluster and a user.`);
    const content = (of: any, name: string): string | undefined =>
        of[`${name}-data`] !== undefined
            ? Buffer.from(of[`${name}-data`] as string, "base64").toString()
            : of[name] !== undefined
              ? readFileSync(of[name] as string, "utf8")
              : undefined;
    const access = {
        server: String(cluster.server).replace(/\/$/, ""),
        authority: content(cluster, "certificate-authority"),
        token: user.token as string | undefined,
        certificate: content(user, "client-certificate"),
        key: content(user, "client-key"),
    };
    if (access.token === undefined && access.certificate === undefined)
        throw new Error(`${path} logs in by a program. Give a kubeconfig with a token or a certificate.`);
    return access;
}
/* eslint-enable @typescript-eslint/no-explicit-any */
