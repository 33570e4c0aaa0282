import type { OfTypes } from "../../location/rows-by-type";

/** A resource whose content is a template of further resources, and the paths of template, link and parameters. */
export interface Template extends OfTypes {
    readonly types: readonly string[];
    readonly inline: string;
    readonly linked: string;
    readonly parameters: string;
}

/** Source: @pulumi/azure-native 3.28.0 .d.ts. */
export const templates: readonly Template[] = [
    {
        types: ["azure-native:resources:Deployment", "azure-native:resources:DeploymentAt*Scope"],
        inline: "properties.template",
        linked: "properties.templateLink",
        parameters: "properties.parameters",
    },
    {
        types: ["azure-native:resources:DeploymentStackAt*"],
        inline: "template",
        linked: "templateLink",
        parameters: "parameters",
    },
    {
        types: ["azure-native:resources:TemplateSpecVersion"],
        inline: "mainTemplate",
        linked: "linkedTemplates",
        parameters: "parameters",
    },
];
