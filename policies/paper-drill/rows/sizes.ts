/** Where types say how much they hold. What is provisioned is the most that can be lost, not what is there. */
import { readEach } from "../../core/reading";
import type { Resource } from "../../core/resource";

const GIB = 2 ** 30;
const quantity = "quantity";
/** Normalised type token → where the size is, and its unit: bytes, or `quantity` for one of Kubernetes. */
const sizes: Readonly<Record<string, { readonly path: string; readonly unit: number | typeof quantity }>> = {
    "kubernetes:core/v1:PersistentVolumeClaim": { path: "spec.resources.requests.storage", unit: quantity },
    "kubernetes:apps/v1:StatefulSet": {
        path: "spec.volumeClaimTemplates[].spec.resources.requests.storage",
        unit: quantity,
    },
    "kubernetes:postgresql.cnpg.io/v1:Cluster": { path: "spec.storage.size", unit: quantity },
    "azure-native:dbforpostgresql:Server": { path: "storage.storageSizeGB", unit: GIB },
    "azure-native:dbformysql:Server": { path: "storage.storageSizeGB", unit: GIB },
    "azure-native:compute:Disk": { path: "diskSizeGB", unit: GIB },
    "gcp:sql/databaseInstance:DatabaseInstance": { path: "settings.diskSize", unit: GIB },
    "gcp:compute/disk:Disk": { path: "size", unit: GIB },
    "gcp:compute/regionDisk:RegionDisk": { path: "size", unit: GIB },
    "gcp:filestore/instance:Instance": { path: "fileShares.capacityGb", unit: GIB },
    "aws:rds/instance:Instance": { path: "allocatedStorage", unit: GIB },
    "aws:ebs/volume:Volume": { path: "size", unit: GIB },
    "scaleway:databases/instance:Instance": { path: "volumeSizeInGb", unit: 1e9 },
    "openstack:blockstorage/volume:Volume": { path: "size", unit: GIB },
    "hcloud:index/volume:Volume": { path: "size", unit: 1e9 },
};

/** Bytes that a resource provisions for its data; undefined where it does not say. */
export function bytesOf({ type, properties }: Resource): number | undefined {
    const row = Object.hasOwn(sizes, type) ? sizes[type] : undefined;
    if (!row) return undefined;
    const found = readEach(properties, row.path).flatMap((reading) => {
        if (reading.state !== "known") return [];
        const { value } = reading;
        if (row.unit === quantity)
            return bytesIn(typeof value === "number" ? `${value}` : typeof value === "string" ? value : "") ?? [];
        return typeof value === "number" && value > 0 ? [value * row.unit] : [];
    });
    return found.length === 0 ? undefined : found.reduce((sum, each) => sum + each, 0);
}

const units: Readonly<Record<string, number>> = {
    "": 1,
    k: 1e3,
    M: 1e6,
    G: 1e9,
    T: 1e12,
    P: 1e15,
    Ki: 2 ** 10,
    Mi: 2 ** 20,
    Gi: 2 ** 30,
    Ti: 2 ** 40,
    Pi: 2 ** 50,
};

/** A quantity of Kubernetes: `1Ti`, `128Gi`, `500M`. */
export function bytesIn(text: string): number | undefined {
    const [, number, unit] = /^(\d+(?:\.\d+)?)(|[kMGTP]|[KMGTP]i)$/.exec(text) ?? [];
    const factor = unit === undefined ? undefined : units[unit];
    return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
