const seconds: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/** Go's notation of durations, such as `1h30m`, in seconds. @throws Error with Pulumi's text for any other text. */
export function durationSeconds(text: string): number {
    if (text === "") return 0;
    const parts = [...text.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/g)];
    if (parts.map(([part]) => part).join("") !== text.replace(/^[+-]/, "")) {
        throw new Error(`unable to parse customTimeout Value ${text}`);
    }
    const sum = parts.reduce((total, [, count, unit]) => total + Number(count) * (seconds[unit ?? ""] ?? 0), 0);
    return text.startsWith("-") ? -sum : sum;
}
