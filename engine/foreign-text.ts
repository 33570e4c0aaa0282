/** Texts that programs, packs, states and files bring, made safe to show. */

const CHARACTERS_AT_MOST = 300;

/** Cut to a few hundred characters. */
export function shortened(text: string, most = CHARACTERS_AT_MOST): string {
    if (text.length <= most) return text;
    // Half of a character outside the basic plane would not be text.
    const end = text.charCodeAt(most - 1);
    return `${text.slice(0, end >= 0xd800 && end < 0xdc00 ? most - 1 : most)}… (${text.length} characters)`;
}
