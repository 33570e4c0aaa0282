import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Resource } from "../../policies/core/resource";
import { answersIn, FINDINGS_FILE, saidBeside, type FindingsLine } from "../findings-file";
import type { JudgedInput } from "../judged-input";
import { inTemporaryFolder } from "../programs/temporary-folder";
import { findingsIn } from "../read-findings";
import { stackUrn } from "../protocol/urn";
import { decodeRead, isOfProvider } from "../read-resource";
import { decodeResources, inOrder } from "../resources";
import { preview, type Preview, type PreviewOptions } from "./preview";
import type { PreviewedRead } from "./previewed-resource";

/** Previews a program with the embedded engine. @throws UserError when the preview cannot begin. */
export async function inputFromPreview(options: PreviewOptions): Promise<JudgedInput> {
    if ((options.policyPacks ?? []).length === 0) return judgedInput(await preview(options));
    return inTemporaryFolder(async (folder) => {
        const file = join(folder, "findings.jsonl");
        writeFileSync(file, "");
        // The program is not told of the file: what is in it is trusted.
        const previewed = await preview({
            ...options,
            packEnvironment: { ...options.packEnvironment, [FINDINGS_FILE]: file },
        });
        return judgedInput(previewed, findingsIn(file));
    });
}

/** What a preview brings to the rules. */
export function judgedInput(previewed: Preview, written: readonly FindingsLine[] = []): JudgedInput {
    const { project, stack, complete, unseen } = previewed;
    const resources = decodeResources(previewed.resources);
    const known = new Set(resources.map(({ urn }) => urn));
    return {
        stack,
        resources,
        reads: inOrder(previewed.reads.flatMap(readsOf)),
        complete,
        positions: new Map(resources.flatMap(({ urn, position }) => (position ? [[urn, position]] : []))),
        packFindings: saidBeside(previewed.policyDiagnostics, written).map((finding) => ({
            ...finding,
            urn: known.has(finding.urn) ? finding.urn : stackUrn(stack, project),
        })),
        unseen,
        errors: previewed.errors.map(({ message }) => message),
        answers: answersIn(written),
        judged: false,
        output: previewed.logs.map(({ message }) => message),
    };
}

function readsOf(read: PreviewedRead): readonly Resource[] {
    const found = { ...read, provider: undefined, external: true };
    return isOfProvider(found) ? [decodeRead(found, read.provider, read.position)] : [];
}
