import Ajv from "ajv";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { DrillRecord as Evidence } from "../../policies/failover/evidence";

export interface Step {
    readonly name: string;
    readonly seconds: number;
}

/** What a drill leaves as evidence: docs/schemas/drill.json describes it. */
export interface DrillRecord extends Evidence {
    readonly returned: readonly string[];
    readonly digests: { readonly before: string; readonly after: string; readonly program: string };
    readonly steps: readonly Step[];
    readonly failBack: {
        readonly rto: string;
        readonly lost: readonly string[];
        readonly digests: { readonly before: string; readonly after: string };
    };
    readonly versions: Readonly<Record<string, string>>;
}

const root = join(__dirname, "../..");

/** Milliseconds as an ISO 8601 duration of whole seconds, rounded up. */
export const duration = (milliseconds: number): string => `PT${Math.ceil(milliseconds / 1000)}S`;

/** A digest of what was drilled: the configurations and scripts of the component. It changes with any of them. */
export function program(folder = join(root, "examples/components/sogo")): string {
    const hash = createHash("sha256");
    const visit = (path: string): void => {
        if (statSync(path).isDirectory())
            readdirSync(path)
                .sort()
                .forEach((name) => visit(join(path, name)));
        else hash.update(`${relative(folder, path)}\n`).update(readFileSync(path));
    };
    ["configuration", "scripts"].forEach((name) => visit(join(folder, name)));
    return hash.digest("hex");
}

/** The versions of the packages that were drilled with. */
export function versions(): Record<string, string> {
    const names = ["sogo", "postgresql", "pgbouncer", "memcached", "dovecot-core", "postfix", "nginx-light", "rclone"];
    const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat", "${Package}=${Version}\\n", ...names], {
        encoding: "utf8",
    });
    return Object.fromEntries(
        stdout
            .trim()
            .split("\n")
            .map((line) => line.split("=", 2) as [string, string]),
    );
}

const schema = JSON.parse(readFileSync(join(root, "docs/schemas/drill.json"), "utf8")) as object;

/** What in a record the schema does not allow. */
export function objections(record: DrillRecord): readonly unknown[] {
    const ajv = new Ajv({ allErrors: true, validateFormats: false });
    return ajv.validate(schema, record) ? [] : (ajv.errors ?? []);
}

/** Writes the record to the file that DRILL_RECORD names, and says what was measured. */
export function write(record: DrillRecord): void {
    const path = resolve(process.env.DRILL_RECORD ?? join(root, "drill.json"));
    writeFileSync(path, `${JSON.stringify(record, undefined, 2)}\n`);
    process.stdout.write(
        `\nDrill of ${record.workload}: ${record.result}. RTO ${record.rto}, RPO ${record.rpo}; ${record.lost.length} items lost after the last copy; way back ${record.failBack.rto}. Record: ${path}\n`,
    );
}
