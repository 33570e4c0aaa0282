import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../../policies/core/user-error";

const names = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/**
 * The files of these names beside the nearest project file, from a folder upwards: those of the first folder that has any.
 * @returns their paths in the order of the names; none where the folder of the project has none either
 */
export function filesBesideProject(directory: string, wanted: readonly string[]): readonly string[] {
    for (let at = resolve(directory); ; at = dirname(at)) {
        const within = (given: readonly string[]) => given.map((name) => join(at, name)).filter(existsSync);
        const found = within(wanted);
        if (found.length > 0 || at === dirname(at) || within(names).length > 0) return found;
    }
}

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
