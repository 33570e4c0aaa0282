/**
 * The Kubernetes clusters of a program that are not part of it, as `rempart init` finds them: by previewing the program,
 * and by the kubeconfig that its providers would read on this machine. Nothing of a kubeconfig is told but what the
 * catalog knows of its address.
 */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { projectFile } from "../../engine/programs/project-file";
import {
    findEndpoint,
    findOperator,
    findPlace,
    nearestOperator,
    operatorOf,
    parseAllowed,
} from "../../policies/catalog";
import { parsed, serversIn } from "../../policies/catalog/kubeconfig";
import { packageOf, type Provider, type Resource } from "../../policies/core/resource";
import { stackOf } from "../../policies/core/stack";
import { UserError } from "../../policies/core/user-error";
import { clusterOf, settingNameOf, type DeclaredCluster } from "../../policies/location/cluster-place";
import { previewed } from "../commands/preview";
import { stackNamesOf } from "../commands/subjects";

/** A cluster that neither the program nor its address tells; what its kubeconfig on this machine says of it. */
export type FoundCluster = Pick<DeclaredCluster, "provider"> & Partial<Omit<DeclaredCluster, "provider">>;

export interface FoundClusters {
    readonly clusters: readonly FoundCluster[];
    /** Why the program does not tell, where it does not. */
    readonly problem?: string;
}

const PREVIEW_SECONDS = 60;

/** The clusters of every stack of a program, each once. */
export async function clustersIn(directory: string, signal: AbortSignal): Promise<FoundClusters> {
    const stacks = stackNamesOf(directory);
    const found = new Map<string, FoundCluster>();
    try {
        for (const stack of stacks.length > 0 ? stacks : [undefined]) {
            const timeoutSeconds = PREVIEW_SECONDS;
            const { resources, errors } = await previewed({ directory, stack, timeoutSeconds, signal });
            for (const cluster of outsideOf(resources, dirname(projectFile(directory))))
                if (found.get(cluster.provider)?.operator === undefined) found.set(cluster.provider, cluster);
            const [error] = errors;
            if (error !== undefined) return { clusters: [...found.values()], problem: error };
        }
        return { clusters: [...found.values()] };
    } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return { clusters: [...found.values()], problem: error.message };
    }
}

const noSettings = { clusters: [], additionalRegions: [] };

function outsideOf(resources: readonly Resource[], folder: string): readonly FoundCluster[] {
    const stack = stackOf(resources, true);
    const used = new Map(
        resources.flatMap(({ type, provider }) =>
            packageOf(type) === "kubernetes" && provider ? [[provider.urn, provider]] : [],
        ),
    );
    return [...used.values()]
        .filter((provider) => clusterOf(provider, stack, noSettings).known === "no")
        .map((provider): FoundCluster => {
            const here = withLocalKubeconfig(provider, folder);
            const { cloud, place } = clusterOf(here, stack, noSettings);
            const operator = cloud?.provider ? operatorOf(cloud.provider, cloud.partition)?.name : operatorAt(here);
            return {
                provider: settingNameOf(provider),
                ...(operator !== undefined && { operator }),
                ...(place && { region: place.id }),
            };
        });
}

/** The provider as it is on this machine: a kubeconfig that it names by its path, or the one that kubectl would use. */
function withLocalKubeconfig(provider: Provider, folder: string): Provider {
    const { kubeconfig, renderYamlToDirectory } = provider.properties;
    // What is written as YAML, somebody else deploys.
    if (renderYamlToDirectory !== undefined) return provider;
    const { KUBECONFIG = "" } = process.env;
    const files =
        typeof kubeconfig === "string"
            ? [resolve(folder, kubeconfig.replace(/^~(?=\/)/, homedir()))]
            : KUBECONFIG !== ""
              ? KUBECONFIG.split(delimiter)
              : [join(homedir(), ".kube/config")];
    const isText = typeof kubeconfig === "string" && kubeconfig.includes("\n");
    const file = isText ? undefined : files.find((each) => existsSync(each));
    if (file === undefined || (kubeconfig !== undefined && typeof kubeconfig !== "string")) return provider;
    try {
        return { ...provider, properties: { ...provider.properties, kubeconfig: readFileSync(file, "utf8") } };
    } catch {
        // A file that cannot be read tells nothing.
        return provider;
    }
}

function operatorAt({ properties: { kubeconfig, cluster, context } }: Provider): string | undefined {
    const name = (value: unknown) => (typeof value === "string" ? value : undefined);
    const servers = serversIn(parsed(kubeconfig ?? null), name(cluster), name(context));
    const operators = new Set(
        servers.map((server) => (typeof server === "string" ? findEndpoint(server)?.operator : undefined)),
    );
    const [only] = operators;
    return operators.size === 1 ? only : undefined;
}

/** The clusters that are declared or that the kubeconfig of this machine tells whole, and those that are left. */
export function declared(told: readonly DeclaredCluster[], found: readonly FoundCluster[]) {
    const open = found.filter(({ provider }) => !told.some((each) => each.provider === provider));
    const isWhole = (each: FoundCluster): each is DeclaredCluster =>
        each.operator !== undefined && (each.region !== undefined || each.country !== undefined);
    return {
        clusters: [...told, ...open.filter(isWhole)],
        unknownClusters: open.filter((each) => !isWhole(each)),
    };
}

/**
 * A cluster as it is given by an option: `default=OVHcloud:GRA11`, `edge=Hetzner:DE`.
 * @throws UserError where it is not of this form, or the catalog knows neither such an operator nor such a place
 */
export function clusterFrom(text: string): DeclaredCluster {
    const [, provider = "", name = "", where = ""] = /^([^=]+)=([^:]+):(.+)$/.exec(text.trim()) ?? [];
    if (provider === "")
        throw new UserError(
            `--clusters has '${text.trim()}': give PROVIDER=OPERATOR:REGION, such as default=OVHcloud:GRA11, or a country in the place of the region.`,
        );
    const operator = operatorNamed(name);
    return { provider: provider.trim(), operator, ...placeAt(operator, where.trim()) };
}

/** The operator's name in the catalog. @throws UserError where it has none of that name */
export function operatorNamed(name: string): string {
    const operator = findOperator(name);
    if (operator) return operator.name;
    const near = nearestOperator(name);
    throw new UserError(
        `The catalog knows no operator called '${name.trim()}'.${near === undefined ? "" : ` Did you mean ${near}?`}`,
    );
}

/** A region of the operator, or a country. @throws UserError where it is neither */
export function placeAt(operator: string, where: string): Pick<DeclaredCluster, "region" | "country"> {
    const runs = findOperator(operator)?.runs.map((run) => run.split("/")) ?? [];
    for (const [provider = "", partition] of runs) {
        const place = findPlace({ provider, id: where, ...(partition !== undefined && { partition }) });
        if (place) return { region: place.id };
    }
    if (parseAllowed([where]).unknown.length === 0 && /^[a-z]{2}$/i.test(where))
        return { country: where.toUpperCase() };
    throw new UserError(
        `The catalog knows no region '${where}' of ${operator}: give one that it has (rempart explain region), or the code of a country, such as FR.`,
    );
}
