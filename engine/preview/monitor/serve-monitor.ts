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

/** Serves the resource monitor and the engine to the program, on a port of this machine. */
export async function serveMonitor(context: MonitorContext): Promise<{ readonly address: string; close(): void }> {
    const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
    server.addService(guarded(ResourceMonitorService), resourceMethods(context));
    server.addService(guarded(EngineService), engineMethods(context.log));
    const port = await new Promise<number>((resolve, reject) =>
        server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
            error ? reject(error) : resolve(bound),
        ),
    );
    return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}
