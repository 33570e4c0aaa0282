import { cloudOf, operatorOf, parseAllowed, type Allowed } from "../../catalog";
import { modelOwnerOf } from "../../catalog/model-owners";
import { typePattern } from "../../catalog/type-patterns";
import { rememberedByText } from "../../core/remembered";
import { packageOf } from "../../core/resource";
import { plain, type Rule, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";
import { rowsByType } from "../../location/rows-by-type";
import { defineHostRule, holdsHosts, hostMessages, mayNameHosts } from "../host-rule";
import { modelInputs, modelServices } from "../rows/models";
import type { hostSettings } from "../settings";
import { lawOf } from "../standing";

const ofHosts = defineHostRule({
    id: "ai-services",
    title: "Models are served by operators out of reach of foreign law.",
    rationale:
        "A prompt carries what people know of a case. Who serves the model reads it, and can stop serving it; whose model it is decides who can withdraw it. Where a service runs, under whose law, and whose model it is are three questions: eu-residency asks the first, this rule the two others, by the hosts that are called and by the typed resources of the clouds. A service of the primary public cloud is accepted unless sovereignOnly is set, and the owner of its model is asked for all the same.",
    severity: "medium",
    frameworks: ["csf:SOV-3", "c3a:SOV-5-03"],
    remediation: "Serve open models on your own machines, or call a provider inside the allowed jurisdictions.",
    what: "which serves models",
    remedy: "Call a service of your own, or of an operator",
});
const messages = {
    ...hostMessages,
    foreignModel:
        "{resource} serves a model of {owner}, at home in {country}, by '{path}'. Its owner can withdraw it there. Serve an open model on your own machines, or one whose owner is at home in {allowed}.",
    cloudModels:
        "{resource} serves models in the public cloud of {operator}, under the law of {country}, and sovereignOnly is set. Call a service of your own, or of an operator at home in {allowed}.",
    modelNotKnownYet: "Whose model {resource} serves is unknown until deployment: '{path}' is computed.",
} as const;
type Models = Subject<typeof messages, typeof hostSettings, unknown>;

const inputsOf = rowsByType(modelInputs);
const servesModels = typePattern(modelServices);
const mayServeModels = rememberedByText((type) => servesModels.test(type) || inputsOf(type).length > 0);

export const aiServices: Rule = {
    ...ofHosts,
    readsWhole: undefined,
    messages,
    concerns: (type) => holdsHosts(type) || mayServeModels(type),
    mayAsk: (resource) => mayServeModels(resource.type) || mayNameHosts(resource),
    judge: (subject: Models, stack: Stack) => {
        const { type, inside } = subject.resource;
        // The hosts of what is declared inside are those of its holder.
        if (!inside && holdsHosts(type)) ofHosts.judge(subject as never, stack);
        judgeModels(subject, parseAllowed(subject.settings.allowedJurisdictions));
    },
};

function judgeModels(subject: Models, allowed: Allowed): void {
    const { resource, settings, readEach, applies, violation, undetermined } = subject;
    const { type, provider } = resource;
    const paths = inputsOf(type).flatMap((each) => each.paths);
    const given = paths.flatMap(readEach).find(({ state }) => state !== "absent");
    if (!given && !servesModels.test(type)) return;
    applies();
    const within = plain(allowed.tokens.join(", "));
    if (given?.state === "unknown") undetermined("modelNotKnownYet", { path: given.path });
    const text = given?.state === "known" && typeof given.value === "string" ? given.value : "";
    const owned = modelOwnerOf(text);
    const law = owned && lawOf([owned.country], allowed);
    if (given && owned && law?.law === "foreign") {
        const said = { path: given.path, owner: plain(owned.owner), country: plain(law.country), allowed: within };
        return violation("foreignModel", said);
    }
    const cloud = cloudOf(packageOf(type), provider?.properties);
    const operator =
        settings.sovereignOnly && cloud?.provider ? operatorOf(cloud.provider, cloud.partition) : undefined;
    const { law: ofCloud, country } = lawOf(operator?.jurisdiction, allowed);
    if (operator && ofCloud === "foreign")
        violation("cloudModels", { operator: plain(operator.name), country: plain(country), allowed: within });
}
