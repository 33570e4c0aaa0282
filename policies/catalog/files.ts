import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { failoverPairs } from "./failover-pairs";
import { dataFolder } from "./table";

/** What a file of the data holds, for the page on the catalog. */
export interface CatalogFile {
    /** Below the data folder; `*` stands for any name. */
    readonly file: string;
    /** What one row is. */
    readonly row: string;
    /** The functions that answer from it. */
    readonly asked: readonly string[];
}

/** Every file, the places first. */
export const catalogFiles: readonly CatalogFile[] = [
    {
        file: "places/regions-*.tsv",
        row: "a place: region, zone, multi-region, data centre",
        asked: ["findPlace", "nearestAllowed", "placesNamed"],
    },
    {
        file: "places/spellings.tsv",
        row: "how the users of a provider write the ids of its places",
        asked: ["normalisePlaceId"],
    },
    {
        file: "places/saas-names.tsv",
        row: "a word by which services name a cloud, or a whole id of theirs",
        asked: ["placeOfSaas"],
    },
    {
        file: "places/kubernetes-names.tsv",
        row: "a word in a driver, label or API group, or an annotation",
        asked: ["providerNamed", "placeAnnotation"],
    },
    {
        file: "operators/operators.tsv",
        row: "a company or body that runs a cloud or a service",
        asked: ["findOperator", "operatorOf", "lawOf"],
    },
    {
        file: "operators/owners.tsv",
        row: "a company, state or fund that controls operators",
        asked: ["ultimateParents", "areIndependent"],
    },
    {
        file: "operators/qualifications.tsv",
        row: "what an offer of an operator is qualified for, and where",
        asked: ["qualificationsOf", "qualifiedIn"],
    },
    {
        file: "operators/partitions.tsv",
        row: "a cloud of a provider, and whom it is for",
        asked: ["isPublicPartition"],
    },
    {
        file: "operators/clouds.tsv",
        row: "what the settings of a Pulumi provider say about the cloud behind it",
        asked: ["cloudOf", "operatorsOf"],
    },
    {
        file: "operators/provider-addresses.tsv",
        row: "a setting of a provider that names the host of an API",
        asked: ["addressSettings", "hostOfWord"],
    },
    {
        file: "operators/model-owners.tsv",
        row: "whose a model is, by the words of its id",
        asked: ["modelOwnerOf"],
    },
    { file: "operators/packages.tsv", row: "who stands behind a Pulumi package", asked: ["operatorOfPackage"] },
    {
        file: "operators/failover-pairs.tsv",
        row: "what is known of moving from one operator to another",
        asked: ["pairsBetween"],
    },
    {
        file: "endpoints/*.tsv",
        row: "a host, a domain, an address, and who is behind it",
        asked: ["findEndpoint", "findTopLevelDomain"],
    },
    {
        file: "hosts/not-hosts.tsv",
        row: "a host or name in a value that the program does not talk to, with the reason",
        asked: ["notHosts"],
    },
    {
        file: "hosts/cluster-hosts.tsv",
        row: "the form of the addresses of a managed cluster, which tells its operator and region",
        asked: ["managedClusterAt"],
    },
    {
        file: "hosts/regional-hosts.tsv",
        row: "the form of the host of a service in one region, where the region has no label of its own",
        asked: ["placeOfHost"],
    },
    {
        file: "types/escape-hatches.tsv",
        row: "a type that can create or run what no rule sees",
        asked: ["escapeHatchRows"],
    },
    {
        file: "types/located-types.tsv",
        row: "an input that places a type and may be left out",
        asked: ["optionalPlaces"],
    },
    {
        file: "types/silent-defaults.tsv",
        row: "an input whose absence means one place, with the words of the SDK",
        asked: ["silentDefaults"],
    },
    {
        file: "types/place-blocks.tsv",
        row: "a place inside a block, as `npm run coverage:sdks` reads it",
        asked: ["mayHoldPlaces"],
    },
    {
        file: "types/free-text.tsv",
        row: "a name or path under which the keys are the user's, as `npm run coverage:sdks` reads it",
        asked: ["freeTextNames", "isInFreeText"],
    },
    {
        file: "types/global-services.tsv",
        row: "types that are worldwide or have no place, and what that means for what they hold",
        asked: ["globalServiceOf"],
    },
    {
        file: "types/known-types.tsv",
        row: "the types of a module, by where their inputs could name a place, as `npm run coverage:sdks` reads them",
        asked: ["placeInputsOf"],
    },
    {
        file: "types/nothing-to-judge.tsv",
        row: "types of which controls have nothing to ask, and why",
        asked: ["whyNothingToJudge"],
    },
    {
        file: "types/declared-types.tsv",
        row: "a name of ARM, or a kind of a controller, that does not follow from the type behind it",
        asked: ["declaredType"],
    },
    {
        file: "types/kept-blocks.tsv",
        row: "types of azure-native whose inputs stand in a block `properties`, as those of ARM do",
        asked: ["keepsProperties"],
    },
    {
        file: "types/offerings.tsv",
        row: "what a sovereign cloud does not offer, although its SDK is that of a public cloud",
        asked: ["limitsOf"],
    },
    {
        file: "types/renamed-types.tsv",
        row: "the former name of a type, from the SDK's aliases",
        asked: ["currentType"],
    },
    {
        file: "law/jurisdictions.tsv",
        row: "a country of ISO 3166-1",
        asked: ["parseAllowed", "judgePlace", "countryName"],
    },
    {
        file: "law/assured-workloads.tsv",
        row: "a regime or partner of Assured Workloads, and the countries that it keeps to",
        asked: ["countriesOfAssured"],
    },
    { file: "law/frameworks.tsv", row: "an article or a control of a framework", asked: ["framework"] },
    { file: "law/c3a.tsv", row: "a criterion of BSI C3A", asked: ["c3aCriteria"] },
    {
        file: "law/open-questions.tsv",
        row: "what no rule can check of a requirement, and who must answer it",
        asked: ["openQuestionsOf"],
    },
    {
        file: "law/assurance-levels.tsv",
        row: "a level of the proposed Cloud and AI Development Act",
        asked: ["assuranceLevelRows"],
    },
];

