/** What several questions to the data have in common. */
import { jurisdictionOf } from "../../../policies/catalog/jurisdictions";

/** The keys that occur more than once. */
export const unique = (keys: readonly string[]): readonly string[] =>
    keys.filter((key, at) => keys.indexOf(key) !== at);

/** Whether a code is a country of ISO 3166-1, or stands for the Union. */
export const isCountry = (code: string): boolean => code === "EU" || jurisdictionOf(code)?.country === code;
