import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { UserError } from "../../../policies/core/user-error";

/** Where a program finds its monitor. It is there before the monitor is: whoever connects waits until it is answered. */
export interface MonitorSocket {
    readonly address: string;
    /** Hands over every connection, those that wait first. */
    answeredBy(answer: (connection: Socket) => void): void;
    close(): void;
}

/**
 * A socket in a folder that only this user can enter: what other users of the machine run cannot register a resource.
 * Windows has no such sockets in gRPC; there it is a port of the loopback interface, as Pulumi's own.
 * @param folder of the run, with the mode 0700
 * @throws UserError where the system refuses it
 */
export async function openMonitorSocket(folder: string): Promise<MonitorSocket> {
    const isWindows = process.platform === "win32";
    const path = join(folder, "monitor");
    const connections = new Set<Socket>();
    const waiting: Socket[] = [];
    let answer = (connection: Socket): void => void waiting.push(connection);
    const server = createServer((connection) => {
        // Whoever goes away before the answer ends its own connection and nothing more.
        connection.on("error", () => undefined);
        connection.once("close", () => connections.delete(connection));
        connections.add(connection);
        answer(connection);
    });
    try {
        await once(isWindows ? server.listen(0, "127.0.0.1") : server.listen(path), "listening");
    } catch (error) {
        const { code = "unknown" } = error as NodeJS.ErrnoException;
        throw new UserError(`The program cannot be given a socket (${code}): name another folder in TMPDIR.`);
    }
    return {
        address: isWindows ? `127.0.0.1:${(server.address() as AddressInfo).port}` : `unix:${path}`,
        answeredBy(given) {
            answer = given;
            waiting.splice(0).forEach(given);
        },
        close() {
            server.close();
            connections.forEach((connection) => connection.destroy());
        },
    };
}
