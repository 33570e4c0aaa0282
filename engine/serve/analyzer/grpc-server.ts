/**
 * Answers unary calls of gRPC, on the HTTP/2 of Node.js. The library that Pulumi ships does all of gRPC, and takes as long over
 * a call as the rules over a resource; here is what Pulumi's engine needs of it: calls in clear, one message each way,
 * uncompressed. A call is answered as soon as its request is whole, so that a deadline can pass only at the client's side,
 * which then cancels the stream.
 */
import { createServer, type Http2Server, type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import { CallError, MessageReader, prefixOf, Status, statusMessage, type FailedStatus } from "./grpc-message";

/** Answers the bytes of a request with those of a response; what it throws is told to the client as it is. */
export type UnaryMethod = (request: Buffer) => Buffer;

/** A request may have hundreds of megabytes: so many bytes come before the client waits for a sign. */
const WINDOW = 8 * 1024 * 1024;
/** Messages up to this size are written in one piece with their prefix. */
const SMALL = 64 * 1024;

const HEADERS = { ":status": 200, "content-type": "application/grpc+proto" } as const;
const OK = { "grpc-status": String(Status.ok) };

/**
 * A server that does not listen yet.
 * @param methods by their paths: `/pulumirpc.Analyzer/Analyze`
 */
export function unaryServer(methods: ReadonlyMap<string, UnaryMethod>): Http2Server {
    const server = createServer({
        settings: { enablePush: false, initialWindowSize: WINDOW },
        // The stack arrives in one message, and a client on this machine is Pulumi's engine.
        maxSessionMemory: Number.MAX_SAFE_INTEGER,
        maxSendHeaderBlockLength: Number.MAX_SAFE_INTEGER,
    });
    server.on("session", (session) => session.setLocalWindowSize(WINDOW));
    // A client that speaks anything else, or goes away, ends its own connection and nothing more.
    server.on("sessionError", () => undefined);
    server.on("stream", (stream, headers) => {
        // Whatever goes wrong with a stream ends it; nobody is left to be told.
        stream.on("error", () => undefined);
        if (headers["content-type"]?.startsWith("application/grpc") !== true) {
            stream.respond({ ":status": 415 }, { endStream: true });
            stream.resume();
            return;
        }
        const path = headers[":path"] ?? "";
        const method = methods.get(path);
        if (method) answer(stream, headers, method);
        else fail(stream, Status.unimplemented, `The server does not implement the method ${nameOf(path)}`);
    });
    return server;
}

/** `/pulumirpc.Analyzer/Cancel` → `cancel`, as Pulumi's own host says it. */
const nameOf = (path: string): string =>
    path.slice(path.lastIndexOf("/") + 1).replace(/^./, (letter) => letter.toLowerCase());

function answer(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, method: UnaryMethod): void {
    const reader = new MessageReader(headers["grpc-encoding"] as string | undefined);
    let failed = false;
    const orFail = (step: () => void): void => {
        if (failed || stream.destroyed) return;
        try {
            step();
        } catch (error) {
            failed = true;
            fail(stream, error instanceof CallError ? error.status : Status.unknown, (error as Error).message);
        }
    };
    stream.on("data", (piece: Buffer) => orFail(() => reader.add(piece)));
    stream.on("end", () => orFail(() => succeed(stream, method(reader.end()))));
}

function succeed(stream: ServerHttp2Stream, response: Buffer): void {
    stream.respond(HEADERS, { waitForTrailers: true });
    stream.once("wantTrailers", sendOk);
    const prefix = prefixOf(response.length);
    if (response.length <= SMALL) stream.end(Buffer.concat([prefix, response]));
    else {
        stream.write(prefix);
        stream.end(response);
    }
}

function sendOk(this: ServerHttp2Stream): void {
    this.sendTrailers(OK);
}

/** What the client still sends is thrown away. */
function fail(stream: ServerHttp2Stream, status: FailedStatus, message: string): void {
    const told = { "grpc-status": String(status), "grpc-message": statusMessage(message) };
    stream.respond({ ...HEADERS, "grpc-accept-encoding": "identity", ...told }, { endStream: true });
    stream.resume();
}
