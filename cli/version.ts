import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The package of the command line is the nearest one above it, built or not. */
function packageFile(folder: string): string {
    const file = join(folder, "package.json");
    return existsSync(file) ? file : packageFile(dirname(folder));
}

/** The version of Rempart. */
export const { version } = JSON.parse(readFileSync(packageFile(__dirname), "utf8")) as { readonly version: string };
