import type { KeyRows } from "../key-row";

const source = "@ovhcloud/pulumi-ovh 2.19.1, inputs";

export const ovhKeys: KeyRows = {
    "ovh:CloudProject/volume:Volume": [
        {
            key: ["encryption.kms.serviceKeyId"],
            shape: "service-key",
            switch: { path: "encryption.encrypted", on: ["true"], absent: "off" },
            needs: ["encryption.kms.domainId"],
            only: "only regions of three availability zones take one",
            source,
        },
    ],
    // Archives are encrypted for a public key, whose private half the customer keeps.
    "ovh:Dbaas/logsOutputGraylogStream:LogsOutputGraylogStream": [
        {
            key: ["encryptionKeysIds[]"],
            shape: "logs-key",
            where: { path: "coldStorageEnabled", is: ["true"] },
            source,
        },
    ],
};
