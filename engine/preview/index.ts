export { startPolicyHost, type HostOptions, type PolicyPack, type StackContext } from "../policy-host/host";
export { cloudProviders } from "./providers/cloud-providers";
export { recordedProvider } from "./providers/recorded-provider";
export type { Checked, Failure, ProviderInstance, ProviderPlugin, ResourceRequest } from "./providers/provider-plugin";
export type {
    AnalyzedResource,
    AnalyzedStackResource,
    PolicyDiagnostic,
    PolicyHost,
    Remediation,
} from "../policy-host/analyzer";
export type { Position } from "../programs/position";
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
