import { once, oneOf, optional, provenance, readTable, required, type Row } from "./table";

const COLUMNS = {
    /**
     * `host`: a host and all below it; `path`: a host and what is below a path; `label`: a host whose first label this is;
     * `property`: the texts of a property of this name are names, or documentation; `block`: so is all that stands below
     * it; `annotation`: an annotation of Kubernetes that is no documentation but acts.
     */
    what: oneOf("host", "path", "label", "property", "block", "annotation"),
    /** A host, a path, a label, the name of a property, or the key of an annotation; `*` at the start or end stands for anything. */
    match: required,
    /** The Pulumi package whose resources it holds for; empty: all. */
    package: optional,
    reason: required,
    ...provenance,
};
export type NotHost = Row<typeof COLUMNS>;

/** Names that look like hosts and that no program calls, and places where hosts are only named. */
export const notHosts = once(() => readTable("hosts/not-hosts.tsv", COLUMNS));
