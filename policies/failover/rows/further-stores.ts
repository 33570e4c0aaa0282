/** Types of further clouds and services that own data. Read in the SDKs that the sources name. */
import { tableOf } from "../../core/lookup";
import type { Stateful } from "./store";
import { aws, awsNative } from "./stores/amazon";
import { azure } from "./stores/azure";
import { exoscale, hcloud, ionoscloud, openstack, ovh, scaleway, stackit, upcloud } from "./stores/european";
import { googleNative } from "./stores/google";
import {
    aiven,
    civo,
    cloudflare,
    confluentcloud,
    databricks,
    digitalocean,
    ec,
    linode,
    minio,
    mongodbatlas,
    neon,
    snowflake,
    vultr,
} from "./stores/services";
import type { Group } from "./stores/group";
import { partRows } from "./stores/parts";

const packages: Readonly<Record<string, readonly Group[]>> = {
    aws,
    "aws-native": awsNative,
    "google-native": googleNative,
    azure,
    scaleway,
    ovh,
    openstack,
    hcloud,
    digitalocean,
    cloudflare,
    mongodbatlas,
    aiven,
    snowflake,
    confluentcloud,
    databricks,
    neon,
    exoscale,
    upcloud,
    ionoscloud,
    stackit,
    ec,
    linode,
    vultr,
    civo,
    minio,
};

/** The rows of groups, by type token. */
const byType = (rows: Readonly<Record<string, readonly Group[]>>): Readonly<Record<string, Stateful>> =>
    tableOf(
        Object.entries(rows).flatMap(([name, groups]) =>
            groups.flatMap(({ types, ...row }) => types.map((type): [string, Stateful] => [`${name}:${type}`, row])),
        ),
    );

export const furtherStores = byType(packages);
export const partsOfStores = byType(partRows);
