import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { RegisterErrorHookRequest, RegisterResourceHookRequest } from "@pulumi/pulumi/proto/resource_pb";
import { messageOf } from "../../error-message";
import type { State } from "../deployment/goal";
import type { Callbacks } from "./callbacks";

interface Hook {
    readonly callback: Callback;
    readonly onDryRun: boolean;
    readonly ignoreErrors: boolean;
}

/** The resource hooks of the program. The texts of errors are Pulumi's. */
export interface Hooks {
    /** @throws Error when there is a hook of that name. */
    add(request: RegisterResourceHookRequest): void;
    /** Error hooks never run in a preview. @throws Error when there is a hook of that name. */
    addErrorHook(request: RegisterErrorHookRequest): void;
    /** Runs the hooks that run in previews. @throws Error when one is not registered, or fails and may not. */
    run(names: readonly string[], kind: "before" | "after", state: State): Promise<void>;
}

/** @param warn tells the error of a hook whose errors are ignored */
export function createHooks(callbacks: Callbacks, warn: (message: string, urn: string) => void): Hooks {
    const hooks = new Map<string, Hook>();
    const errorHooks = new Set<string>();
    const assertNew = (name: string): void => {
        if (name === "") throw new Error("resource hook name cannot be empty");
        if (hooks.has(name) || errorHooks.has(name)) {
            throw new Error(`resource hook already registered for name "${name}"`);
        }
    };
    return {
        add(request) {
            assertNew(request.getName());
            const callback = request.getCallback();
            if (!callback) return;
            const [onDryRun, ignoreErrors] = [request.getOnDryRun(), request.getIgnoreErrors()];
            hooks.set(request.getName(), { callback, onDryRun, ignoreErrors });
        },
        addErrorHook(request) {
            assertNew(request.getName());
            errorHooks.add(request.getName());
        },
        async run(names, kind, { urn, id, goal, inputs, outputs }) {
            for (const name of names) {
                const hook = hooks.get(name);
                if (!hook) throw new Error(`hook "${name}" was not registered`);
                if (!hook.onDryRun) continue;
                const shown = { urn, id, name: goal.name, type: goal.type, inputs };
                try {
                    await callbacks.hook(hook.callback, kind === "after" ? { ...shown, outputs } : shown);
                } catch (error) {
                    const text = `${kind} hook "${name}" failed: ${messageOf(error)}`;
                    if (!hook.ignoreErrors) throw new Error(text);
                    warn(text, urn);
                }
            }
        },
    };
}