/** The data files that a description covers, sorted. */
export function filesOf({ file }: CatalogFile): readonly string[] {
    const [folder = "", name = ""] = file.split("/");
    const [start = "", end = ""] = name.split("*");
    const whole = !name.includes("*");
    return readdirSync(join(dataFolder, folder))
        .filter((each) => (whole ? each === name : each.startsWith(start) && each.endsWith(end)))
        .map((each) => `${folder}/${each}`)
        .sort();
}

/** The table of pairs in docs/failover-guide.md, in Markdown. */
export function pairsTable(): string {
    const coherence = {
        yes: "all of it",
        partial: "part of it",
        kubernetes: "what runs on Kubernetes, PostgreSQL, S3",
        functional: "a replacement that does the same",
        no: "nothing",
    };
    const advice = {
        accept: "yes",
        "with-contract": "with a signed contract",
        "per-operator": "depends on the operator",
        warn: "doubtful: mutual help is no target, a signed contract and a drill may make it one",
        reject: "no",
    };
    const lines = failoverPairs().map(({ primary, target, coherent, accept, limits = "" }) =>
        [primary, target, coherence[coherent], advice[accept], limits].map((cell) => cell.replaceAll("|", "\\|")),
    );
    const header = ["from", "to", "what moves", "a target for sanctions?", "limits"];
    return [header, header.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The table of files in docs/catalog.md, in Markdown: rows are counted in the data. */
export function filesTable(): string {
    const lines = catalogFiles.flatMap((described) =>
        filesOf(described).map((file) => {
            const rows = readFileSync(join(dataFolder, file), "utf8").trimEnd().split("\n").slice(1);
            const days = rows.map((row) => row.split("\t").at(-2) ?? "").sort();
            const asked = described.asked.map((name) => `\`${name}\``).join(", ");
            return [`\`${file}\``, described.row, asked, String(rows.length), days.at(-1) ?? ""];
        }),
    );
    const header = ["file", "one row is", "asked through", "rows", "last checked"];
    return [header, header.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
