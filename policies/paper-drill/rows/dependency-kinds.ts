/** The ways in which one thing depends on another, and when it feels that the other has stopped. */
import { lengthOf } from "../../failover/durations";

interface Row {
    /** What happens to what depends: it stops, or goes on without something. */
    readonly effect: "stops" | "impaired";
    /** ISO 8601: how long after the other one. An assumption that a scenario may replace. */
    readonly after: string;
    /** The middle of a sentence: `Deployment 'web' pulls its image from registry.example.eu`. */
    readonly says: string;
    /** What the delay is, for a table of assumptions. */
    readonly because: string;
}

export const dependencyKinds = {
    "runs-on": { effect: "stops", after: "PT0S", says: "runs on", because: "a workload stops with its cluster" },
    "part-of": { effect: "stops", after: "PT0S", says: "is part of", because: "a part stops with the whole" },
    uses: { effect: "stops", after: "PT0S", says: "uses", because: "what is needed at run time is needed at once" },
    storage: { effect: "stops", after: "PT0S", says: "keeps its data on", because: "a volume is needed at once" },
    key: {
        effect: "stops",
        after: "PT0S",
        says: "is encrypted with a key in",
        because:
            "services that lose their key refuse to read; some keep it in memory for up to an hour, which is not counted",
    },
    identity: {
        effect: "stops",
        after: "PT1H",
        says: "signs users in through",
        because: "sessions go on until their tokens end, an hour with most issuers",
    },
    registry: {
        effect: "stops",
        after: "P1D",
        says: "pulls its images from",
        because: "containers that run go on; the next restart, node replacement or scale-out needs the image",
    },
    dns: {
        effect: "stops",
        after: "PT1H",
        says: "is found through",
        because: "resolvers keep an answer for the TTL of the record, an hour where nothing says otherwise",
    },
    "top-level-domain": {
        effect: "stops",
        after: "P2D",
        says: "has its name under",
        because: "registries of top-level domains delegate with a TTL of two days",
    },
    certificates: {
        effect: "stops",
        after: "P30D",
        says: "gets its certificates from",
        because: "certificates of 90 days are renewed 30 days before they expire",
    },
    calls: {
        effect: "impaired",
        after: "PT0S",
        says: "calls",
        because: "a workload goes on without a service that it calls, and without what that service does",
    },
    mail: { effect: "impaired", after: "PT0S", says: "sends mail through", because: "mail waits or is refused" },
    monitoring: {
        effect: "impaired",
        after: "PT0S",
        says: "is watched by",
        because: "what runs goes on, and nobody sees it",
    },
    supply: {
        effect: "impaired",
        after: "PT0S",
        says: "takes charts, packages or source from",
        because: "what runs goes on, and cannot be changed or built anew",
    },
    state: {
        effect: "impaired",
        after: "PT0S",
        says: "keeps its state in",
        because: "what runs goes on, and the program cannot change it",
    },
    technology: {
        effect: "impaired",
        after: "P90D",
        says: "runs on the technology of",
        because: "a cloud goes on without updates of its vendor; BSI C3A SOV-4-10 asks for 90 days",
    },
} as const satisfies Readonly<Record<string, Row>>;

export type DependencyKind = keyof typeof dependencyKinds;
export const kindNames = Object.keys(dependencyKinds) as readonly DependencyKind[];

/** Milliseconds by kind: of the rows, unless a scenario says otherwise. */
export const delayOf = (kind: DependencyKind, delays: Partial<Readonly<Record<DependencyKind, string>>> = {}): number =>
    lengthOf(delays[kind]) ?? lengthOf(dependencyKinds[kind].after) ?? 0;
