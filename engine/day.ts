/** The day of an instant, as rules take the day of the run: `2026-11-27`. In UTC, so that it is the same on every machine. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
