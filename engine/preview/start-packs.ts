import type { PolicyHost } from "../policy-host/analyzer";
import { startPolicyHost, type HostOptions } from "../policy-host/host";
import type { StackContext } from "../policy-host/messages";
import type { PolicyPack } from "../policy-pack";

/**
 * Starts all packs at once.
 * @param stopped resolves when the run ends
 * @throws UserError when one of them does not start; the others are ended.
 */
export async function startPacks(
    packs: readonly PolicyPack[],
    context: StackContext,
    environment: NodeJS.ProcessEnv,
    limits: Pick<HostOptions, "startSeconds" | "answerSeconds">,
    stopped: Promise<void>,
): Promise<readonly PolicyHost[]> {
    const abort = new AbortController();
    void stopped.then(() => abort.abort());
    const { signal } = abort;
    const results = await Promise.allSettled(
        packs.map((pack) => startPolicyHost({ pack, context, environment, ...limits, signal })),
    );
    const hosts = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const failed = results.find((result) => result.status === "rejected");
    if (!failed) return hosts;
    await Promise.all(hosts.map((host) => host.close()));
    throw failed.reason;
}
