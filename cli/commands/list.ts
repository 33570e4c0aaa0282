/** `rempart list`: the rules, packs, profiles, frameworks, providers and scenarios there are. */
import { packs } from "../../packs";
import { frameworks } from "../../policies/catalog/frameworks";
import { coverageOfProviders } from "../../policies/providers";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { exampleNames } from "../init/example";
import { rules } from "../../policies/rules";
import { profileNames, profilePurposes } from "../config/profiles";
import { listing } from "../report/layout";

/** One line of a list: what it is called, and the columns beside it. */
type Line = Readonly<Record<string, string>> & { readonly name: string };

const lists: Readonly<Record<string, () => readonly Line[]>> = {
    rules: () => rules.map(({ id, control = "-", severity, title }) => ({ name: id, control, severity, title })),
    packs: () =>
        Object.entries(packs).map(([name, { rules, description }]) => ({
            name,
            rules: String(rules.length),
            description,
        })),
    profiles: () =>
        profileNames().map((name) => ({
            name,
            purpose: profilePurposes[name] ?? "",
            file: `packs/profiles/${name}.json`,
        })),
    examples: () => exampleNames().map((name) => ({ name, start: `rempart init DIR --example ${name}` })),
    frameworks: () =>
        frameworks().map(({ id, name, version, reference }) => ({ name: id, title: `${name} ${version}`, reference })),
    scenarios: () =>
        scenarios.map(({ id, notice, title }) => ({ name: id, notice: notice === "PT0S" ? "none" : notice, title })),
    providers: () => coverageOfProviders().map(({ provider, ...controls }) => ({ name: provider, ...controls })),
};

export const listNames = Object.keys(lists);

/** Prints one of the lists. @param what one of `listNames` */
export function list(what: string, { json = false }: { readonly json?: boolean }): void {
    const lines = lists[what]?.() ?? [];
    process.stdout.write(json ? `${JSON.stringify(lines, undefined, 2)}\n` : listing(lines));
}
