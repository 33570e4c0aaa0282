/** A file, relative to the folder of the program or of the repository. */
export interface NewFile {
    readonly path: string;
    readonly text: string;
    /** In the repository's root, where the CI system looks for it. */
    readonly inRepository?: true;
}
