import { referringTo } from "../../policies/core/references";
import { stackOf } from "../../policies/core/stack";
import { UNKNOWN } from "../../policies/core/values";
import { component, resource } from "../rules";

const vaultType = "azure-native:keyvault:Vault";
const keyType = "azure-native:keyvault:Key";
const vault = resource(vaultType, { vaultName: "Clinic" }, { name: "vault" });
const key = (name: string, vaultName: unknown, ...from: readonly string[]) =>
    resource(keyType, { vaultName }, { name, propertyDependencies: { vaultName: from } });

describe("the resources that refer to another one", () => {
    test("by its name, whatever the case", () => {
        const [named, other] = [key("named", "clinic"), key("other", "elsewhere")];
        expect(referringTo(stackOf([vault, named, other]), vault, keyType, "vaultName")).toEqual([named]);
    });
    test("by what their property was made from", () => {
        const made = key("made", UNKNOWN, vault.urn);
        expect(referringTo(stackOf([vault, made]), vault, keyType, "vaultName")).toEqual([made]);
    });
    test("through the component that made it", () => {
        const vaults = component("clinic:index:Vaults", {}, { name: "vaults" });
        const inside = { ...vault, parent: vaults.urn };
        const made = key("made", UNKNOWN, vaults.urn);
        expect(referringTo(stackOf([vaults, inside, made]), inside, keyType, "vaultName")).toEqual([made]);
    });
    test("but not one whose text names another, whatever it was made from", () => {
        const second = resource(vaultType, { vaultName: "second" }, { name: "second" });
        const named = key("named", "second", vault.urn);
        expect(referringTo(stackOf([vault, second, named]), vault, keyType, "vaultName")).toEqual([]);
    });
    test("each once, by the property that is asked for", () => {
        const both = key("both", "clinic", vault.urn);
        expect(referringTo(stackOf([vault, both]), vault, keyType, "vaultName")).toEqual([both]);
        expect(referringTo(stackOf([vault, both]), vault, keyType, "keyName")).toEqual([]);
    });
});
