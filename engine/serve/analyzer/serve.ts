/** Pulumi's analyzer protocol, served on the classes that `@pulumi/pulumi` ships. Nothing else of Pulumi is loaded. */
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as GrpcModule from "@grpc/grpc-js";
import type * as AnalyzerServiceModule from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { ConfigureAnalyzerRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Pack } from "../../../policies/core/pack";
import type { Level } from "../../../policies/core/settings";
import { packJudge } from "../judge";
import { analyzerMessages } from "./answers";
import { resourceReader } from "./requests";

/** The copies of the packages that Pulumi's launcher has loaded already. */
const pulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));

/** In the order of their numbers on the wire. */
const levels: readonly (Level | undefined)[] = ["advisory", "mandatory", "disabled", "remediate"];

let served: string | undefined;

/** Starts serving a pack, and prints the port. */
export function serveAnalyzer(pack: Pack): void {
    if (served !== undefined) {
        return fail(`Already serving policy pack '${served}'. Only one policy pack may be defined per-process.`);
    }
    if (!/^[a-zA-Z0-9-_.]{1,100}$/.test(pack.name)) {
        return fail(
            `Invalid policy pack name "${pack.name}". Policy pack names may only contain alphanumerics, hyphens, underscores, or periods.`,
        );
    }
    served = pack.name;
    const grpc = pulumi("@grpc/grpc-js") as typeof GrpcModule;
    const server = new grpc.Server({
        "grpc.max_receive_message_length": -1,
        "grpc.max_send_message_length": -1,
        // Nobody asks for the statistics that the library keeps of every call.
        "grpc.enable_channelz": 0,
    });
    const { definition, implementation } = analyzerService(pack, versionOfPack());
    server.addService(definition, implementation);
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
        if (error) fail(String(error));
        else console.log(String(port));
    });
}

function fail(why: string): void {
    console.error(why);
    process.exit(1);
}

/** The launcher starts a pack in its folder. */
function versionOfPack(): string {
    const { version } = createRequire(join(process.cwd(), "package.json"))("./package.json") as { version?: string };
    if (version === undefined || version === "") throw new Error("Version must be defined in the package.json file.");
    return version;
}

type Answer = (error: Error | null, response?: Buffer) => void;
interface Call<Request> {
    readonly request: Request;
}

function analyzerService(pack: Pack, version: string) {
    const { AnalyzerService } = pulumi("./proto/analyzer_grpc_pb.js") as typeof AnalyzerServiceModule;
    const judge = packJudge(pack);
    const reader = resourceReader();
    const answers = analyzerMessages(pulumi, pack, version);
    const answering =
        <Request>(answer: (request: Request) => Buffer) =>
        ({ request }: Call<Request>, done: Answer): void => {
            try {
                done(null, answer(request));
            } catch (error) {
                const why = error instanceof Error ? error.stack : String(error);
                done(new Error(`Error validating resource with policy pack '${pack.name}@v${version}':\n${why}`));
            }
        };
    /** The bytes of requests are read here, those of answers are written once. */
    const unread = { requestDeserialize: (bytes: Buffer): Buffer => bytes };
    const written = { responseSerialize: (bytes: Buffer): Buffer => bytes };
    const { analyze, analyzeStack, remediate, getAnalyzerInfo, getPluginInfo, configure, configureStack } =
        AnalyzerService;
    return {
        // What has no implementation is answered as unimplemented, which the engine takes.
        definition: {
            ...AnalyzerService,
            analyze: { ...analyze, ...unread, ...written },
            analyzeStack: { ...analyzeStack, ...unread, ...written },
            remediate: { ...remediate, ...unread, ...written },
            getAnalyzerInfo: { ...getAnalyzerInfo, ...written },
            getPluginInfo: { ...getPluginInfo, ...written },
            configure: { ...configure, ...written },
            configureStack: { ...configureStack, ...unread, ...written },
        },
        implementation: {
            analyze: answering((request: Buffer) => {
                const resource = reader.resource(request);
                return answers.violations(answers.problemsFor(resource, judge), judge.resource(resource));
            }),
            analyzeStack: answering((request: Buffer) =>
                answers.violations([], judge.carrier() === undefined ? [] : judge.stack(reader.stack(request))),
            ),
            // The engine asks before every Analyze. No rule changes what a program declares.
            remediate: answering(() => answers.empty),
            getAnalyzerInfo: answering(() => answers.info()),
            getPluginInfo: answering(() => answers.pluginInfo()),
            configure: answering((request: ConfigureAnalyzerRequest) => {
                judge.configure(configurationIn(request));
                return answers.empty;
            }),
            configureStack: answering(() => answers.empty),
        },
    };
}

/** The settings and the level of every policy, by its name. */
function configurationIn(request: ConfigureAnalyzerRequest): Readonly<Record<string, unknown>> {
    const entries: [string, object][] = [];
    request.getPolicyconfigMap().forEach((policy, name: string) => {
        const enforcementLevel = levels[policy.getEnforcementlevel()];
        entries.push([name, { ...policy.getProperties()?.toJavaScript(), enforcementLevel }]);
    });
    return Object.fromEntries(entries);
}
