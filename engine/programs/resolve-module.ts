import { delimiter } from "node:path";

/** Resolves a module from a folder, then from the folders of NODE_PATH. Undefined when it is not installed. */
export function resolveModule(module: string, directory: string, environment: NodeJS.ProcessEnv): string | undefined {
    const paths = [directory, ...(environment.NODE_PATH ?? "").split(delimiter).filter((path) => path !== "")];
    try {
        return require.resolve(module, { paths });
    } catch {
        return undefined;
    }
}

/** The one line for a program or pack whose `node_modules` are missing. */
export const notInstalled = (directory: string): string =>
    `The dependencies of ${directory} are not installed: run npm install there.`;
