import { connect, type TLSSocket } from "node:tls";

/** One mail, as a client has it after a full download. */
export interface Mail {
    readonly uid: number;
    readonly flags: readonly string[];
    readonly received: string;
    readonly text: string;
}

export interface Mailbox {
    readonly uidValidity: number;
    readonly uidNext: number;
    readonly mails: readonly Mail[];
}

/** As much of IMAP (RFC 3501) as it takes to read everything and to change flags. */
export class Imap {
    private buffer = Buffer.alloc(0);
    private wake: (() => void) | undefined;
    private failure: Error | undefined;
    private tag = 0;

    private constructor(private readonly socket: TLSSocket) {
        socket.on("data", (chunk: Buffer) => {
            this.buffer = Buffer.concat([this.buffer, chunk]);
            this.wake?.();
        });
        const fail = (error: Error) => {
            this.failure = error;
            this.wake?.();
        };
        socket.on("error", fail);
        socket.on("close", () => fail(new Error("IMAP: the connection was closed.")));
    }

    static async login(
        address: string,
        port: number,
        servername: string,
        ca: string,
        user: string,
        password: string,
    ): Promise<Imap> {
        const socket = connect({ host: address, port, servername, ca });
        const imap = new Imap(socket);
        await imap.line();
        await imap.command(`LOGIN ${user} ${password}`);
        return imap;
    }

    async mailboxes(): Promise<string[]> {
        const lines = await this.command('LIST "" "*"');
        return lines
            .filter(([line]) => line!.startsWith("* LIST") && !/\\(Noselect|NonExistent)/.test(line!))
            .map(([line]) => /"?([^"]+)"?$/.exec(line!.replace(/^.*" /, ""))![1]!)
            .sort();
    }

    async read(name: string): Promise<Mailbox> {
        const status = await this.command(`STATUS "${name}" (UIDVALIDITY UIDNEXT)`);
        const number = (key: string) =>
            Number(new RegExp(`${key} (\\d+)`).exec(status.map(([line]) => line).join())![1]);
        await this.command(`EXAMINE "${name}"`);
        const lines = await this.command("UID FETCH 1:* (UID FLAGS INTERNALDATE BODY.PEEK[])");
        const mails = lines
            .filter(([line]) => /^\* \d+ FETCH /.test(line!))
            .map(([line, text, rest]) => {
                const all = `${line} ${rest ?? ""}`;
                return {
                    uid: Number(/UID (\d+)/.exec(all)![1]),
                    flags: /FLAGS \(([^)]*)\)/
                        .exec(all)![1]!
                        .split(" ")
                        .filter((flag) => flag !== "" && flag !== "\\Recent")
                        .sort(),
                    received: /INTERNALDATE "([^"]*)"/.exec(all)![1]!,
                    text: text ?? "",
                };
            });
        return { uidValidity: number("UIDVALIDITY"), uidNext: number("UIDNEXT"), mails };
    }

    /** Sends a command, and returns its answer by lines; a literal is an element of its own. */
    async command(text: string): Promise<string[][]> {
        const tag = `a${++this.tag}`;
        this.socket.write(`${tag} ${text}\r\n`);
        for (const lines: string[][] = []; ;) {
            const line = await this.line();
            if (line[0]!.startsWith(`${tag} OK`)) return lines;
            if (line[0]!.startsWith(`${tag} `)) throw new Error(`IMAP: ${text.split(" ")[0]}: ${line[0]}`);
            lines.push(line);
        }
    }

    close(): void {
        this.socket.removeAllListeners("close");
        this.socket.destroy();
    }

    private async line(): Promise<string[]> {
        const parts: string[] = [];
        for (;;) {
            const end = await this.available(() => this.buffer.indexOf("\r\n"));
            const text = this.take(end + 2)
                .subarray(0, end)
                .toString();
            const literal = /\{(\d+)\}$/.exec(text);
            parts.push(text);
            if (!literal) return parts;
            const size = Number(literal[1]);
            await this.available(() => (this.buffer.length >= size ? size : -1));
            parts.push(this.take(size).toString());
        }
    }

    private take(size: number): Buffer {
        const taken = this.buffer.subarray(0, size);
        this.buffer = this.buffer.subarray(size);
        return taken;
    }

    private async available(find: () => number): Promise<number> {
        for (;;) {
            const found = find();
            if (found >= 0) return found;
            if (this.failure) throw this.failure;
            await new Promise<void>((resolve) => (this.wake = resolve));
        }
    }
}
