/** What the core says beside the messages of the rules: in place of a rule that could not be asked, or after what it says. */
export const coreMessages = {
    unsetVariable:
        "{resource} cannot be judged: '{path}' holds the word '{word}' where a value belongs. A variable is not set, or an output was put into a text. Set the variable, or use pulumi.interpolate.",
    noProperties:
        "{resource} arrived without any property, so it cannot be judged: it is outside the target of this preview, or its provider is not configured yet.",
    /** `{problem}` is a sentence for the user. */
    notJudged: "The rule {rule} cannot judge {resource}: {problem}",
    ruleFailed:
        "The rule {rule} failed on {resource} ({error}), so the resource was not judged. This is a defect of the rule: report it with the type {type}.",
    encrypted:
        "{resource} cannot be judged whole: '{path}' is encrypted in the state. Export it with 'pulumi stack export --show-secrets'.",
    encryptedElsewhere:
        "{resource} cannot be judged whole: '{path}' of {origin} is encrypted in the state. Export it with 'pulumi stack export --show-secrets'.",
} as const;

/** What a state adds to what a rule says. */
export const notes = {
    pendingDeletion: "Finish its deletion with 'pulumi up', or delete it at the provider.",
    imported: "It was imported: it existed before this stack, and what it holds has to be moved.",
    protected: "It is protected: 'pulumi state unprotect' comes before it can be replaced.",
} as const;
