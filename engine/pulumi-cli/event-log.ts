/** What the engine's log of events tells: what packs found, and what the program reads. */
import type { Position, Resource } from "../../policies/core/resource";
import type { PackFinding } from "../policy-pack";
import { readsAmong, type FoundResource } from "../read-resource";
import { inOrder } from "../resources";

/** The event of one finding, as the engine logs it. */
interface PolicyEvent {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly policyPackName: string;
    readonly enforcementLevel: PackFinding["level"];
    readonly severity?: PackFinding["severity"];
}

/** What is read of a log, in its order: what packs found, and steps of providers and of resources that are read. */
const CONCERNS = /"policyEvent"|"external":true|"pulumi:providers:/;

/** @param log one event a line, as `--event-log` writes it; a last line that is cut off is not read */
export const eventsIn = (log: string): readonly Event[] =>
    log.split("\n").flatMap((line) => (CONCERNS.test(line) ? (eventIn(line) ?? []) : []));

/** What packs found. */
export function packFindingsIn(events: readonly Event[]): readonly PackFinding[] {
    return events.flatMap(({ policyEvent: event }) => {
        if (!event) return [];
        const { policyPackName: pack, policyName: policy, enforcementLevel: level, severity, resourceUrn = "" } = event;
        // The engine ends every message with a line break.
        const message = event.message.replace(/\n$/, "");
        return [{ pack, policy, message, level, ...(severity && { severity }), urn: resourceUrn }];
    });
}

/** Of each resource the engine logs what it plans, then what its provider answered. */
interface StepEvent {
    readonly metadata?: { readonly op?: string; readonly new?: FoundResource | null };
}

/**
 * What the program reads and does not declare, in the order of their URNs: the engine shows it to no pack.
 * @param positions where the program reads each, by URN
 */
export function readsIn(events: readonly Event[], positions: ReadonlyMap<string, Position>): readonly Resource[] {
    const [reads, providers] = [new Map<string, FoundResource>(), new Map<string, FoundResource>()];
    for (const event of events) {
        const found = (event.resourcePreEvent ?? event.resOutputsEvent)?.metadata?.new;
        if (!found) continue;
        if (found.type.startsWith("pulumi:providers:")) providers.set(found.urn, found);
        else reads.set(found.urn, found);
    }
    return inOrder(readsAmong([...reads.values()], (urn) => providers.get(urn), positions));
}

/** An event of the engine, in the fields that are read. */
export interface Event {
    readonly policyEvent?: PolicyEvent;
    readonly resourcePreEvent?: StepEvent;
    readonly resOutputsEvent?: StepEvent;
}

function eventIn(line: string): Event | undefined {
    try {
        return JSON.parse(line) as Event;
    } catch {
        return undefined;
    }
}
