/** Where a service is, by what its host says of a region. */
import { rememberedByText } from "../core/remembered";
import { managedClusterAt, regionIn } from "./cluster-hosts";
import { findEndpoint, hostOf, type Endpoint } from "./endpoints";
import { operatorWithId } from "./operators";
import { findPlace, type Place } from "./places";
import { once, optional, provenance, readTable, required } from "./table";

const COLUMNS = {
    /** The end of a host; `{region}` stands for the rest of a label, of which parts behind a hyphen may follow the region. */
    pattern: required,
    /** As in the places catalog. */
    provider: required,
    /** Where the provider's services read names of places differently. */
    service: optional,
    note: optional,
    ...provenance,
};
export const regionalHostRows = once(() => readTable("hosts/regional-hosts.tsv", COLUMNS));

/** The cloud that a host is in, and where. */
export interface HostPlace {
    readonly provider: string;
    readonly partition: string | undefined;
    readonly place: Place;
}

/**
 * `NAME.hcp.westeurope.azmk8s.io`, `ID.dkr.ecr.eu-central-1.amazonaws.com`, `europe-west9-docker.pkg.dev`: by the form of the
 * address where the catalog knows it, else by a region among the labels of a host that it knows.
 * @returns undefined for a host that tells no place, or that nobody knows
 */
export const placeOfHost = rememberedByText((address): HostPlace | undefined => {
    const managed = managedClusterAt(address);
    if (managed?.place) return { provider: managed.provider, partition: managed.place.partition, place: managed.place };
    const row = findEndpoint(address);
    const host = hostOf(address)?.host;
    if (!row || host === undefined) return undefined;
    const [provider = "", partition] = cloudOfRow(row);
    for (const form of regionalHostRows()) {
        const label = regionIn(host, form.pattern);
        const place = label === undefined ? undefined : placeAtStart(label, { ...form, partition });
        if (place) return { provider: form.provider, partition, place };
    }
    // The label next to the known part of a host is nearest to the service; the first may be a name that a user chose.
    const labels = host.split(".").reverse();
    for (const id of namesOfUsers.test(row.category) ? labels.slice(0, -1) : labels) {
        const place = findPlace({ provider, partition, id });
        if (place?.kind === "region" || place?.kind === "zone") return { provider, partition, place };
    }
    return undefined;
});

/** Categories of hosts whose first label names what a user has made: `northeurope.azurecr.io` is anywhere. */
const namesOfUsers =
    /^(storage|registry|image-registry|keyvault|managed-hsm|sql|postgres|mysql|redis|cosmos|search|servicebus|app-|front-door|tenant-domain|ciam)/;

function cloudOfRow({ system, partition, operator_id }: Endpoint): readonly string[] {
    if (system === "azure" || system === "gcp" || system === "aws")
        return partition.length === 1 ? [system, ...partition] : [system];
    return (operator_id === undefined ? undefined : operatorWithId(operator_id)?.runs[0]?.split("/")) ?? [];
}

/** The place with which a label begins: `europe-west9` of `europe-west9-docker`, `westeurope` of `westeurope-5`. */
function placeAtStart(
    label: string,
    { provider, partition, service }: { provider: string; partition: string | undefined; service: string | undefined },
): Place | undefined {
    const parts = label.split("-");
    for (let count = parts.length; count > 0; count--) {
        const id = parts.slice(0, count).join("-");
        const place = findPlace({ provider, partition, service, id }) ?? findPlace({ provider, service, id });
        if (place) return place;
    }
    return undefined;
}
