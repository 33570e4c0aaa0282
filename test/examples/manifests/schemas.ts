import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Named } from "./objects";

/** The oldest and the newest release whose schemas a package carries; see docs of the examples for what is supported. */
export const releases = ["kubernetes-1.34", "kubernetes-1.36"] as const;

/** Groups of Kubernetes itself; the others are definitions that a cluster adds. */
const own = /^(v1|(apps|batch|autoscaling|policy)\/v\d+|[a-z.]+\.k8s\.io\/v\d+)$/;
const added = /^(gateway\.networking|snapshot\.storage)\.k8s\.io\//;

/** Problems of the objects of Kubernetes itself, in each release. */
export function againstSchemas(objects: readonly Named[]): readonly string[] {
    const input = objects
        .map(({ object }) => object as { readonly apiVersion: string })
        .filter(({ apiVersion }) => own.test(apiVersion) && !added.test(apiVersion));
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, "openapi.mjs"), ...releases], {
        input: JSON.stringify(input),
        encoding: "utf8",
        maxBuffer: 1 << 26,
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as readonly string[];
}
