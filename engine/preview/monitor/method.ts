import { status, type handleUnaryCall } from "@grpc/grpc-js";
import { messageOf } from "../../error-message";
import { Ended } from "../deployment/context";
import { Refused } from "./refused";

/** Pulumi's text. */
const shutdown = new Refused(status.UNAVAILABLE, "resource monitor shut down while waiting on step's done channel");

/** Makes a gRPC method of a function. When the run ends before the answer, the program is told that it did. */
export function method<Request, Response>(
    ended: Promise<void>,
    answer: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
    return (call, callback) => {
        const stopped = ended.then((): never => {
            throw shutdown;
        });
        const answered = Promise.resolve().then(() => answer(call.request));
        Promise.race([answered, stopped]).then(
            (response) => callback(null, response),
            (error: unknown) => {
                const { code, message } = refusalOf(error);
                callback({ code, details: message });
            },
        );
        answered.catch(() => undefined);
    };
}

function refusalOf(error: unknown): Pick<Refused, "code" | "message"> {
    if (error instanceof Ended) return shutdown;
    return error instanceof Refused ? error : { code: status.UNKNOWN, message: messageOf(error) };
}
