/** A built pack in either host, asked over Pulumi's protocol. */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServiceError } from "@grpc/grpc-js";
import type { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzeResponse, ConfigureAnalyzerRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import type { AnalyzedResource, AnalyzedStackResource } from "../../../engine/policy-host/analyzer";
import { connect } from "../../../engine/policy-host/connection";
import { analyzeRequest, analyzeStackRequest, configureRequest } from "../../../engine/policy-host/messages";
import { policyHostModule } from "../../../engine/policy-host/pack-files";
import type { PolicyConfigs } from "../../../engine/policy-host/policy-config";
import { startNode } from "../../../engine/programs/node-process";
import { empty } from "../../../engine/protocol/struct";
import type { WireObject } from "../../../engine/protocol/wire";

/** What is asked of a pack, in the order of the engine. */
export type Question =
    | { readonly configure: PolicyConfigs }
    | { readonly remediate: AnalyzedResource }
    | { readonly analyze: AnalyzedResource }
    | { readonly analyzeStack: readonly AnalyzedStackResource[] };

/** One pack that runs in a host. */
export interface Running {
    /** What it says of itself. */
    info(): Promise<unknown>;
    /** What it answers, or the text of its error. */
    ask(question: Question): Promise<unknown>;
    /** What it answers to the wish that it stops. */
    cancel(): Promise<unknown>;
    stop(): Promise<void>;
}

const directory = join(__dirname, "../../../packs/eu-sovereign");

/** In a host by Pulumi's launcher, or by the file that Pulumi 3.255 and later starts in the folder of the program. */
export async function startPack(host: "own" | "stock" | "file"): Promise<Running> {
    const environment = { ...process.env, REMPART_HOST: host };
    const child =
        host === "file"
            ? startNode([join(directory, "serve"), "127.0.0.1:0"], { directory: tmpdir(), environment })
            : startNode([policyHostModule(directory, environment), "127.0.0.1:0", "."], { directory, environment });
    const client = await connect(child, directory, { startSeconds: 60 });
    return {
        info: () => answered((done) => client.getAnalyzerInfo(empty(), done)),
        ask: (question) => ask(client, question),
        cancel: () => answered((done) => client.cancel(empty(), done)),
        async stop() {
            client.close();
            await child.kill();
        },
    };
}

type Done = (error: ServiceError | null, response: { toObject(): object }) => void;

const answered = (call: (done: Done) => unknown): Promise<unknown> =>
    new Promise((resolve) => {
        call((error, response) => resolve(error ? `${error.code}: ${error.details}` : response.toObject()));
    });

function ask(client: AnalyzerClient, question: Question): Promise<unknown> {
    if ("configure" in question) {
        const request: ConfigureAnalyzerRequest = configureRequest(question.configure);
        return answered((done) => client.configure(request, done));
    }
    if ("remediate" in question)
        return answered((done) => client.remediate(analyzeRequest(question.remediate), done)).then(withoutSkipped);
    return answered((done) =>
        "analyze" in question
            ? client.analyze(analyzeRequest(question.analyze), done)
            : client.analyzeStack(analyzeStackRequest(question.analyzeStack), done),
    ).then(withoutSkipped);
}

/** The stock host tells of every policy that did not carry the work that it does not apply. */
function withoutSkipped(answer: unknown): unknown {
    if (typeof answer === "string") return answer;
    const { notApplicableList: _, ...told } = answer as AnalyzeResponse.AsObject;
    return told;
}

/** A request to a pack as the recordings of the real engine hold it. */
interface Recorded {
    readonly run: number;
    readonly method: string;
    readonly request: { readonly resources?: readonly RecordedResource[] } & RecordedResource;
}
interface RecordedResource {
    readonly urn: string;
    readonly type: string;
    readonly name: string;
    readonly properties: WireObject;
    readonly options?: Partial<AnalyzedResource["options"]>;
    readonly provider?: AnalyzedResource["provider"];
    readonly dependencies?: readonly string[];
    readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

export function analyzed(resource: RecordedResource): AnalyzedStackResource {
    const { options, dependencies = [], propertyDependencies = {}, ...rest } = resource;
    return {
        ...rest,
        dependencies,
        propertyDependencies,
        options: {
            protect: false,
            ignoreChanges: [],
            additionalSecretOutputs: [],
            aliases: [],
            customTimeouts: { create: 0, update: 0, delete: 0, read: 0 },
            parent: "",
            ...options,
        },
    };
}

/** What the real engine asked in one case, the first run of its first pack. */
export function recorded(file: string): readonly Question[] {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    return lines.flatMap((line): Question[] => {
        const { run, method, request } = JSON.parse(line) as Recorded;
        if (run !== 1) return [];
        if (method === "Remediate") return [{ remediate: analyzed(request) }];
        if (method === "Analyze") return [{ analyze: analyzed(request) }];
        return method === "AnalyzeStack" ? [{ analyzeStack: (request.resources ?? []).map(analyzed) }] : [];
    });
}
