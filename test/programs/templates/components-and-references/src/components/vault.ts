import * as pulumi from "@pulumi/pulumi";
import * as azure from "@pulumi/azure-native";

export interface VaultArgs {
    readonly location: pulumi.Input<string>;
    readonly tenantId: pulumi.Input<string>;
}

/** A vault in a group of its own. */
export class TeamVault extends pulumi.ComponentResource {
    readonly uri: pulumi.Output<string | undefined>;

    constructor(name: string, args: VaultArgs, opts?: pulumi.ComponentResourceOptions) {
        super("example:index:TeamVault", name, args, opts);
        const group = new azure.resources.ResourceGroup(`${name}-group`, { location: args.location }, { parent: this });
        const vault = new azure.keyvault.Vault(
            `${name}-vault`,
            {
                resourceGroupName: group.name,
                properties: { tenantId: args.tenantId, sku: { family: "A", name: "standard" }, enableRbacAuthorization: true },
            },
            { parent: this, protect: true },
        );
        this.uri = vault.properties.vaultUri;
        this.registerOutputs({ uri: this.uri });
    }
}
