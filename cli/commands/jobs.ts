/** Several subjects at a time, each in a process of its own: `rempart check --jobs N`. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Part, Report } from "../report/report";
import type { CheckOptions } from "./options";
import { shown } from "./progress";
import type { Subject } from "./subjects";

/** The hidden command that such a process runs. */
export const JUDGE = "__judge";

/** What a process is asked to judge. */
export interface Order {
    readonly subject: Subject;
    readonly options: CheckOptions;
    readonly parts: readonly Part[];
}

/**
 * The reports of all orders, in their order.
 * @param jobs how many are judged at a time, each by a process
 * @throws Error where a process ends before it has answered
 */
export async function judgedInProcesses(
    orders: readonly Order[],
    jobs: number,
    signal: AbortSignal,
): Promise<readonly Report[]> {
    const reports: Report[] = [];
    const judges = Array.from({ length: Math.min(jobs, orders.length) }, started);
    // Each answers all the same: that it was interrupted.
    const stop = (): void => judges.forEach((judge) => judge.kill());
    signal.addEventListener("abort", stop, { once: true });
    try {
        return await shown(progress(0, orders.length), async (show) => {
            let [next, done] = [0, 0];
            const work = async (judge: ChildProcess): Promise<void> => {
                while (next < orders.length) {
                    const at = next++;
                    reports[at] = await answered(judge, orders[at]!);
                    show(progress(++done, orders.length));
                }
            };
            await Promise.all(judges.map(work));
            return reports;
        });
    } finally {
        signal.removeEventListener("abort", stop);
        await Promise.all(judges.map(ended));
    }
}

function started(): ChildProcess {
    const judge = fork(process.argv[1]!, [JUDGE], {
        serialization: "advanced",
        stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    // Through this process: none of them may take standard error for a terminal of its own.
    judge.stderr?.on("data", (text: Buffer) => process.stderr.write(text));
    // An order that cannot be sent: the process is gone, which is told as its end.
    judge.on("error", () => undefined);
    return judge;
}

async function ended(judge: ChildProcess): Promise<void> {
    if (judge.exitCode !== null || judge.signalCode !== null) return;
    const exit = once(judge, "exit");
    if (judge.connected) judge.disconnect();
    await exit;
}

const progress = (done: number, all: number): string => `${done} of ${all} judged`;

async function answered(judge: ChildProcess, order: Order): Promise<Report> {
    const over = new AbortController();
    const { signal } = over;
    const answer = once(judge, "message", { signal }).then(([report]) => report as Report);
    const gone = once(judge, "exit", { signal }).then(([code, by]) => {
        throw new Error(`A process that judged ended with ${code ?? by}.`);
    });
    try {
        judge.send(order);
        return await Promise.race([answer, gone]);
    } finally {
        over.abort();
        for (const other of [answer, gone]) other.catch(() => undefined);
    }
}

/** In such a process: answers each order with its report, until nobody gives one any more. */
export function answerOrders(judge: (order: Order) => Promise<Report>): Promise<void> {
    return new Promise((resolve, reject) => {
        process.on("message", (order: Order) => {
            judge(order).then((report) => process.send?.(report), reject);
        });
        process.on("disconnect", resolve);
    });
}
