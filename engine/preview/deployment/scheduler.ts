import { Ended, type DeploymentContext } from "./context";

/** Runs work one after the other, as the engine's step generator does, and knows what is under way. */
export interface Scheduler {
    /** Starts work when the work before it has ended. */
    inTurn<T>(work: () => Promise<T>): Promise<T>;
    /** Counts work as under way until it has ended. */
    track<T>(work: Promise<T>): Promise<T>;
    /** Resolves when nothing is under way. */
    idle(): Promise<void>;
}

export function createScheduler({ ended }: Pick<DeploymentContext, "ended">): Scheduler {
    const underWay = new Set<Promise<unknown>>();
    let last: Promise<unknown> = Promise.resolve();
    return {
        inTurn(work) {
            const turn = last.then(() => {
                if (ended()) throw new Ended();
                return work();
            });
            last = turn.catch(() => undefined);
            return turn;
        },
        track(work) {
            underWay.add(work);
            const forget = (): void => void underWay.delete(work);
            work.then(forget, forget);
            return work;
        },
        async idle() {
            while (underWay.size > 0) await Promise.allSettled(underWay);
        },
    };
}
