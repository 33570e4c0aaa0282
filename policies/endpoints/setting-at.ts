import { unquoted } from "../catalog/kubeconfig";
import { UNKNOWN } from "../core/values";
import type { Endpoints } from "./messages";

/** A provider's setting; Pulumi sends what is no text as JSON text, so a text may stand in quotes of its own. */
export function settingAt({ read }: Endpoints, path: string): string | typeof UNKNOWN | undefined {
    const reading = read(path);
    if (reading.state === "unknown") return UNKNOWN;
    if (reading.state === "absent" || typeof reading.value !== "string") return undefined;
    const text = unquoted(reading.value).trim();
    return text === "" ? undefined : text;
}
