/** A group of types that hold the same, and the words for what they hold. */
import type { Stateful } from "../store";

export interface Group extends Stateful {
    readonly types: readonly string[];
}

export const disk = "a disk's content";
export const ownDisks = "the content of its own disks";
export const objects = "objects";
export const files = "files";
export const messages = "messages not yet delivered";
export const server = "the databases of the server";
export const cluster = "the databases of the cluster";
export const instance = "the databases of the instance";
export const accounts = "the accounts of the directory";
export const home = "the files of its user";
export const mail = "mail";
export const site = "the files, databases and mail of the site";
export const notebooks = "notebooks";
export const packagesOf = "the packages without which nothing is built elsewhere";
export const source = "source";
export const health = "health records";
export const images = "the images without which nothing starts elsewhere";
