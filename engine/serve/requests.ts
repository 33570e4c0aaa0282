/**
 * Reads two requests of the engine as they arrive: the host hands on neither names that the pack does not know nor
 * which values are secret.
 */
import { createRequire } from "node:module";
import type { Level } from "../../policies/core/settings";
import { decodeProperties } from "../../policies/core/values";

interface PolicyConfigured {
    getEnforcementlevel(): number;
    getProperties(): { toJavaScript(): object } | undefined;
}
interface ConfigureRequest {
    getPolicyconfigMap(): { forEach(see: (policy: PolicyConfigured, name: string) => void): void };
}
interface AnalyzeRequest {
    getUrn(): string;
    getProperties(): { toJavaScript(): object } | undefined;
}
interface Method<Request> {
    readonly requestDeserialize: (bytes: Buffer) => Request;
}
interface Service {
    configure: Method<ConfigureRequest>;
    analyze: Method<AnalyzeRequest>;
}

export interface Observer {
    /** The configuration of every policy, by its name. */
    configured(raw: Readonly<Record<string, unknown>>): void;
    /** The paths of a resource's secrets; not called for one that has none. */
    secretsIn(urn: string, paths: readonly string[]): void;
}

const levelsByNumber: readonly (Level | undefined)[] = ["advisory", "mandatory", "disabled", "remediate"];
/** With it the engine marks a secret value. */
const secretMark = "1b47061264138c4ac30d75fd1eb44270";

/** On the copy of the SDK that the host uses. */
export function observeRequests(observer: Observer): void {
    const hostRequire = createRequire(require.resolve("@pulumi/policy"));
    const { AnalyzerService } = hostRequire("@pulumi/pulumi/proto/analyzer_grpc_pb") as { AnalyzerService: Service };
    AnalyzerService.configure = observed(AnalyzerService.configure, (request) => {
        const entries: [string, object][] = [];
        request.getPolicyconfigMap().forEach((policy, name) => {
            const enforcementLevel = levelsByNumber[policy.getEnforcementlevel()];
            entries.push([name, { ...policy.getProperties()?.toJavaScript(), enforcementLevel }]);
        });
        observer.configured(Object.fromEntries(entries));
    });
    AnalyzerService.analyze = observed(AnalyzerService.analyze, (request, bytes) => {
        if (!bytes.includes(secretMark)) return;
        const paths: string[] = [];
        decodeProperties(request.getProperties()?.toJavaScript(), (path) => paths.push(path));
        if (paths.length > 0) observer.secretsIn(request.getUrn(), paths);
    });
}

function observed<Request>(method: Method<Request>, see: (request: Request, bytes: Buffer) => void): Method<Request> {
    const requestDeserialize = (bytes: Buffer): Request => {
        const request = method.requestDeserialize(bytes);
        see(request, bytes);
        return request;
    };
    return { ...method, requestDeserialize };
}
