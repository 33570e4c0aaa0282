/** A resource whose content is a template of further resources, and the paths of template, link and parameters. */
export interface Template {
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
    {
        types: ["azure-native:blueprint:TemplateArtifact"],
        inline: "template",
        linked: "template",
        parameters: "parameters",
    },
    {
        types: ["azure-native:solutions:ApplicationDefinition"],
        inline: "mainTemplate",
        linked: "packageFileUri",
        parameters: "parameters",
    },
    // @pulumi/azure: JSON text.
    {
        types: ["azure:core/*TemplateDeployment:*TemplateDeployment"],
        inline: "templateContent",
        linked: "templateSpecVersionId",
        parameters: "parametersContent",
    },
];
