/**
 * The steps of a move and how long each takes where nobody has measured it. What a drill has measured wins. Times of
 * people and machines: the SOGo drill of the examples, and a line of 1 Gbit/s for what has to be read back.
 */
export interface RecoveryStep {
    readonly id: "decide" | "build" | "keys" | "restore" | "promote" | "start" | "names" | "test";
    /** ISO 8601; `restore` takes as long as the line needs. */
    readonly takes: string;
    readonly does: string;
}

export const recoverySteps = {
    decide: { id: "decide", takes: "PT15M", does: "decides to move" },
    build: { id: "build", takes: "PT30M", does: "the target is brought up from the program" },
    keys: { id: "keys", takes: "PT10M", does: "the keys of the copies are released" },
    restore: { id: "restore", takes: "PT10M", does: "is read back from its copy" },
    promote: { id: "promote", takes: "PT5M", does: "is promoted" },
    start: { id: "start", takes: "PT5M", does: "workloads start" },
    names: { id: "names", takes: "PT15M", does: "names point to the target" },
    test: { id: "test", takes: "PT10M", does: "sign-in, reading and writing are tested" },
} as const satisfies Readonly<Record<RecoveryStep["id"], RecoveryStep>>;

/** Bytes a second that are read back: 1 Gbit/s. */
export const LINE = 125e6;
