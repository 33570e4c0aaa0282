/** The server of a pack speaks gRPC: with the library's client, with pieces cut anywhere, and with clients that are wrong. */
import { once } from "node:events";
import { connect, type ClientHttp2Session, type OutgoingHttpHeaders } from "node:http2";
import { connect as connectSocket, type AddressInfo } from "node:net";
import { Client, credentials, Metadata, type ServiceError } from "@grpc/grpc-js";
import fc from "fast-check";
import {
    CallError,
    MessageReader,
    prefixOf,
    Status,
    statusMessage,
} from "../../../../engine/serve/analyzer/grpc-message";
import { unaryServer } from "../../../../engine/serve/analyzer/grpc-server";

const framed = (message: Uint8Array): Buffer => Buffer.concat([prefixOf(message.length), message]);

/** What a reader makes of bytes that arrive in pieces: the message, or the status that the call ends with. */
function readIn(bytes: Buffer, cuts: readonly number[], encoding?: string): Buffer | number {
    const reader = new MessageReader(encoding);
    const places = [...cuts].map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other);
    try {
        let start = 0;
        for (const end of [...places, bytes.length]) {
            reader.add(bytes.subarray(start, end));
            start = end;
        }
        return reader.end();
    } catch (error) {
        if (error instanceof CallError) return error.status;
        throw error;
    }
}

const bytes = fc.uint8Array({ maxLength: 300 });
const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe("a message", () => {
    test("arrives as it was sent, wherever it is cut", () => {
        fc.assert(
            fc.property(bytes, cuts, (message, places) => {
                expect(readIn(framed(message), places)).toEqual(Buffer.from(message));
            }),
        );
    });

    test("is refused where another follows, or the beginning of one", () => {
        fc.assert(
            fc.property(bytes, fc.uint8Array({ minLength: 1, maxLength: 20 }), cuts, (message, more, places) => {
                expect(readIn(Buffer.concat([framed(message), more]), places)).toBe(Status.unimplemented);
            }),
        );
    });

    test("is refused where it is cut off", () => {
        fc.assert(
            fc.property(bytes, fc.nat(), cuts, (message, kept, places) => {
                const whole = framed(message);
                const left = whole.subarray(0, kept % whole.length);
                expect(readIn(left, places)).toBe(left.length === 0 ? Status.unimplemented : Status.internal);
            }),
        );
    });

    test("is refused where it is compressed", () => {
        const compressed = Buffer.concat([Buffer.of(1), framed(Buffer.from("abc")).subarray(1)]);
        expect(readIn(compressed, [], "gzip")).toBe(Status.unimplemented);
        expect(readIn(compressed, [])).toBe(Status.internal);
        expect(readIn(Buffer.concat([Buffer.of(2), compressed.subarray(1)]), [])).toBe(Status.internal);
    });
});

test("any text is told in printable ASCII, and read back by whoever decodes it", () => {
    fc.assert(
        fc.property(
            fc.string({ unit: fc.oneof(fc.string({ unit: "binary" }), fc.constant("\ud800"), fc.constant("%")) }),
            (text) => {
                const told = statusMessage(text);
                expect(told).toMatch(/^[ -~]*$/);
                expect(decodeURIComponent(told)).toBe(Buffer.from(text).toString());
            },
        ),
    );
});

