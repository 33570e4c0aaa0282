/** Pulumi's analyzer protocol. Nothing of Pulumi is loaded. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Pack } from "../../../policies/core/pack";
import { packJudge } from "../judge";
import { analyzerMessages, empty } from "./answers";
import { unaryServer, type UnaryMethod } from "./grpc-server";
import { readConfiguration, resourceReader } from "./requests";

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
    const server = unaryServer(analyzerMethods(pack, versionOfPack()));
    server.once("error", (error) => fail(String(error)));
    server.listen({ host: "127.0.0.1", port: 0 }, () => console.log(String((server.address() as AddressInfo).port)));
}

function fail(why: string): void {
    console.error(why);
    process.exit(1);
}

/** The launcher starts a pack in its folder. */
function versionOfPack(): string {
    const text = readFileSync(join(process.cwd(), "package.json"), "utf8");
    const { version } = JSON.parse(text) as { version?: string };
    if (version === undefined || version === "") throw new Error("Version must be defined in the package.json file.");
    return version;
}

/** By their paths. What is not here is answered as unimplemented, which the engine takes. */
function analyzerMethods(pack: Pack, version: string): ReadonlyMap<string, UnaryMethod> {
    const judge = packJudge(pack);
    const reader = resourceReader();
    const answers = analyzerMessages(pack, version);
    const methods: Readonly<Record<string, UnaryMethod>> = {
        Analyze: (request) => {
            const resource = reader.resource(request);
            return answers.violations(answers.problemsFor(resource, judge), judge.resource(resource));
        },
        AnalyzeStack: (request) =>
            answers.violations([], judge.carrier() === undefined ? [] : judge.stack(reader.stack(request))),
        // The engine asks before every Analyze. No rule changes what a program declares.
        Remediate: () => empty,
        GetAnalyzerInfo: () => answers.info(),
        GetPluginInfo: () => answers.pluginInfo(),
        Configure: (request) => {
            judge.configure(readConfiguration(request));
            return empty;
        },
        ConfigureStack: () => empty,
    };
    const answering =
        (answer: UnaryMethod): UnaryMethod =>
        (request) => {
            try {
                return answer(request);
            } catch (error) {
                const why = error instanceof Error ? error.stack : String(error);
                throw new Error(`Error validating resource with policy pack '${pack.name}@v${version}':\n${why}`);
            }
        };
    return new Map(Object.entries(methods).map(([name, answer]) => [`/pulumirpc.Analyzer/${name}`, answering(answer)]));
}
