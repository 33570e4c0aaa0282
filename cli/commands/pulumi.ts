/** `rempart check --engine pulumi`: the report that a preview by Pulumi itself gives. */
import { join, resolve } from "node:path";
import { euSovereign } from "../../packs/eu-sovereign/pack";
import { enginePreview } from "../../engine/pulumi-cli";
import { UserError } from "../../policies/core/user-error";
import { packFinding } from "../report/pack-finding";
import { reportFrom, type Report, type ReportedFinding } from "../report/report";
import { fromHere } from "../../engine/resources";
import { packsIn, type CheckOptions } from "./options";
import { shown } from "./progress";

/** The packs that come with this command line, built. */
const packsFolder = join(__dirname, "../../../packs");

export async function judgedByPulumi(
    directory: string | undefined,
    options: CheckOptions,
    signal: AbortSignal,
): Promise<Report> {
    if (options.state !== undefined) throw new UserError("--engine needs a program: it can not be used with --state.");
    const others = packsIn(options);
    const { name } = euSovereign;
    const ended = await shown("starting Pulumi", (show) =>
        enginePreview({
            directory: resolve(directory ?? "."),
            ...(options.stack !== undefined && { stack: options.stack }),
            pack: {
                name,
                directory: join(packsFolder, "eu-sovereign"),
                ...(options.policyConfig !== undefined && { configFile: resolve(options.policyConfig) }),
            },
            others,
            timeoutSeconds: options.timeout,
            onProgress: (registered) => show(`${registered} resources, previewed by Pulumi`),
            signal,
        }),
    );
    const placed = <Finding extends ReportedFinding>(finding: Finding): Finding => {
        const position = ended.positions.get(finding.resource.urn);
        return position ? { ...finding, position: fromHere(position) } : finding;
    };
    const found = [...ended.saidByOthers.map(packFinding), ...ended.findings.map(({ line: _, ...finding }) => finding)];
    return reportFrom(
        ended.counts,
        found.map(placed),
        ended.errors.map((message) => ({ message })),
    );
}
