/** A test for type tokens, from tokens in which `*` stands for any text. */
export function typePattern(types: readonly string[]): RegExp {
    const alternatives = types.map((type) => type.split("*").map(escaped).join(".*"));
    return new RegExp(`^(${alternatives.join("|")})$`);
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
