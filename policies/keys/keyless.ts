import { readText } from "../core/reading";
import { follow, referringTo } from "../core/references";
import type { Resource } from "../core/resource";
import type { Stack } from "../core/stack";
import type { KeylessStore } from "./rows/keyless-stores";

/** What a script says that encrypts a disk: LUKS, its tools, and the file system that encrypts by itself. */
const encrypts = /cryptsetup|\bluks|dm-crypt|clevis|cryptenroll|\bz(fs|pool)\b.*\bencryption=/i;

/** Where a machine has its first script. */
const scripts = ["userData", "userData.cloud-init", "cloudInit", "customizations.postInstallationScript"];

/** Whether the first script of a machine that has the disk encrypts it. */
export const isEncryptedByMachine = (store: KeylessStore, resource: Resource, stack: Stack): boolean =>
    machinesOf(store, resource, stack).some(({ properties }) =>
        scripts.some((path) => {
            const script = readText(properties, path).value ?? "";
            return encrypts.test(script) || encrypts.test(Buffer.from(script, "base64").toString("latin1"));
        }),
    );

function machinesOf({ isMachine, machines }: KeylessStore, resource: Resource, stack: Stack): readonly Resource[] {
    if (isMachine) return [resource];
    if (!machines) return [];
    const { types, namedBy, naming = [], attachment } = machines;
    const direct = namedBy === undefined ? [] : follow(stack, resource, readText(resource.properties, namedBy), types);
    const holding = types.flatMap((type) =>
        naming.flatMap((property) => madeFromDisk(stack, resource, type, property)),
    );
    const attached = attachment
        ? madeFromDisk(stack, resource, attachment.type, attachment.disk).flatMap((each) =>
              follow(stack, each, readText(each.properties, attachment.machine), types),
          )
        : [];
    return [...direct, ...holding, ...attached];
}

/** Resources of a type whose property was made from this disk itself, and not from a component with several disks. */
const madeFromDisk = (stack: Stack, disk: Resource, type: string, property: string): readonly Resource[] =>
    referringTo(stack, disk, type, property).filter((other) => stack.referenced(other, property).includes(disk));
