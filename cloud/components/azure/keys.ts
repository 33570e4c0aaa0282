import * as authorization from "@pulumi/azure-native/authorization";
import * as compute from "@pulumi/azure-native/compute";
import * as keyvault from "@pulumi/azure-native/keyvault";
import * as managedidentity from "@pulumi/azure-native/managedidentity";
import type { Input, Resource } from "@pulumi/pulumi";
import type { Network } from "./network";
import type { Place } from "./place";

/** Built-in roles of Azure, the same in every tenant. */
const roles = {
    "Key Vault Crypto Service Encryption User": "e147488a-f6f5-4113-8e2d-b22465e65bf6",
    "Key Vault Crypto User": "12338af0-0e69-4776-bea7-57ae8d297424",
    "Key Vault Contributor": "f25e0fa2-a7c8-4377-a976-54943a77a395",
    "Network Contributor": "4d97b98b-1d4f-4787-a291-c67834d212e7",
    "Private DNS Zone Contributor": "b12aa53e-6015-4669-85d0-8515ebb3ae7f",
    "Storage Account Contributor": "17d1049b-9a84-46fb-8f53-869881c3d3ab",
    Reader: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
};

export interface Keys {
    readonly vault: keyvault.Vault;
    readonly key: keyvault.Key;
    /** Encrypts every disk of the cluster. */
    readonly disks: compute.DiskEncryptionSet;
    /** The address of the vault, and the name of the key in it. */
    readonly uri: string;
    readonly keyName: string;
    /** An identity of its own for a service that encrypts with the key. */
    user(name: string): KeyUser;
    grant(name: string, role: keyof typeof roles, principalId: Input<string>, scope: Input<string>): Resource;
}

export interface KeyUser {
    readonly id: string;
    readonly identity: managedidentity.UserAssignedIdentity;
    /** The right to use the key, for which the service has to wait. */
    readonly ready: Resource;
}

/** One key, made in a hardware module and never seen outside of it: disable it, and Azure can read nothing any more. */
export function createKeys({ group, name: groupName, parent, settings }: Place, network: Network): Keys {
    const resourceGroupName = group.name;
    const options = { parent };
    const subscription = `/subscriptions/${settings.subscriptionId}`;
    const grant: Keys["grant"] = (name, role, principalId, scope) =>
        new authorization.RoleAssignment(
            name,
            {
                principalId,
                principalType: "ServicePrincipal",
                roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles[role]}`,
                scope,
            },
            options,
        );
    const vault = new keyvault.Vault(
        "keys",
        {
            resourceGroupName,
            vaultName: settings.vault,
            properties: {
                tenantId: settings.tenantId,
                // Premium is the tier with hardware modules.
                sku: { family: "A", name: "premium" },
                enableRbacAuthorization: true,
                // A key that is gone takes the data with it: nobody, not even an administrator, can purge one.
                enableSoftDelete: true,
                softDeleteRetentionInDays: 90,
                enablePurgeProtection: true,
                publicNetworkAccess: "Disabled",
                // The services that encrypt with the key reach it as trusted services of Azure, by their identities.
                networkAcls: { defaultAction: "Deny", bypass: "AzureServices" },
            },
        },
        options,
    );
    network.endpoint("vault-endpoint", vault.id, "vault", `privatelink.${settings.suffixes.vault}`);
    const keyName = "data";
    const key = new keyvault.Key(
        "data",
        {
            resourceGroupName,
            keyName,
            vaultName: vault.name,
            properties: {
                kty: "RSA-HSM",
                keySize: 4096,
                keyOps: ["wrapKey", "unwrapKey", "encrypt", "decrypt"],
                attributes: { exportable: false },
                rotationPolicy: {
                    lifetimeActions: [{ trigger: { timeAfterCreate: "P1Y" }, action: { type: "rotate" } }],
                },
            },
        },
        options,
    );
    const user: Keys["user"] = (name) => {
        const resourceName = `${groupName}-${name}`;
        const identity = new managedidentity.UserAssignedIdentity(name, { resourceGroupName, resourceName }, options);
        const role = "Key Vault Crypto Service Encryption User";
        const ready = grant(`${name}-uses-key`, role, identity.principalId, vault.id);
        return { id: `${subscription}${userAssigned(groupName, resourceName)}`, identity, ready };
    };
    const { id, ready } = user("disks");
    const disks = new compute.DiskEncryptionSet(
        "disks",
        {
            resourceGroupName,
            // Twice: with this key, and below it with one of the platform's.
            encryptionType: "EncryptionAtRestWithPlatformAndCustomerKeys",
            activeKey: { keyUrl: key.keyUriWithVersion, sourceVault: { id: vault.id } },
            rotationToLatestKeyVersionEnabled: true,
            identity: { type: "UserAssigned", userAssignedIdentities: [id] },
        },
        { ...options, dependsOn: ready },
    );
    return {
        vault,
        key,
        disks,
        uri: `https://${settings.vault}.${vaultDomain(settings.suffixes.vault)}/`,
        keyName,
        user,
        grant,
    };
}

/**
 * Ids and addresses that are known beforehand are written rather than awaited. The SDK of azure-native hands some
 * inputs, such as a storage account's `encryption`, through a function as a whole: one value in them that only the
 * deployment knows, and a preview is shown none of it.
 */
const userAssigned = (group: string, name: string): string =>
    `/resourceGroups/${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;

/** The public cloud has one domain for its vaults (`vault.azure.net`) and another for their private zone (`vaultcore.azure.net`). */
const vaultDomain = (zone: string): string => zone.replace(/^vaultcore\./, "vault.");
