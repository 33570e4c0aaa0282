/** Where the state of a stack lies and who holds the key of its secrets, from what the project files and the environment say. */
import { filled } from "../core/finding";
import { countryNames, findEndpoint, findPlace, judgePlace, outside, parseAllowed, type Allowed } from "../catalog";
import { entryOf } from "../core/lookup";
import { hostOf } from "../catalog/endpoints";

/** What is known of a project; a field is absent where nothing said it. */
export interface ProjectFacts {
    /** `backend.url` of Pulumi.yaml, or PULUMI_BACKEND_URL, which wins. */
    readonly backend?: string;
    /** `secretsprovider` of the stack file. */
    readonly secretsProvider?: string;
    /** `encryptionsalt` of the stack file: a passphrase holds the key. */
    readonly hasPassphrase?: boolean;
    /** `environment` of the stack file names ESC environments, which Pulumi Cloud serves. */
    readonly environments?: readonly string[];
    /** `packages` of Pulumi.yaml: addresses from which components and providers come. */
    readonly packages?: readonly string[];
    /** PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES says where plugins come from. */
    readonly hasPluginOverrides?: boolean;
}

/** What is wrong, or not known, of one of the facts. */
export interface ProjectFinding {
    readonly kind: "violation" | "undetermined";
    readonly message: keyof typeof projectMessages;
    /** The fact in question, as the files name it. */
    readonly setting: "backend.url" | "secretsprovider" | "environment" | "packages" | "plugins";
    readonly text: string;
}

export const projectMessages = {
    pulumiCloud:
        "The state lies in Pulumi Cloud, which Pulumi Corporation runs under the law of United States (US). Set backend.url to a store of your own, or of an operator at home in {allowed}.",
    foreignBackend:
        "The state lies in a store of an operator at home outside of {allowed}. Set backend.url to a store of your own, or of an operator there.",
    unknownBackend:
        "Nothing says where the state lies, and without a backend Pulumi Cloud is the default: set backend.url in Pulumi.yaml.",
    foreignKey:
        "The key of the secrets in the state is held by {provider}, whose operator is at home outside of {allowed}. Use a passphrase, or Vault or OpenBao of your own (hashivault://).",
    serviceKey:
        "The secrets in the state are encrypted with a key of Pulumi Cloud. Set secretsprovider, or use a passphrase.",
    escEnvironment:
        "The stack takes its configuration from an ESC environment, which Pulumi Cloud serves. Keep it in files or in a store of your own.",
    defaultPlugins:
        "The plugins of providers are downloaded from get.pulumi.com and GitHub, whose operators are at home in the United States (US). Mirror them at an operator at home in {allowed}, and set PULUMI_PLUGIN_DOWNLOAD_URL_OVERRIDES to the mirror.",
    foreignPackage:
        "Pulumi.yaml takes a package from {entry}, which {operator} runs under the law of {country}. Mirror it at an operator at home in {allowed}, or keep it in the project.",
} as const;

/** Schemes of backends and of secrets providers, and the host or cloud behind each (documentation of Pulumi: state and backends). */
const clouds: Readonly<Record<string, { readonly name: string; readonly host: string }>> = {
    azblob: { name: "Azure Blob Storage", host: "core.windows.net" },
    gs: { name: "Google Cloud Storage", host: "storage.googleapis.com" },
    azurekeyvault: { name: "Azure Key Vault", host: "vault.azure.net" },
    gcpkms: { name: "Google Cloud KMS", host: "cloudkms.googleapis.com" },
    awskms: { name: "AWS KMS", host: "amazonaws.com" },
};

/** Judges the facts of a project. Pure; the settings are those of the rules of endpoints. */
export function judgeProject(
    facts: ProjectFacts,
    { allowedJurisdictions }: { readonly allowedJurisdictions: readonly string[] },
): readonly ProjectFinding[] {
    const allowed = parseAllowed(allowedJurisdictions);
    return [
        ...judgeBackend(facts, allowed),
        ...judgeKey(facts, allowed),
        ...judgeEnvironments(facts),
        ...judgePackages(facts, allowed),
        ...judgePlugins(facts, allowed),
    ];
}

function finding(
    kind: ProjectFinding["kind"],
    message: keyof typeof projectMessages,
    setting: ProjectFinding["setting"],
    words: Readonly<Record<string, string>>,
): ProjectFinding {
    const text = filled(projectMessages[message], words);
    return { kind, message, setting, text };
}

