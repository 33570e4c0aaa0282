import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../../policies/core/user-error";

const names = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/**
 * The project file of a folder, or of the nearest folder above it.
 * @throws UserError when the folder does not exist, or there is no project file.
 */
export function projectFile(directory: string): string {
    if (!existsSync(directory)) throw new UserError(`There is no folder ${directory}.`);
    for (let at = resolve(directory); ; at = dirname(at)) {
        const found = names.map((name) => join(at, name)).find((file) => existsSync(file));
        if (found) return found;
        if (at === dirname(at)) break;
    }
    throw new UserError(`There is no Pulumi.yaml in ${resolve(directory)}: give the folder of a Pulumi program.`);
}
