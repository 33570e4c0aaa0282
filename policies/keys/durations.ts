import { luxon } from "../core/on-demand";

/** `1 day`, `30 days`: whole days, as a message says them. */
export const inDays = (days: number): string => `${Math.floor(days)} ${Math.floor(days) === 1 ? "day" : "days"}`;

/** The length of a time in days: `P90D` of Azure, `7776000s` of Google, a number of days of AWS. */
export function daysOf(value: unknown): number | undefined {
    if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? value : undefined;
    if (typeof value !== "string") return undefined;
    const [, seconds] = /^(\d+(?:\.\d+)?)s$/.exec(value) ?? [];
    if (seconds !== undefined) return Number(seconds) / 86_400;
    const duration = /^P(?=.*\d)/.test(value) ? luxon().Duration.fromISO(value) : undefined;
    const days = duration?.isValid ? duration.as("days") : undefined;
    return days !== undefined && days >= 0 ? days : undefined;
}
