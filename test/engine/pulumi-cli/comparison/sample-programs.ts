/** Every program of the repository that both engines can preview, with the packs and settings it is previewed with. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { casesIn } from "../../../conformance/harness";
import { root } from "../../../cli/command";

export interface Sample {
    readonly title: string;
    /** From the root of the repository. */
    readonly directory: string;
    /** From the root of the repository, beside Rempart's own. */
    readonly packs: readonly string[];
    readonly configs: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
}

const alone = (directory: string): Sample => ({ title: directory, directory, packs: [], configs: [], environment: {} });

const foldersIn = (folder: string): readonly string[] =>
    readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(folder, entry.name));

const runsOnNode = (directory: string): boolean =>
    existsSync(join(root, directory, "Pulumi.yaml")) &&
    /^runtime:\s*(nodejs|\n\s+name:\s*nodejs)\s*$/m.test(readFileSync(join(root, directory, "Pulumi.yaml"), "utf8"));

export const examples = (): readonly Sample[] => {
    return [".", ...foldersIn("examples")].filter(runsOnNode).map(alone);
};

export const programs = (): readonly Sample[] => foldersIn("test/programs").filter(runsOnNode).map(alone);

/** In the style of Pulumi's own templates. */
export const templates = (): readonly Sample[] => foldersIn("test/programs/templates").filter(runsOnNode).map(alone);

interface Run {
    readonly command: string;
    readonly args?: readonly string[];
    readonly packs?: readonly string[];
    readonly policyConfig?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
}

/** The previews of each conformance case before its first deployment; one preview where it begins with a deployment. */
export const conformance = (): readonly Sample[] =>
    casesIn(join(root, "test/conformance/cases")).flatMap((folder) => {
        const directory = folder.slice(root.length + 1);
        const { packs, runs } = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as {
            packs: readonly string[];
            runs: readonly Run[];
        };
        const deployment = runs.findIndex(({ command }) => command !== "preview");
        const previews = deployment < 0 ? runs : runs.slice(0, Math.max(deployment, 1));
        return previews.map((run, index): Sample => {
            const own = (run.packs ?? packs).filter((pack) => pack !== "recorder");
            return {
                title: previews.length > 1 ? `${directory}, run ${index + 1}` : directory,
                directory,
                packs: own.map((pack) => join(directory, pack)),
                configs: (run.policyConfig ?? []).map((file) => join(directory, file)),
                environment: { CONFORMANCE_RUN: String(index + 1), ...run.env },
            };
        });
    });
