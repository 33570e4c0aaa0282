import { allowedJurisdictions } from "../../catalog/place-settings";
import { defineRule } from "../../core/rule";
import { projectMessages } from "../state-backend";

export const stateBackend = defineRule({
    id: "state-backend",
    control: "endpoints",
    title: "The state of the stack, and the key of its secrets, are out of reach of foreign law.",
    rationale:
        "The state knows every resource and every secret of a stack, and without it nothing can be changed or moved. Pulumi Cloud is a service from the United States, and the default. What the files of the project and PULUMI_BACKEND_URL say is judged by `rempart check`; a policy pack inside of Pulumi is not told where the state lies.",
    severity: "high",
    frameworks: ["csf:SOV-5", "c3a:SOV-4-09"],
    remediation:
        "Keep the state in a store of your own, or of an operator inside the allowed jurisdictions, and its secrets under a passphrase or a key of your own.",
    messages: projectMessages,
    settings: {
        allowedJurisdictions,
        requireBackend: {
            type: "boolean",
            description:
                "Whether it has to be said where the state lies, and where the plugins of providers come from: both are services from the United States where nothing says otherwise.",
            default: false,
        },
    },
    // What it judges is no resource: `rempart check` hands the facts of the project to `judgeProject`.
    concerns: () => false,
    judge: () => undefined,
});
