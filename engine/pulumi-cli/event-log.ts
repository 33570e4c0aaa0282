/** The findings of packs in the engine's log of events. */
import type { PackFinding } from "../policy-pack";

/** The event of one finding, as the engine logs it. */
interface PolicyEvent {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly policyPackName: string;
    readonly enforcementLevel: PackFinding["level"];
    readonly severity?: PackFinding["severity"];
}

/** @param log one event a line, as `--event-log` writes it; a last line that is cut off is not read */
export function packFindingsIn(log: string): readonly PackFinding[] {
    return log.split("\n").flatMap((line) => {
        const event = line.includes('"policyEvent"') ? eventIn(line) : undefined;
        if (!event) return [];
        const { policyPackName: pack, policyName: policy, enforcementLevel: level, severity, resourceUrn = "" } = event;
        // The engine ends every message with a line break.
        const message = event.message.replace(/\n$/, "");
        return [{ pack, policy, message, level, ...(severity && { severity }), urn: resourceUrn }];
    });
}

function eventIn(line: string): PolicyEvent | undefined {
    try {
        return (JSON.parse(line) as { policyEvent?: PolicyEvent }).policyEvent;
    } catch {
        return undefined;
    }
}
