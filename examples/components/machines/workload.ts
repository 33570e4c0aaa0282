/** A workload of packages on one machine. It does not know its operator: the target runs the same. */
export interface MachineWorkload {
    /** The folder with `scripts/`: `start.sh`, `stop.sh`, `dump.sh` and `load.sh`. */
    readonly folder: string;
    /** What people and other servers reach it by. */
    readonly ports: readonly Port[];
    /** Folders of the workload's packages that hold data: they lie on the encrypted disk. */
    readonly data: readonly [string, ...string[]];
}

/** `443`, or a range such as `16384-32768`. */
export interface Port {
    readonly protocol: "TCP" | "UDP";
    readonly port: number | `${number}-${number}`;
}

export const tcp = (...ports: readonly number[]): readonly Port[] => ports.map((port) => ({ protocol: "TCP", port }));
