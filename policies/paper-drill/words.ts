/** `4 h`, `2 h 40 min`, `14 days`. */
export function hours(milliseconds: number): string {
    const minutes = Math.round(milliseconds / 60_000);
    const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
    if (whole === 0) return `${rest} min`;
    if (whole >= 48) {
        const [days, left] = [Math.floor(whole / 24), whole % 24];
        return left === 0 ? `${days} days` : `${days} days ${left} h`;
    }
    return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`;
}

/** `1 TiB`, `128 GiB`. */
export function size(bytes: number): string {
    const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
    const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
    return `${Math.round((bytes / 2 ** (10 * power)) * 10) / 10} ${units[power]}`;
}
