import type { ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";

/**
 * Refuses bytes that are not a protobuf message before google-protobuf parses them: it trusts every length, and takes
 * minutes over a text that claims to have four gigabytes.
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
export function assertMessage(bytes: Uint8Array): void {
    let at = 0;
    const varint = (): number => {
        let value = 0;
        for (let place = 0; place < 10; place++) {
            const byte = bytes[at++];
            if (byte === undefined) throw new Error("the message ends in the middle of a number");
            value += (byte & 0x7f) * 2 ** (7 * place);
            if (byte < 0x80) return value;
        }
        throw new Error("a number in the message has more than ten bytes");
    };
    while (at < bytes.length) {
        const key = varint();
        const kind = key % 8;
        if (key < 8) throw new Error("a field of the message has the number 0");
        if (kind === 0) varint();
        else if (kind === 1) at += 8;
        else if (kind === 2) {
            const length = varint();
            at += length;
        } else if (kind === 5) at += 4;
        else throw new Error(`a field of the message has the unknown kind ${kind}`);
    }
    if (at > bytes.length) throw new Error("the message is cut off");
}

/** A service that refuses malformed requests before it parses them. */
export function guarded<T extends UntypedServiceImplementation>(service: ServiceDefinition<T>): ServiceDefinition<T> {
    const methods = Object.entries(service).map(([name, method]) => {
        const { requestDeserialize } = method;
        const read = (bytes: Buffer): unknown => {
            assertMessage(bytes);
            return requestDeserialize(bytes);
        };
        return [name, { ...method, requestDeserialize: read }];
    });
    return Object.fromEntries(methods) as ServiceDefinition<T>;
}
