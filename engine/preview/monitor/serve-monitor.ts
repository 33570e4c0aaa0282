import { join } from "node:path";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { guarded } from "../../protocol/well-formed";
import { engineMethods } from "./engine-service";
import { resourceMethods, type ResourceServiceContext } from "./resource-service";

export interface MonitorContext extends ResourceServiceContext {
    readonly log: (entry: LogRequest) => void;
}

/**
 * Serves the resource monitor and the engine to the program, over a socket in a folder that only this user can enter:
 * what other users of the machine run cannot register a resource. Windows has no such sockets in gRPC; there it is a
 * port of the loopback interface, as Pulumi's own.
 * @param folder of the run, with the mode 0700
 */
export async function serveMonitor(
    context: MonitorContext,
    folder: string,
): Promise<{ readonly address: string; close(): void }> {
    const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
    server.addService(guarded(ResourceMonitorService), resourceMethods(context));
    server.addService(guarded(EngineService), engineMethods(context.log));
    const isWindows = process.platform === "win32";
    const wanted = isWindows ? "127.0.0.1:0" : `unix:${join(folder, "monitor")}`;
    const port = await new Promise<number>((resolve, reject) =>
        server.bindAsync(wanted, ServerCredentials.createInsecure(), (error, bound) =>
            error ? reject(error) : resolve(bound),
        ),
    );
    return { address: isWindows ? `127.0.0.1:${port}` : wanted, close: () => server.forceShutdown() };
}
