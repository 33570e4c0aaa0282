import { readFileSync } from "node:fs";

/** Waits until something holds, and fails after a time that is far beyond what it ever takes. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!(await holds())) {
        if (Date.now() > end) throw new Error(`In ${seconds} s it did not come about that ${what}.`);
        await new Promise((resolve) => setTimeout(resolve, 150));
    }
}

/** Whether something listens on an address and port, by the kernel's table: nothing is sent to it. */
export function listens(address: string, port: number): boolean {
    const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, "0");
    const bytes = address.split(".").reverse();
    const wanted = `${bytes.map((byte) => hex(Number(byte), 2)).join("")}:${hex(port, 4)}`;
    return readFileSync("/proc/net/tcp", "utf8")
        .split("\n")
        .some((line) => {
            const [, local, , state] = line.trim().split(/\s+/);
            return local === wanted && state === "0A";
        });
}
