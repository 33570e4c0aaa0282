import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";

/** Debian's packages, each by a file that it brings. */
const packages: Readonly<Record<string, string>> = {
    sogo: "/usr/sbin/sogod",
    postgresql: "/usr/share/postgresql-common/pg_wrapper",
    pgbouncer: "/usr/sbin/pgbouncer",
    memcached: "/usr/bin/memcached",
    "dovecot-imapd": "/usr/lib/dovecot/imap",
    "dovecot-lmtpd": "/usr/lib/dovecot/lmtp",
    "dovecot-managesieved": "/usr/lib/dovecot/managesieve",
    "dovecot-pgsql": "/usr/lib/dovecot/modules/auth/libdriver_pgsql.so",
    postfix: "/usr/sbin/postfix",
    "nginx-light": "/usr/sbin/nginx",
    rclone: "/usr/bin/rclone",
    "php-cli": "/usr/bin/php",
    "php-pgsql": "/usr/share/doc/php-pgsql",
    coturn: "/usr/bin/turnserver",
    iproute2: "/bin/ip",
    restic: "/usr/bin/restic",
    tang: "/usr/libexec/tangd",
    socat: "/usr/bin/socat",
    "clevis-luks": "/usr/bin/clevis-luks-bind",
    "cryptsetup-bin": "/sbin/cryptsetup",
    curl: "/usr/bin/curl",
    systemd: "/usr/bin/systemd-analyze",
    nftables: "/usr/sbin/nft",
    openssl: "/usr/bin/openssl",
};

/** Tells Debian's packages not to start their daemons: the drill starts its own. */
const POLICY = "/usr/sbin/policy-rc.d";

/** Installs what is missing. Where that is impossible, the tests are skipped, and one line says why. */
export default function setup(): void {
    const reason = obstacle();
    if (reason === undefined) return;
    process.env.DRILL_SKIPPED = reason;
    process.stdout.write(`\nThe drill is skipped: ${reason}\n`);
}

function obstacle(): string | undefined {
    if (process.platform !== "linux") return "it needs Linux.";
    if (process.getuid?.() !== 0)
        return "it needs root, to give each site a file system and users of its own. Run it with sudo or in a container.";
    if (spawnSync("unshare", ["--mount", "true"]).status !== 0)
        return "this container may not make mount namespaces. Run it with --privileged.";
    const missing = Object.keys(packages).filter((name) => !existsSync(packages[name]!));
    if (missing.length === 0) return undefined;
    if (!existsSync("/usr/bin/apt-get")) return `it installs ${missing.join(", ")} with apt-get, and there is none.`;
    const failed = install(missing);
    return failed && `apt-get cannot install ${missing.join(", ")}: ${failed}`;
}

function install(missing: readonly string[]): string | undefined {
    const own = !existsSync(POLICY);
    if (own) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
    try {
        for (const args of [["update"], ["install", "--yes", "--no-install-recommends", ...missing]]) {
            const { status, stderr } = spawnSync("apt-get", ["--quiet", ...args], {
                encoding: "utf8",
                env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
            });
            if (status !== 0) return stderr.trim().split("\n").at(-1) ?? "no reason given";
        }
        return undefined;
    } finally {
        if (own) rmSync(POLICY);
    }
}
