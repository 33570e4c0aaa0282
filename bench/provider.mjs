// A provider that answers what it was asked, for previews that need no cloud: Pulumi attaches to it by its port.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const { ResourceProviderService } = require("@pulumi/pulumi/proto/provider_grpc_pb");
const { CheckResponse, ConfigureResponse, CreateResponse, DiffResponse } = require("@pulumi/pulumi/proto/provider_pb");
const { PluginInfo } = require("@pulumi/pulumi/proto/plugin_pb");
const { Empty } = createRequire(require.resolve("@pulumi/pulumi/package.json"))(
    "google-protobuf/google/protobuf/empty_pb",
);

const checked = (request) => new CheckResponse().setInputs(request.getNews());
const methods = {
    attach: () => new Empty(),
    cancel: () => new Empty(),
    // Newer than any SDK asks for.
    getPluginInfo: () => new PluginInfo().setVersion("99.0.0"),
    checkConfig: checked,
    diffConfig: () => new DiffResponse(),
    configure: () => new ConfigureResponse().setAcceptsecrets(true).setSupportspreview(true),
    check: checked,
    create: (request) => new CreateResponse().setProperties(request.getProperties()),
};

/** Starts it; gives the port, and what ends it. */
export async function serveProvider() {
    const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
    const answering = Object.entries(methods).map(([name, method]) => [
        name,
        ({ request }, done) => done(null, method(request)),
    ]);
    server.addService(ResourceProviderService, Object.fromEntries(answering));
    const port = await new Promise((resolve, reject) =>
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
            error ? reject(error) : resolve(bound),
        ),
    );
    return { port, stop: () => server.forceShutdown() };
}