function judgeBackend({ backend }: ProjectFacts, allowed: Allowed): readonly ProjectFinding[] {
    const words = { allowed: allowed.tokens.join(", ") };
    if (backend === undefined) return [finding("undetermined", "unknownBackend", "backend.url", words)];
    const address = backendAddress(backend) ?? "";
    const row = findEndpoint(address);
    const isPulumi = row?.operator_id === "pulumi" || /(^|\.)pulumi\.com$/.test(hostOf(address)?.host ?? "");
    const countries = row?.jurisdiction ?? (isPulumi ? ["US"] : undefined);
    return isForeign(countries, allowed)
        ? [finding("violation", isPulumi ? "pulumiCloud" : "foreignBackend", "backend.url", words)]
        : [];
}

/** The address behind a backend: of Pulumi Cloud, of a server like it, or of a store; undefined for files on a disk. */
export function backendAddress(backend: string): string | undefined {
    const { scheme, rest } = partsOf(backend);
    if (scheme === "https" || scheme === "http") return rest;
    return scheme === "s3" ? storeOf(rest) : entryOf(clouds, scheme)?.host;
}

/** `s3://bucket?endpoint=s3.fr-par.scw.cloud`: a store of anybody; without an endpoint that of AWS. */
const storeOf = (rest: string): string =>
    new URLSearchParams(rest.split("?")[1] ?? "").get("endpoint") ?? "amazonaws.com";

function judgeKey(
    { secretsProvider, hasPassphrase, backend }: ProjectFacts,
    allowed: Allowed,
): readonly ProjectFinding[] {
    const words = { allowed: allowed.tokens.join(", ") };
    if (secretsProvider === undefined || secretsProvider === "default") {
        const inCloud = backend !== undefined && /^https?:/.test(backend);
        return inCloud && hasPassphrase !== true && isForeign(findEndpoint("api.pulumi.com")?.jurisdiction, allowed)
            ? [finding("violation", "serviceKey", "secretsprovider", words)]
            : [];
    }
    const { scheme, rest } = partsOf(secretsProvider);
    const cloud = entryOf(clouds, scheme);
    if (!cloud) return [];
    // A vault of a sovereign Azure has a host of its own.
    const host = scheme === "azurekeyvault" ? rest : cloud.host;
    const region = scheme === "awskms" ? new URLSearchParams(rest.split("?")[1] ?? "").get("region") : null;
    const place = region === null ? undefined : findPlace({ provider: "aws", id: region });
    const isAbroad = place !== undefined && judgePlace(place, allowed) === "out";
    return isAbroad || isForeign((findEndpoint(host) ?? findEndpoint(cloud.host))?.jurisdiction, allowed)
        ? [finding("violation", "foreignKey", "secretsprovider", { ...words, provider: cloud.name })]
        : [];
}

const judgeEnvironments = ({ environments = [] }: ProjectFacts): readonly ProjectFinding[] =>
    environments.length > 0 ? [finding("violation", "escEnvironment", "environment", {})] : [];

/** `github.com/acme/components@v1`, `https://gitlab.com/acme/components.git`; a name alone is one of Pulumi's registry. */
const judgePackages = ({ packages = [] }: ProjectFacts, allowed: Allowed): readonly ProjectFinding[] =>
    packages.flatMap((address) => {
        const row = findEndpoint(address);
        if (!row || !isForeign(row.jurisdiction, allowed)) return [];
        const words = {
            entry: row.pattern,
            operator: row.operator,
            country: countryNames(outside({ countries: row.jurisdiction }, allowed)),
            allowed: allowed.tokens.join(", "),
        };
        return [finding("violation", "foreignPackage", "packages", words)];
    });

const judgePlugins = ({ hasPluginOverrides = true }: ProjectFacts, allowed: Allowed): readonly ProjectFinding[] =>
    !hasPluginOverrides && isForeign(findEndpoint("get.pulumi.com")?.jurisdiction, allowed)
        ? [finding("violation", "defaultPlugins", "plugins", { allowed: allowed.tokens.join(", ") })]
        : [];

function partsOf(url: string): { readonly scheme: string; readonly rest: string } {
    const [, scheme = "", rest = ""] = /^([a-z0-9+]+):\/\/(.*)$/i.exec(url) ?? [];
    return { scheme: scheme.toLowerCase(), rest };
}

const isForeign = (countries: readonly string[] | undefined, allowed: Allowed): boolean =>
    judgePlace({ countries }, allowed) === "out";
