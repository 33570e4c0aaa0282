/** The embedded preview: Pulumi's language runtime runs the program, and the engine's other parts are here. */
export { beginPreview, type BegunPreview } from "./begin";
export { inputFromPreview, judgedInput } from "./input";
export { preview, type Preview, type PreviewOptions, type Progress } from "./preview";
export type { PreviewedResource } from "./previewed-resource";
export { cloudProviders } from "./providers/cloud-providers";
export { recordedProvider } from "./providers/recorded-provider";
export type { Checked, Failure, ProviderInstance, ProviderPlugin, ResourceRequest } from "./providers/provider-plugin";
export { projectFacts, type ProjectFacts } from "./project/project-facts";
