import type { KeyRows } from "../key-row";
import { keysNamedBy, rowsOf, switchedBy, whereTrue } from "./builders";
import { sdks } from "./sources";

const { key: serviceKey } = keysNamedBy("service-key");
const { key: logsKey } = keysNamedBy("logs-key");

export const ovhKeys: KeyRows = rowsOf("ovh", sdks.ovh, {
    "CloudProject/volume:Volume": [
        serviceKey("encryption.kms.serviceKeyId", {
            ...switchedBy("encryption.encrypted", "true"),
            needs: ["encryption.kms.domainId"],
            requirement: "only regions of three availability zones take one",
        }),
    ],
    // Archives are encrypted for a public key, whose private half the customer keeps.
    "Dbaas/logsOutputGraylogStream:LogsOutputGraylogStream": [
        logsKey("encryptionKeysIds[]", whereTrue("coldStorageEnabled")),
    ],
});
