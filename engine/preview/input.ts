import type { JudgedInput } from "../judged-input";
import { stackUrn } from "../protocol/urn";
import { decodeResources } from "../resources";
import { preview, type Preview, type PreviewOptions } from "./preview";

/** Previews a program with the embedded engine. @throws UserError when the preview cannot begin. */
export const inputFromPreview = async (options: PreviewOptions): Promise<JudgedInput> =>
    judgedInput(await preview(options));

/** What a preview brings to the rules. */
export function judgedInput(previewed: Preview): JudgedInput {
    const { project, stack, complete, unseen } = previewed;
    const resources = decodeResources(previewed.resources);
    const known = new Set(resources.map(({ urn }) => urn));
    return {
        resources,
        complete,
        positions: new Map(resources.flatMap(({ urn, position }) => (position ? [[urn, position]] : []))),
        packFindings: previewed.policyDiagnostics.map((finding) => ({
            ...finding,
            urn: known.has(finding.urn) ? finding.urn : stackUrn(stack, project),
        })),
        unseen,
        errors: previewed.errors.map(({ message }) => message),
    };
}
