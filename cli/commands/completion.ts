/** `rempart completion`: what a shell asks when somebody presses Tab. */
import type { Command } from "commander";
import { packs } from "../../packs";
import { frameworks, operators } from "../../policies/catalog";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { rules } from "../../policies/rules";
import { profileNames } from "../config/profiles";
import { exampleNames } from "../init/example";
import { registerNames } from "../report/frameworks/register";

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** The hidden command that the scripts call, so that they never grow old. */
export const COMPLETE = "__complete";

const scripts: Readonly<Record<Shell, string>> = {
    bash: `_rempart() {
    local IFS=$'\\n'
    COMPREPLY=($(rempart ${COMPLETE} -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _rempart rempart
`,
    zsh: `#compdef rempart
_rempart() {
    local -a candidates
    candidates=("\${(@f)$(rempart ${COMPLETE} -- "\${(@)words[2,$CURRENT]}" 2>/dev/null)}")
    if [[ -n "$candidates[1]" ]]; then compadd -a candidates; else _files; fi
}
# From a folder of fpath zsh runs the file as the function, at the first Tab; that Tab is to be answered, too.
if [[ "$funcstack[1]" == _rempart ]]; then _rempart "$@"; else compdef _rempart rempart; fi
`,
    fish: `complete -c rempart -a '(rempart ${COMPLETE} -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
    powershell: `Register-ArgumentCompleter -Native -CommandName rempart -ScriptBlock {
    param($word, $line, $position)
    $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($word -eq '') { $words += '' }
    rempart ${COMPLETE} -- @words 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};

/** Where each shell looks for the script. */
export const installation = `
bash        rempart completion bash >> ~/.bashrc
zsh         rempart completion zsh > "\${fpath[1]}/_rempart"
fish        rempart completion fish > ~/.config/fish/completions/rempart.fish
powershell  rempart completion powershell >> $PROFILE`;

/** Prints the script of a shell. */
export const completion = (shell: Shell): void => void process.stdout.write(scripts[shell]);

const ruleIds = () => rules.map(({ id }) => id);
/** What an option takes, or an argument by \`command argument\`. */
const values: Readonly<Record<string, () => readonly string[]>> = {
    "--profile": profileNames,
    "--with": () => Object.keys(packs),
    "--example": exampleNames,
    "rule id": ruleIds,
    "operator id": () => operators().map(({ id }) => id),
    "framework id": () => [...registerNames, ...frameworks().map(({ id }) => id)],
    "scenario id": () => scenarios.map(({ id }) => id),
    "waive rule": ruleIds,
};

/**
 * What can follow.
 * @param words what is on the line after \`rempart\`; the last one is what is being written, empty at its beginning
 */
export function candidates(program: Command, words: readonly string[]): readonly string[] {
    const before = words.slice(0, -1);
    const current = words.at(-1) ?? "";
    const { command, given } = walked(program, before);
    const option = command.options.find(({ long, short }) => [long, short].includes(before.at(-1)));
    const all =
        option && !option.isBoolean()
            ? (option.argChoices ?? values[option.long ?? ""]?.() ?? [])
            : current.startsWith("-")
              ? [...command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : [])), "--help"]
              : [
                    ...command.commands.map((each) => each.name()).filter((name) => !name.startsWith("__")),
                    ...argumentsOf(command, given),
                ];
    return all.filter((each) => each.startsWith(current));
}

/** The command that the words name, and how many arguments it was given. */
function walked(program: Command, words: readonly string[]): { readonly command: Command; readonly given: number } {
    let command = program;
    let given = 0;
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? "";
        if (word.startsWith("-")) {
            const option = command.options.find(({ long, short }) => [long, short].includes(word));
            if (option && !option.isBoolean()) index++;
            continue;
        }
        const next = command.commands.find((each) => each.name() === word);
        if (next) command = next;
        else given++;
    }
    return { command, given };
}

function argumentsOf(command: Command, given: number): readonly string[] {
    const argument = command.registeredArguments[given];
    return argument ? (argument.argChoices ?? values[`${command.name()} ${argument.name()}`]?.() ?? []) : [];
}
