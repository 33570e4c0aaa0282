import { once, oneOf, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    provider: required,
    partition: required,
    /** `public`: open to any customer; `sovereign`: run by somebody else than the vendor of the technology; `country`: for one country. */
    kind: oneOf("public", "sovereign", "government", "country", "classified", "retired"),
    note: optional,
    ...provenance,
};

/** The clouds into which a provider is divided: Azure clouds, Google universes, AWS partitions, Oracle realms. */
export const partitionRows = once(() => readTable("operators/partitions.tsv", COLUMNS));
const publicNames = once(
    () => new Set(partitionRows().flatMap(({ partition, kind }) => (kind === "public" ? [partition] : []))),
);

/** Whether a partition is a public cloud: `AzureCloud`, `googleapis.com`, `aws-eusc`. The others were built for somebody. */
export const isPublicPartition = (partition: string): boolean => publicNames().has(partition);
