/** Serves rules as a CrossGuard policy pack: one policy for each rule, all judged at once over one decoding. */
import { readAllTables } from "../../policies/catalog/table";
import type { Pack } from "../../policies/core/pack";
import { serveAnalyzer } from "./analyzer/serve";
import { compileLater } from "./compile-later";
import { serveOnStock } from "./stock";

/** With `stock` in this variable a pack is served by `@pulumi/policy`, which says the same and costs more. */
export const HOST = "REMPART_HOST";

/**
 * Starts serving a pack; a process can serve one. Each rule is a policy by its name, with its level, settings and metadata.
 * Pulumi's own launcher starts the pack, as any other.
 */
export function servePack(pack: Pack): void {
    compileLater();
    // Before a program runs that could change them, and reach this process.
    readAllTables();
    process.on("SIGUSR1", () => undefined);
    if (process.env[HOST] !== "stock") return serveAnalyzer(pack);
    serveOnStock(pack);
}
