import { createCache } from "./cache";
import { createCluster } from "./cluster";
import { createCopies, type Copies } from "./copies";
import { createDatabase, type Database } from "./database";
import { createFiles, type Files } from "./files";
import { createGroup } from "./group";
import { createKeys } from "./keys";
import { createNetwork } from "./network";
import { createNextcloud, type Nextcloud } from "./nextcloud";
import type { Settings } from "./settings";
import { createWalls } from "./walls";

/** Everything but the plan for its end. */
export interface Workplace {
    readonly settings: Settings;
    readonly database: Database;
    readonly files: Files;
    readonly nextcloud: Nextcloud;
    readonly copies: Copies;
}

export function createWorkplace(settings: Settings): Workplace {
    const group = createGroup(settings);
    const network = createNetwork(group);
    const keys = createKeys(group, settings, network);
    const database = createDatabase(group, network, keys);
    const files = createFiles(group, network, keys);
    const cluster = createCluster(group, settings, network, keys);
    const nextcloud = createNextcloud(settings, cluster, database, files);
    createCache(settings, cluster, nextcloud);
    const copies = createCopies(settings, cluster, keys, nextcloud);
    createWalls(cluster, nextcloud);
    return { settings, database, files, nextcloud, copies };
}
