import { luxon } from "../core/on-demand";

/** The length of an ISO 8601 duration in milliseconds, a month counted as 30 days; nothing where the text is none. */
export function lengthOf(value: unknown): number | undefined {
    // luxon reads `PT` as no time at all.
    const duration = typeof value === "string" && /\d/.test(value) ? luxon().Duration.fromISO(value) : undefined;
    const length = duration?.isValid ? duration.toMillis() : -1;
    return length < 0 ? undefined : length;
}

/** Whether a value is a day of the calendar, written year first. */
export const isDay = (value: unknown): boolean =>
    typeof value === "string" && luxon().DateTime.fromFormat(value, "yyyy-MM-dd", { zone: "utc" }).isValid;

/** Whether a day lies before another by more than a duration, by the calendar: P1M before 31 March is 28 February. */
export function isBefore(day: string, within: string, today: string): boolean {
    const { DateTime, Duration } = luxon();
    const oldest = DateTime.fromISO(today, { zone: "utc" }).minus(Duration.fromISO(within));
    return DateTime.fromISO(day, { zone: "utc" }) < oldest;
}

/** What is wrong with a setting that is to be a duration. */
export const durationProblems = (value: unknown): readonly string[] =>
    lengthOf(value) === undefined ? ["Give an ISO 8601 duration such as P1Y."] : [];
