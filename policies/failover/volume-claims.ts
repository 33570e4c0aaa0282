/** Where an object of a cluster claims a volume, whatever operator reads it. */
import { leaves } from "../core/leaves";
import type { Resource } from "../core/resource";
import { UNKNOWN } from "../core/values";

/** `10Gi`, `500G`, `1.5Ti` */
const quantity = /^\d+(\.\d+)?\s?([KMGTPE]i?)B?$/i;
const sizes = /^(size|storage|capacity|(storage|volume|disk|data|pvc)\w*(size|capacity))$/i;
/** Volumes that go with their pod, the memory and the own disk of a node, and the limits of all these. */
const passing = /(^|\.)(ephemeral|emptyDir|ephemeralStorage|limits|tmpfs)\b|ephemeral-storage/i;

/**
 * The first path at which an object asks for a volume that outlives its pods: the class of its storage, the request of a
 * claim, or the size of something that is called a volume, a disk or storage.
 * @returns undefined where it asks for none
 */
export function volumeClaimIn({ properties }: Pick<Resource, "properties">): string | undefined {
    return leaves(properties).find((leaf) => {
        const { key, value } = leaf;
        if (typeof value !== "string" && value !== UNKNOWN) return false;
        const isClass = /^storageClass(Name)?$/i.test(key) && value !== "";
        const isSize = sizes.test(key) && (value === UNKNOWN || quantity.test(value));
        if (!isClass && !isSize) return false;
        const { path } = leaf;
        if (!path.startsWith("spec.") || passing.test(path)) return false;
        return isClass || /volume|storage|disk|persist|pvc|\.requests\.storage$/i.test(path);
    })?.path;
}
