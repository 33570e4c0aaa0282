import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import {
    GetRootResourceResponse,
    RequirePulumiVersionResponse,
    SetRootResourceResponse,
    type LogRequest,
} from "@pulumi/pulumi/proto/engine_pb";
import { empty } from "../../protocol/struct";
import { method } from "./method";

/** The methods of Pulumi's engine service: the log of the program, and its root resource. */
export function engineMethods(log: (entry: LogRequest) => void): UntypedServiceImplementation {
    let root = "";
    const never = new Promise<void>(() => undefined);
    const on = <Request, Response>(answer: (request: Request) => Response) => method(never, answer);
    const service: Record<string, unknown> = {
        log: on((entry: LogRequest) => {
            log(entry);
            return empty();
        }),
        getRootResource: on(() => new GetRootResourceResponse().setUrn(root)),
        setRootResource: on((request: { getUrn(): string }) => {
            root = request.getUrn();
            return new SetRootResourceResponse();
        }),
        startDebugging: on(() => empty()),
        requirePulumiVersion: on(() => new RequirePulumiVersionResponse()),
    };
    return service as UntypedServiceImplementation;
}
