import { request } from "node:http";

export interface Answer {
    readonly status: number;
    readonly text: string;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Somebody's CalDAV and CardDAV client, at the web front of a site. */
export class Dav {
    constructor(
        private readonly address: string,
        private readonly port: number,
        private readonly host: string,
        private readonly user: string,
        private readonly password: string,
    ) {}

    /** The collections in a folder of somebody, such as `/SOGo/dav/alice/Calendar/personal/`. */
    async collections(folder: string): Promise<string[]> {
        const text = await this.propfind(folder, "<D:resourcetype/>");
        return responses(text)
            .filter((response) => response.includes("<D:collection/>"))
            .map(href)
            .filter((path) => path !== folder)
            .sort();
    }

    /** The items of a collection and their etags. */
    async items(collection: string): Promise<{ href: string; etag: string }[]> {
        const text = await this.propfind(collection, "<D:getetag/><D:resourcetype/>");
        return responses(text)
            .filter((response) => !response.includes("<D:collection/>") && href(response) !== collection)
            .map((response) => ({ href: href(response), etag: /<D:getetag>([^<]*)</.exec(response)?.[1] ?? "" }))
            .sort((a, b) => (a.href < b.href ? -1 : 1));
    }

    private async propfind(path: string, properties: string): Promise<string> {
        const body = `<?xml version="1.0"?><D:propfind xmlns:D="DAV:"><D:prop>${properties}</D:prop></D:propfind>`;
        const { status, text } = await this.send("PROPFIND", path, body, {
            Depth: "1",
            "Content-Type": "application/xml",
        });
        if (status !== 207) throw new Error(`PROPFIND ${path}: ${status}`);
        return text;
    }

    get = (path: string): Promise<Answer> => this.send("GET", path);

    async put(path: string, body: string, type: string): Promise<Answer> {
        const answer = await this.send("PUT", path, body, { "Content-Type": type });
        if (answer.status !== 201 && answer.status !== 204)
            throw new Error(`PUT ${path}: ${answer.status} ${answer.text}`);
        return answer;
    }

    send(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Answer> {
        return new Promise((resolve, reject) => {
            const sent = request(
                {
                    host: this.address,
                    port: this.port,
                    method,
                    path,
                    auth: `${this.user}:${this.password}`,
                    headers: { Host: this.host, ...headers },
                    timeout: 30_000,
                },
                (answer) => {
                    const chunks: Buffer[] = [];
                    answer.on("data", (chunk: Buffer) => chunks.push(chunk));
                    answer.on("error", reject);
                    answer.on("end", () =>
                        resolve({
                            status: answer.statusCode ?? 0,
                            text: Buffer.concat(chunks).toString(),
                            headers: answer.headers,
                        }),
                    );
                },
            );
            sent.on("error", reject);
            sent.on("timeout", () => sent.destroy(new Error(`${method} ${path}: no answer in 30 s`)));
            sent.end(body);
        });
    }
}

const responses = (text: string): string[] => text.match(/<D:response>[\s\S]*?<\/D:response>/g) ?? [];
const href = (response: string): string => /<D:href>([^<]*)</.exec(response)?.[1] ?? "";
