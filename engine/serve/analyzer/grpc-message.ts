/**
 * Messages of gRPC as HTTP/2 carries them: each behind five bytes, and how a call ended as two texts.
 * Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
 */

/** Why a call failed, by the numbers of gRPC. */
export const Status = { ok: 0, unknown: 2, resourceExhausted: 8, unimplemented: 12, internal: 13 } as const;
export type FailedStatus = Exclude<(typeof Status)[keyof typeof Status], 0>;

export class CallError extends Error {
    constructor(
        readonly status: FailedStatus,
        message: string,
    ) {
        super(message);
    }
}

/** A flag for compression and the length of the message. */
const PREFIX = 5;
/** Of protobuf. */
const LARGEST = 2 ** 31 - 1;

/**
 * Puts the one message of a request together, from pieces that are cut anywhere. A message that comes in one piece, as
 * nearly all do, is not copied; a large one is written where it stays.
 */
export class MessageReader {
    private readonly prefix = Buffer.alloc(PREFIX);
    private prefixRead = 0;
    private message: Buffer | undefined;
    private messageRead = 0;

    /**
     * @param encoding what the request says of compressed messages
     */
    constructor(private readonly encoding = "identity") {}

    /** @throws CallError where a second message begins, or one that is compressed or too large */
    add(piece: Buffer): void {
        let at = 0;
        if (this.prefixRead < PREFIX) {
            at = piece.copy(this.prefix, this.prefixRead);
            this.prefixRead += at;
            if (this.prefixRead < PREFIX) return;
            const length = this.lengthOfMessage();
            if (at === PREFIX && piece.length >= PREFIX + length) {
                this.message = piece.subarray(at, at + length);
                this.messageRead = length;
                at += length;
            } else this.message = room(length);
        }
        const { message } = this;
        if (!message) return;
        const copied = piece.copy(message, this.messageRead, at);
        this.messageRead += copied;
        if (at + copied < piece.length)
            throw new CallError(Status.unimplemented, "A request has more than the one message of a unary call.");
    }

    /** The message, when the request has ended. @throws CallError where it is absent or cut off */
    end(): Buffer {
        if (this.prefixRead === 0) throw new CallError(Status.unimplemented, "A request has no message.");
        if (!this.message || this.messageRead < this.message.length)
            throw new CallError(Status.internal, "A request ends in the middle of its message.");
        return this.message;
    }

    private lengthOfMessage(): number {
        if (this.prefix[0] === 1) {
            throw this.encoding === "identity"
                ? new CallError(
                      Status.internal,
                      "A message is marked as compressed, and the request names no encoding.",
                  )
                : new CallError(Status.unimplemented, "A message is compressed: send it as it is.");
        }
        if (this.prefix[0] !== 0) throw new CallError(Status.internal, "A message has an unknown flag.");
        return this.prefix.readUInt32BE(1);
    }
}

function room(length: number): Buffer {
    try {
        if (length > LARGEST) throw new RangeError();
        return Buffer.allocUnsafeSlow(length);
    } catch {
        throw new CallError(Status.resourceExhausted, "A message is larger than this process can hold.");
    }
}

/** The five bytes before a message of this length. */
export function prefixOf(length: number): Buffer {
    const prefix = Buffer.alloc(PREFIX);
    prefix.writeUInt32BE(length, 1);
    return prefix;
}

/** A text as `grpc-message` carries it: whatever is not printable ASCII, and `%`, as bytes of UTF-8 in hexadecimal. */
export const statusMessage = (text: string): string =>
    // By way of bytes, halves of surrogate pairs become replacement characters.
    encodeURI(Buffer.from(text).toString());
