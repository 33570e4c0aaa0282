/** Shows on a terminal how far some work is; anywhere else, nothing. */
export async function shown<T>(start: string, work: (show: (text: string) => void) => Promise<T>): Promise<T> {
    if (!process.stderr.isTTY) return work(() => undefined);
    const { default: yoctoSpinner } = await import("yocto-spinner");
    // Signals are the command's: it ends the program first and reports. A handler of the spinner would exit before that.
    const spinner = yoctoSpinner({ text: start, stream: process.stderr, handleSignals: false }).start();
    try {
        return await work((text) => void (spinner.text = text));
    } finally {
        spinner.stop();
    }
}
