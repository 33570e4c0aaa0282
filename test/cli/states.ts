/** Exported states as small as they can be, for tests of what the command line does with them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A stack with storage accounts of azure-native, by name and location. */
export function stateOf(project: string, stack: string, accounts: Readonly<Record<string, string>>): object {
    const prefix = `urn:pulumi:${stack}::${project}::`;
    const provider = `${prefix}pulumi:providers:azure-native::default_3_28_0`;
    const parent = `${prefix}pulumi:pulumi:Stack::${project}-${stack}`;
    return {
        version: 3,
        deployment: {
            resources: [
                { urn: parent, type: "pulumi:pulumi:Stack" },
                { urn: provider, type: "pulumi:providers:azure-native", custom: true, id: "p", inputs: {} },
                ...Object.entries(accounts).map(([name, location]) => ({
                    urn: `${prefix}azure-native:storage:StorageAccount::${name}`,
                    type: "azure-native:storage:StorageAccount",
                    custom: true,
                    id: name,
                    parent,
                    provider: `${provider}::p`,
                    inputs: { location, sku: { name: "Standard_LRS" }, kind: "StorageV2" },
                    outputs: {},
                })),
            ],
        },
    };
}

/** Writes a state. @returns its file */
export function writeState(
    folder: string,
    project: string,
    stack: string,
    accounts: Readonly<Record<string, string>>,
): string {
    const file = join(folder, `${project}.${stack}.json`);
    writeFileSync(file, JSON.stringify(stateOf(project, stack, accounts)));
    return file;
}

/** Writes three states of two programs, of which one has an account out of the Union. */
export function writeStates(folder: string): void {
    for (const [project, stack, accounts] of [
        ["shop", "dev", { files: "westeurope" }],
        ["shop", "prod", { files: "eastus", logs: "westeurope" }],
        ["site", "prod", { pages: "francecentral" }],
    ] as const)
        writeState(folder, project, stack, accounts);
}
