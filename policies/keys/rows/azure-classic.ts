/** The twins of azure-native's types in the classic provider, which is bridged from Terraform. */
import type { KeyRows } from "../key-row";
import { keysNamedBy, rowsOf, whereGiven, whereNotGiven, type More, type RowDraft, type RowDrafts } from "./builders";
import { sdks } from "./sources";

const { key: address } = keysNamedBy("vault-key");
const { key: keyName } = keysNamedBy("vault-key-name");
const { key: diskSet } = keysNamedBy("disk-encryption-set");

/** A key of a vault or of a managed HSM, each with an input of its own. */
const ofVaultOrHsm = (block = "", more: More = {}): RowDraft =>
    address([`${block}keyVaultKeyId`, `${block}managedHsmKeyId`], more);
const block = "customerManagedKey.";
/** A key that a resource of its own may set: it names this one by its id, whose last part is the name. */
const setBy = (type: string, matchedBy: string): More => ({
    setBy: { types: [`azure:${type}`], matchedBy, ownProperty: "name" },
});
const premium = "only the SKU Premium takes one";

const types: RowDrafts = {
    "appconfiguration/configurationStore:ConfigurationStore": [
        address("encryption.keyVaultKeyIdentifier", { requirement: "the SKU free takes none" }),
    ],
    "batch/account:Account": [address("encryption.keyVaultKeyId")],
    "cognitive/account:Account": [
        address(
            `${block}keyVaultKeyId`,
            setBy("cognitive/accountCustomerManagedKey:AccountCustomerManagedKey", "cognitiveAccountId"),
        ),
    ],
    "compute/diskEncryptionSet:DiskEncryptionSet": [ofVaultOrHsm()],
    "compute/managedDisk:ManagedDisk": [diskSet(["diskEncryptionSetId", "secureVmDiskEncryptionSetId"])],
    "containerservice/registry:Registry": [
        address("encryption.keyVaultKeyId", { needs: ["encryption.identityClientId"], requirement: premium }),
    ],
    "cosmosdb/account:Account": [ofVaultOrHsm()],
    "datafactory/factory:Factory": [address("customerManagedKeyId", { needs: ["customerManagedKeyIdentityId"] })],
    "eventhub/namespaceCustomerManagedKey:NamespaceCustomerManagedKey": [address("keyVaultKeyIds[]")],
    "kusto/clusterCustomerManagedKey:ClusterCustomerManagedKey": [
        keyName("keyName", { ...whereNotGiven("managedHsmKeyId") }),
        address("managedHsmKeyId", { ...whereGiven("managedHsmKeyId") }),
    ],
    "mssql/managedInstanceTransparentDataEncryption:ManagedInstanceTransparentDataEncryption": [ofVaultOrHsm()],
    "mssql/server:Server": [
        address(
            "transparentDataEncryptionKeyVaultKeyId",
            setBy("mssql/serverTransparentDataEncryption:ServerTransparentDataEncryption", "serverId"),
        ),
    ],
    "mssql/serverTransparentDataEncryption:ServerTransparentDataEncryption": [ofVaultOrHsm()],
    "mysql/flexibleServer:FlexibleServer": [ofVaultOrHsm(block, { needs: [`${block}primaryUserAssignedIdentityId`] })],
    "postgresql/flexibleServer:FlexibleServer": [
        address(`${block}keyVaultKeyId`, { needs: [`${block}primaryUserAssignedIdentityId`] }),
    ],
    "servicebus/namespace:Namespace": [
        address(`${block}keyVaultKeyId`, {
            needs: [`${block}identityId`],
            requirement: premium,
            ...setBy("servicebus/namespaceCustomerManagedKey:NamespaceCustomerManagedKey", "namespaceId"),
        }),
    ],
    "servicebus/namespaceCustomerManagedKey:NamespaceCustomerManagedKey": [address("keyVaultKeyId")],
    "storage/account:Account": [
        ofVaultOrHsm(block, {
            needs: [`${block}userAssignedIdentityId`],
            ...setBy("storage/customerManagedKey:CustomerManagedKey", "storageAccountId"),
        }),
    ],
    "storage/customerManagedKey:CustomerManagedKey": [
        keyName("keyName", whereGiven("keyName")),
        ofVaultOrHsm("", whereNotGiven("keyName")),
    ],
    "synapse/workspace:Workspace": [address(`${block}keyVersionlessId`)],
};

export const azureClassicKeys: KeyRows = rowsOf("azure", sdks.azure, types);