describe("a server", () => {
    const server = unaryServer(
        new Map([
            ["/test/Echo", (request) => Buffer.from(request)],
            ["/test/Length", (request) => Buffer.from(String(request.length))],
            ["/test/Repeat", (request) => Buffer.alloc(Number(request), "x")],
            [
                "/test/Throw",
                () => {
                    throw new Error("100 % wrong:\nà côté 🙂");
                },
            ],
        ]),
    );
    let client: Client;
    let port: number;
    const sessions: ClientHttp2Session[] = [];
    beforeAll(async () => {
        server.listen({ host: "127.0.0.1", port: 0 });
        await once(server, "listening");
        ({ port } = server.address() as AddressInfo);
        client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), {
            "grpc.max_receive_message_length": -1,
        });
    });
    afterAll(() => {
        client.close();
        for (const session of sessions) session.destroy();
        server.close();
    });

    /** What a call of the library's client ends with: the answer, or its status and message. */
    const ask = (method: string, request: Buffer, metadata = new Metadata()): Promise<Buffer | string> =>
        new Promise((resolve) => {
            const same = (given: Buffer) => given;
            const done = (error: ServiceError | null, answer?: Buffer): void =>
                resolve(error ? `${error.code}: ${error.details}` : answer!);
            client.makeUnaryRequest(`/test/${method}`, same, same, request, metadata, done);
        });

    /** A stream of a client that writes what it likes: the headers, the body and the trailers of the answer. */
    async function raw(headers: OutgoingHttpHeaders, ...pieces: readonly Buffer[]) {
        const session = connect(`http://127.0.0.1:${port}`);
        sessions.push(session);
        const stream = session.request({
            ":method": "POST",
            ":path": "/test/Echo",
            "content-type": "application/grpc",
            te: "trailers",
            ...headers,
        });
        let answered: Record<string, unknown> = {};
        let trailers: Record<string, unknown> = {};
        const body: Buffer[] = [];
        stream.on("response", (given) => (answered = given));
        stream.on("trailers", (given: Record<string, unknown>) => (trailers = given));
        stream.on("data", (piece: Buffer) => body.push(piece));
        for (const piece of pieces) {
            stream.write(piece);
            // Each piece in a frame of its own.
            await new Promise((resolve) => setImmediate(resolve));
        }
        stream.end();
        await once(stream, "close");
        session.close();
        const { date: _, ...told } = Object.fromEntries<unknown>(Object.entries({ ...answered, ...trailers }));
        return { ...told, body: Buffer.concat(body).toString() };
    }

    const well = async (): Promise<void> => expect(await ask("Echo", Buffer.from("well"))).toEqual(Buffer.from("well"));

    test("answers messages of any size, in both directions", async () => {
        const large = Buffer.alloc(20 * 1024 * 1024, "abcdefg");
        for (const request of [Buffer.alloc(0), Buffer.alloc(1), Buffer.alloc(65_535), Buffer.alloc(65_536), large])
            expect(((await ask("Echo", request)) as Buffer).equals(request)).toBe(true);
    });

    test("answers calls that run side by side, each with its own", async () => {
        const sizes = Array.from({ length: 50 }, (_, index) => index * 7919);
        const answers = await Promise.all(sizes.map((size) => ask("Length", Buffer.alloc(size))));
        expect(answers.map(String)).toEqual(sizes.map(String));
    });

    test("tells an error as it was thrown, and what it does not know", async () => {
        expect(await ask("Throw", Buffer.alloc(0))).toBe("2: 100 % wrong:\nà côté 🙂");
        expect(await ask("Cancel", Buffer.alloc(0))).toBe("12: The server does not implement the method cancel");
        await well();
    });

    test("takes a deadline and what else a client may say", async () => {
        const metadata = new Metadata();
        metadata.set("grpc-timeout", "10S");
        metadata.set("grpc-encoding", "identity");
        metadata.set("grpc-accept-encoding", "gzip");
        expect(await ask("Length", Buffer.from("abc"), metadata)).toEqual(Buffer.from("3"));
    });

    test("answers a message that comes byte by byte, with the headers that gRPC asks for", async () => {
        const message = framed(Buffer.from("bytes"));
        expect(await raw({}, ...[...message].map((byte) => Buffer.of(byte)))).toEqual({
            ":status": 200,
            "content-type": "application/grpc+proto",
            "grpc-status": "0",
            body: message.toString(),
        });
    });

    test.each([
        ["no gRPC", { "content-type": "application/json" }, [Buffer.from("{}")], { ":status": 415 }],
        ["no message", {}, [], { ":status": 200, "grpc-status": "12" }],
        ["half a message", {}, [framed(Buffer.from("half")).subarray(0, 7)], { "grpc-status": "13" }],
        ["two messages", {}, [framed(Buffer.from("a")), framed(Buffer.from("b"))], { "grpc-status": "12" }],
        ["a length that no message has", {}, [Buffer.of(0, 255, 255, 255, 255, 1)], { "grpc-status": "8" }],
        [
            "a compressed message",
            { "grpc-encoding": "gzip" },
            [Buffer.of(1, 0, 0, 0, 1, 7)],
            { "grpc-status": "12", "grpc-accept-encoding": "identity" },
        ],
    ])("refuses %s, and answers the next call", async (_, headers, pieces, expected) => {
        expect(await raw(headers, ...pieces)).toMatchObject({ ...expected, body: "" });
        await well();
    });

    test("outlives clients that go away in the middle, and those that do not speak HTTP/2", async () => {
        const session = connect(`http://127.0.0.1:${port}`);
        const stream = session.request({
            ":method": "POST",
            ":path": "/test/Length",
            "content-type": "application/grpc",
        });
        stream.on("error", () => undefined);
        stream.write(framed(Buffer.alloc(100_000)).subarray(0, 50_000));
        await new Promise((resolve) => void stream.once("ready", resolve));
        stream.close(8);
        await once(stream, "close");
        await well();
        session.destroy();
        for (const said of [
            "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nnonsense and more of it",
        ]) {
            const socket = connectSocket(port, "127.0.0.1");
            socket.on("error", () => undefined);
            socket.write(said);
            socket.resume();
            await once(socket, "close");
            await well();
        }
        // A cancelled answer of many frames.
        const leaving = connect(`http://127.0.0.1:${port}`);
        leaving.on("error", () => undefined);
        const answered = leaving.request({
            ":method": "POST",
            ":path": "/test/Repeat",
            "content-type": "application/grpc",
        });
        answered.on("error", () => undefined);
        answered.end(framed(Buffer.from("50000000")));
        await once(answered, "response");
        leaving.destroy();
        await well();
    });
});
