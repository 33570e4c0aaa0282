/** What the two engines cannot say alike, each with the reason. */

const otherStack =
    "What another stack holds is in its backend alone: Pulumi fails where that stack is missing, a check takes it as unknown.";

/** Programs that are not compared. */
export const apart: Readonly<Record<string, string>> = {
    "test/conformance/cases/empty-string-asset":
        "Pulumi never ends: with an empty StringAsset the policy host throws and does not answer (recorded trap).",
    "test/conformance/cases/output-misuse, run 2":
        "Pulumi ends with 0 although a resource never got its name; a check says that it is missing.",
    "test/conformance/cases/stack-reference": otherStack,
    "test/programs/templates/components-and-references": otherStack,
    "test/programs/templates/kubernetes-helm":
        "Kubernetes' provider fetches and renders charts: without it, and without a network, Pulumi cannot preview them.",
};

const ofProvider =
    "What a provider puts into a component is registered by the provider, and Pulumi notes no place in the program for it.";
/** Programs for which `pulumi preview --json` does not say where a resource is declared. */
export const unplaced: Readonly<Record<string, string>> = {
    "test/conformance/cases/kubernetes-config-group": ofProvider,
    "test/conformance/cases/kubernetes-remote-components": ofProvider,
    "test/conformance/cases/module-program":
        "In an ECMAScript module the SDK gives a position that Pulumi cannot read, and drops.",
    "test/programs/templates/kubernetes-manifests": ofProvider,
};

/** Programs that no provider can deploy. */
export const undeployed: Readonly<Record<string, string>> = {
    "test/programs/never-ends": "It never ends.",
    "test/programs/throws": "It throws.",
};

/**
 * Resources of which Pulumi's SDK makes a whole block unknown, to fill in its defaults, as soon as one value in it is: the
 * embedded preview reads what stands beside that value. What is said of them is left out, and with it what is counted.
 */
export const blocks: Readonly<Record<string, readonly string[]>> = {
    "test/programs/templates/azure-container-app": ["app"],
    "test/programs/templates/azure-postgres-own-key": ["vault"],
    "test/programs/templates/azure-webapp-sql": ["webapp"],
};
