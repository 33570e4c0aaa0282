/**
 * What the embedded preview does not do like the engine, case by case, with the reason. The test fails when a case
 * differs that is not here, and when one is here that does not differ.
 */
export interface Difference {
    readonly case: string;
    /** The runs, counted from 1, that are not compared. */
    readonly runs: readonly number[];
    readonly reason: string;
}

const afterDeployment = "A deployment, or a preview that follows one, needs the state of the stack; a check has none.";

export const knownDifferences: readonly Difference[] = [
    { case: "create-failure", runs: [2], reason: afterDeployment },
    { case: "policy-analyze", runs: [1, 2, 3, 4, 5], reason: afterDeployment },
    { case: "second-run", runs: [1, 2, 3], reason: afterDeployment },
    { case: "stack-outputs", runs: [2], reason: afterDeployment },
    { case: "stack-reference", runs: [1, 2], reason: afterDeployment },
    { case: "target", runs: [2, 3, 4], reason: afterDeployment },
    { case: "violations", runs: [4], reason: afterDeployment },
];
