import { ComponentResource, type Output } from "@pulumi/pulumi";
import type { Room } from "./kubernetes/room";
import type { Platform } from "./platform";

/** What a platform adds to the room in its cluster. */
export type Own = Pick<Platform, "database" | "storage" | "gateway" | "stores">;

/** A platform as a component: its fields are what the room in the cluster and the cloud around it bring. */
export abstract class SitePlatform extends ComponentResource implements Platform {
    declare readonly provider: Platform["provider"];
    declare readonly namespace: Output<string>;
    declare readonly site: Platform["site"];
    declare readonly database: Platform["database"];
    declare readonly copies: Platform["copies"];
    declare readonly image: Platform["image"];
    declare readonly pullSecrets: Platform["pullSecrets"];
    declare readonly storage: Platform["storage"];
    declare readonly gateway: Platform["gateway"];
    declare readonly issuer: Platform["issuer"];
    declare readonly secret: Platform["secret"];
    declare readonly annex: Platform["annex"];
    declare readonly dns: Platform["dns"];
    declare readonly monitoring: Platform["monitoring"];
    declare readonly stores: Platform["stores"];
    declare readonly failover: Platform["failover"];

    /** The last call of a constructor. */
    protected furnish(room: Omit<Room, "gatewayPeers">, own: Own): void {
        Object.assign(this, room, own);
        this.registerOutputs({ namespace: room.namespace });
    }
}
