/** One file of an archive. */
export interface ArchiveMember {
    /** A path with slashes. */
    readonly name: string;
    readonly content: Buffer;
}

/** Archives by their file names; a path of any other form is a folder. */
export const isArchiveName = (path: string): boolean => /\.(tar|tgz|tar\.gz|zip|jar)$/.test(path);
