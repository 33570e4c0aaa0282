/** An exported state as a command judges it: one way, for every command that takes one. */
import { setFlagsFromString } from "node:v8";
import type { JudgedInput } from "../../engine/judged-input";
import { inputFromState } from "../../engine/state/state";

/**
 * By default V8 lets the heap grow to four times what is used before it looks for what is not. Of a large state nearly all is
 * garbage at once: looking when half as much has come again takes a few per cent more time and 140 MB less of 390.
 */
const GROWTH = "--heap-growing-percent=50";
/** Node.js versions whose V8 has the flag, seen from 20 to 26: one that does not would print an error. */
const NEWEST = 26;

/** @throws UserError when the file cannot be read, is cut off, or holds no state */
export function exportedState(file: string): JudgedInput {
    if (parseInt(process.versions.node, 10) <= NEWEST) setFlagsFromString(GROWTH);
    return inputFromState(file);
}
