import { answerFor, type Answers } from "../../answers-file";
import type { ProviderPlugin } from "./provider-plugin";

/** A provider that gives these answers where it has them. */
export const answering = (provider: ProviderPlugin, answers: Answers): ProviderPlugin => ({
    ...provider,
    invoke(request) {
        const result = answerFor(answers, request.token, request.args);
        return result ? { result } : provider.invoke(request);
    },
});
