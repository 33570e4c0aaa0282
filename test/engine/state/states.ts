/** States as Pulumi writes them, for tests. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inputFromState } from "../../../engine/state/state";
import { evaluate } from "../../../policies/core/evaluate";
import { findingsOf } from "../../../policies/core/report-once";
import { readConfiguration } from "../../../policies/core/settings";
import type { Rule } from "../../../policies/core/rule";
import { euResidency } from "../../../policies/residency";

export const urnOf = (type: string, name: string): string => `urn:pulumi:prod::files::${type}::${name}`;
export const account = "azure-native:storage:StorageAccount";
export const azure = "pulumi:providers:azure-native";
export const encrypted = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };
const referenceTo = (type: string): string => `${urnOf(type, "default")}::0f3c00000000-1111-4222-8333-444444444444`;

/** A provider, and one storage account with these fields. */
export function stateOf(fields: object, type = account, settings: object = {}): readonly object[] {
    const provider = `pulumi:providers:${type.split(":")[0] ?? ""}`;
    return [
        { urn: urnOf(provider, "default"), custom: true, type: provider, inputs: settings },
        { urn: urnOf(type, "files"), custom: true, type, provider: referenceTo(provider), ...fields },
    ];
}

let folder: string | undefined;
let count = 0;
export function fileOf(content: string | Buffer | object): string {
    folder ??= mkdtempSync(join(tmpdir(), "rempart-state-"));
    const path = join(folder, `${(count += 1)}.json`);
    writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
    return path;
}
export const removeFiles = (): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
    folder = undefined;
};

/** The findings on a state: its rule, verdict, name, path and message. */
export function told(resources: readonly object[], rules: readonly Rule[] = [euResidency]): readonly object[] {
    const input = inputFromState(fileOf({ version: 3, deployment: { resources } }));
    const configuration = readConfiguration({}, rules, {}, rules);
    return findingsOf(evaluate(input.resources, rules, configuration.settings), configuration).map(
        ({ rule, verdict, resource, path, message }) => ({ rule, verdict, name: resource.name, path, message }),
    );
}
