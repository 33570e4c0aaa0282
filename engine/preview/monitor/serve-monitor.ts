import { Server, ServerCredentials } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { guarded } from "../../protocol/well-formed";
import { engineMethods } from "./engine-service";
import type { MonitorSocket } from "./monitor-socket";
import { resourceMethods, type ResourceServiceContext } from "./resource-service";

export interface MonitorContext extends ResourceServiceContext {
    readonly log: (entry: LogRequest) => void;
}

/** Serves the resource monitor and the engine to the program that connects. @returns what ends it */
export function serveMonitor(context: MonitorContext, socket: MonitorSocket): () => void {
    const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
    server.addService(guarded(ResourceMonitorService), resourceMethods(context));
    server.addService(guarded(EngineService), engineMethods(context.log));
    const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
    socket.answeredBy((connection) => injector.injectConnection(connection));
    return () => {
        server.forceShutdown();
        injector.destroy();
    };
}
