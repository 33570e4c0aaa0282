import { connect } from "node:net";

export interface Letter {
    readonly from: string;
    readonly to: string;
    readonly text: string;
}

/** Hands mails to a server as another mail server does (RFC 5321), and returns its last answer to each. */
export function deliver(address: string, port: number, letters: readonly Letter[]): Promise<string[]> {
    return new Promise((resolve, reject) => {
        const socket = connect(port, address);
        const answers: string[] = [];
        let buffer = "";
        let step = -1;
        const script = [
            ...["EHLO sender.example"],
            ...letters.flatMap(({ from, to, text }) => [
                `MAIL FROM:<${from}>`,
                `RCPT TO:<${to}>`,
                "DATA",
                `${text.replace(/\r?\n/g, "\r\n").replace(/^\./gm, "..")}\r\n.`,
            ]),
            "QUIT",
        ];
        socket.setTimeout(60_000, () => socket.destroy(new Error("SMTP: no answer in 60 s")));
        socket.on("error", reject);
        socket.on("data", (chunk) => {
            buffer += chunk.toString();
            for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
                const line = buffer.slice(0, end);
                buffer = buffer.slice(end + 2);
                if (/^\d{3}-/.test(line)) continue;
                const sent = script[step] ?? "";
                if (!/^[23]/.test(line)) {
                    // A refused recipient ends the conversation: no test needs more than its answer.
                    answers.push(line);
                    socket.end();
                    return resolve(answers);
                }
                if (sent.endsWith("\r\n.")) answers.push(line);
                if (++step === script.length) {
                    socket.end();
                    return resolve(answers);
                }
                socket.write(`${script[step]}\r\n`);
            }
        });
    });
}
