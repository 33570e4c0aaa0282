export { PreviewError } from "./errors";
export { startPolicyHost, type HostOptions, type PolicyPack, type StackContext } from "../policy-host/host";
export { cloudModel } from "./providers/cloud";
export { echoModel } from "./providers/recorded-provider";
export type { Checked, Failure, ProviderInstance, ProviderModel, ResourceRequest } from "./providers/model";
export type {
    AnalyzedResource,
    AnalyzedStackResource,
    PolicyDiagnostic,
    PolicyHost,
    Remediation,
} from "../policy-host/policy";
export type { Position } from "./program/position";
export {
    preview,
    type Preview,
    type PreviewedResource,
    type PreviewOptions,
    type PreviewProblem,
    type Progress,
    type Unseen,
} from "./preview";
export type { WireObject, WireValue } from "../protocol/wire";
