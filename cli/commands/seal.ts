/** `rempart seal` and `rempart verify`: what an audit can check years later. */
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fitting, jsonIn, readInputBytes, readInputFile } from "../../engine/input-file";
import { UserError } from "../../policies/core/user-error";
import { readWaiversFile } from "../../engine/waivers-file";
import type { Report } from "../report/report";
import { readReport } from "./reports";

/** What a sealed folder holds; `manifest.json` says it, `SHA256SUMS` holds the digests of all files. */
interface Manifest {
    readonly version: 1;
    readonly rempart: string;
    /** When the report was made, ISO 8601 in UTC. */
    readonly at: string;
    readonly subject: string;
    readonly verdict: Report["verdict"];
    readonly digests: Report["run"]["digests"];
    /** File → SHA-256 in hexadecimal digits. */
    readonly files: Readonly<Record<string, string>>;
}

const manifestSchema = {
    type: "object",
    required: ["rempart", "at", "subject", "verdict", "digests"],
    properties: {
        ...Object.fromEntries(["rempart", "at", "subject", "verdict"].map((name) => [name, { type: "string" }])),
        digests: { type: "object", required: ["configuration", "catalog"] },
    },
};

export interface SealOptions {
    /** The file of waivers that held. */
    readonly waivers?: string;
    /** Other files that belong to the evidence: OSCAL, SARIF, the drill's record. */
    readonly add: readonly string[];
}

const MANIFEST = "manifest.json";
const SUMS = "SHA256SUMS";
const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * Writes an evidence bundle: the report, the waivers, other files as they are, and a manifest with their digests.
 * @throws UserError where the folder is not empty, or a file cannot be read
 */
export function seal(reportFile: string, folder: string, { waivers, add }: SealOptions): void {
    const report = readReport(reportFile);
    if (existsSync(folder) && readdirSync(folder).length > 0)
        throw new UserError(`${folder} is not empty: seal into a folder that is to be made.`);
    // Evidence with a register of waivers that nobody can read is none.
    if (waivers !== undefined) readWaiversFile(waivers);
    const given = [reportFile, ...(waivers === undefined ? [] : [waivers]), ...add];
    const contents = new Map(
        given.map((file, index) => [index === 0 ? "report.json" : basename(file), readInputBytes(file, "The file")]),
    );
    if (contents.size < given.length) throw new UserError("Two of the files have the same name: rename one of them.");
    if (contents.has(MANIFEST) || contents.has(SUMS))
        throw new UserError(`${MANIFEST} and ${SUMS} are written by seal: rename the file.`);
    const manifest: Manifest = {
        version: 1,
        rempart: report.run.rempart,
        at: report.run.at,
        subject: report.run.subject,
        verdict: report.verdict,
        digests: report.run.digests,
        files: Object.fromEntries([...contents].map(([name, bytes]) => [name, sha256(bytes)])),
    };
    contents.set(MANIFEST, Buffer.from(json(manifest)));
    const sums = [...contents].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join("");
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of [...contents, [SUMS, Buffer.from(sums)] as const])
        writeFileSync(join(folder, name), bytes);
    process.stdout.write(
        `sealed  ${contents.size} files in ${folder}; the digest to sign or to keep elsewhere is\n${sha256(sums)}\n`,
    );
}

/**
 * Checks a sealed folder: every file is there, unchanged, and no other is. @returns the exit code, 0 or 2
 * @param expected the digest that seal printed
 * @throws UserError where the folder is not sealed
 */
export function verify(folder: string, expected: string | undefined): 0 | 2 {
    if (!existsSync(join(folder, SUMS)) || !existsSync(join(folder, MANIFEST)))
        throw new UserError(`${folder} is not sealed: it has no ${SUMS} and ${MANIFEST}.`);
    const sums = readInputBytes(join(folder, SUMS), "The file").toString("utf8");
    const lines = sums.split("\n").filter(Boolean);
    const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    const actual = readdirSync(folder).filter((name) => name !== SUMS);
    const problems = [
        ...[...listed].flatMap(([name, digest]) => {
            const file = join(folder, name);
            if (name !== basename(name) || !existsSync(file) || !lstatSync(file).isFile())
                return [`${name} is missing`];
            return sha256(readFileSync(file)) === digest ? [] : [`${name} was changed`];
        }),
        ...actual
            .filter((name) => !listed.has(name) && !/\.(sig|minisig|pem|bundle|sigstore\.json)$/.test(name))
            .map((name) => `${name} was added`),
        ...(expected !== undefined && expected !== sha256(sums) ? [`${SUMS} is not the one that was sealed`] : []),
        ...(listed.has(MANIFEST) ? [] : [`${MANIFEST} is not among the digests`]),
    ];
    for (const problem of problems) process.stdout.write(`${problem}\n`);
    if (problems.length > 0) return 2;
    const input = readInputFile(join(folder, MANIFEST), "The manifest");
    const { rempart, at, subject, verdict, digests } = fitting<Manifest>(input, jsonIn(input), manifestSchema);
    process.stdout.write(
        [
            `intact  ${listed.size} files, as they were sealed${expected === undefined ? "; give --digest to prove that the seal itself is the same" : ""}`,
            `judged  ${subject} at ${at} by rempart ${rempart}: ${verdict}`,
            `input ${digests.input ?? "-"}`,
            `configuration ${digests.configuration}`,
            `catalog ${digests.catalog}`,
            "",
        ].join("\n"),
    );
    return 0;
}
