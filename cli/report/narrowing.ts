import { english, type Say } from "../locales";
import type { Run } from "./run";

/** What was not judged because somebody asked so, a sentence each, for the head of every report that people read. */
export const narrowing = ({ only, skip }: Run, say: Say = english): readonly string[] => [
    ...(only ? [say.word("judged by these rules alone (--only): {0}", only.join(", "))] : []),
    ...(skip ? [say.word("not judged by these rules (--skip): {0}", skip.join(", "))] : []),
];
