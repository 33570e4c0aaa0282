/**
 * What the embedded preview does not do like the engine, with the reason. The test fails when a case differs that is
 * not here, and when one is here that does not differ.
 */
export interface Difference {
    readonly reason: string;
    /** Case → its runs, counted from 1, that are not compared. */
    readonly runs: Readonly<Record<string, readonly number[]>>;
}

export const knownDifferences: readonly Difference[] = [
    {
        reason: "A deployment, and what follows one, has what the provider and the cloud answered; a check has no state.",
        runs: {
            "create-failure": [2],
            "policy-analyze": [1, 2, 3, 4, 5],
            "second-run": [1, 2, 3],
            "stack-outputs": [2],
            "stack-reference": [1, 2],
            target: [2, 3, 4],
            violations: [4],
        },
    },
];

export const knownRuns = (name: string): readonly number[] =>
    knownDifferences.flatMap(({ runs }) => runs[name] ?? []).sort((one, other) => one - other);
