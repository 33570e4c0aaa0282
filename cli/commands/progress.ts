import ora from "ora";

/** Shows on a terminal how far some work is. */
export async function shown<T>(start: string, work: (show: (text: string) => void) => Promise<T>): Promise<T> {
    const spinner = ora({ text: start, stream: process.stderr, isEnabled: process.stderr.isTTY });
    if (process.stderr.isTTY) spinner.start();
    try {
        return await work((text) => void (spinner.text = text));
    } finally {
        spinner.stop();
    }
}
