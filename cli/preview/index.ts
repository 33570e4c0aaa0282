export { PreviewError } from "./errors";
export { startPolicyHost, type HostOptions, type PolicyPack, type StackContext } from "./host";
export { cloudModel } from "./models/cloud";
export { echoModel } from "./models/echo";
export type { Checked, Failure, ProviderInstance, ProviderModel, ResourceRequest } from "./models/model";
export type { AnalyzedResource, AnalyzedStackResource, PolicyDiagnostic, PolicyHost, Remediation } from "./policy";
export type { Position } from "./position";
export {
    preview,
    type Preview,
    type PreviewedResource,
    type PreviewOptions,
    type PreviewProblem,
    type Progress,
    type Unseen,
} from "./preview";
export type { WireObject, WireValue } from "./wire";
