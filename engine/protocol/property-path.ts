/** Splits a property path of Pulumi, `a.b[0]["c"]`, into its steps; `*` stands for every one. */
export function pathSteps(path: string): readonly (string | number)[] {
    const steps = [...path.matchAll(/\.?([^.[\]]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)];
    return steps.map(([, word, index, quoted]) =>
        index !== undefined ? Number(index) : (word ?? (quoted ?? "").replace(/\\"/g, '"')),
    );
}
