import { Option } from "commander";
import { languages } from "../locales";

/** `--lang`. @param what is written in the language */
export const languageOption = (what = "Markdown and HTML"): Option =>
    new Option("--lang <language>", `language of ${what} (else LC_ALL, LC_MESSAGES, LANG)`).choices(languages);
