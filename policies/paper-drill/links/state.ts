/** Where the state of a stack lies, which its program needs to change anything. */
import { hostOf } from "../../catalog/endpoints";
import type { Dependency, Element } from "../graph";
import { runByOfHost, type DrillSettings } from "../parties";

/** The store of a stack's state. @param address its host, as the files of the project say it */
export function stateElement(address: string, settings: DrillSettings): Element {
    const host = hostOf(address)?.host ?? address;
    return { id: `state ${host}`, label: `the state at ${host}`, role: "state", runBy: runByOfHost(host, settings) };
}

/** The program of a stack, and the store of its state. */
export function programAndState(
    stack: string,
    address: string,
    settings: DrillSettings,
): { readonly elements: readonly Element[]; readonly dependency: Dependency } {
    const state = stateElement(address, settings);
    const program: Element = {
        id: `program ${stack}`,
        stack,
        label: `the program of ${stack}`,
        role: "part",
        runBy: "own",
    };
    return { elements: [program, state], dependency: { from: program.id, to: [state.id], kind: "state" } };
}
