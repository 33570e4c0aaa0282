import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];

/** Signs certificates, as cert-manager does in a cluster. */
export class Authority {
    constructor(private readonly folder: string) {
        mkdirSync(folder, { recursive: true });
        this.openssl("-subj", "/CN=drill", "-keyout", "ca.key", "-out", "ca.crt");
    }

    certificate = (): string => readFileSync(join(this.folder, "ca.crt"), "utf8");

    /** Writes `tls.crt`, `tls.key` and `ca.crt` for some host names to a folder. */
    sign(folder: string, names: readonly [string, ...string[]] | readonly string[]): void {
        mkdirSync(folder, { recursive: true });
        const alternatives = names.map((name) => `DNS:${name}`).join(",");
        this.openssl(
            ...["-CA", "ca.crt", "-CAkey", "ca.key", "-subj", `/CN=${names[0]}`],
            ...["-addext", `subjectAltName=${alternatives}`, "-addext", "basicConstraints=critical,CA:FALSE"],
            ...["-keyout", join(folder, "tls.key"), "-out", join(folder, "tls.crt")],
        );
        cpSync(join(this.folder, "ca.crt"), join(folder, "ca.crt"));
    }

    private openssl(...args: readonly string[]): void {
        const { status, stderr } = spawnSync("openssl", ["req", "-x509", ...KEY, ...args], {
            cwd: this.folder,
            encoding: "utf8",
        });
        if (status !== 0) throw new Error(`openssl: ${stderr}`);
    }
}
