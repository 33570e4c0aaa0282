/** A large stack of several clouds: places inside and outside, keys of both kinds, hosts of many operators. */
import type { Resource } from "../../../../../policies/core/resource";
import { resource } from "../../../../rules";

const regions = [
    "westeurope",
    "francecentral",
    "germanywestcentral",
    "swedencentral",
    "eastus",
    "uksouth",
    "italynorth",
];
const places = ["europe-west9", "europe-west3", "us-east1", "asia-northeast1", "eur4"];
const images = ["nextcloud:29", "quay.io/a/b:1", "ghcr.io/a/b:1", "registry.gitlab.com/a/b:1", "gcr.io/a/b:1"];
const hosts = ["smtp.office365.com", "login.microsoftonline.com", "api.openai.com", "smtp.gmail.com", "eu.api.ovh.com"];

export const manyResources = (count: number): readonly Resource[] =>
    Array.from({ length: count }, (_, index): Resource => {
        const name = `r${index}`;
        const position = { file: "index.ts", line: Math.floor(index / 7) + 1, column: 1 };
        const made = (type: string, properties: object): Resource => ({
            ...resource(type, properties, { name }),
            position,
        });
        switch (index % 5) {
            case 0:
                return made("azure-native:storage:StorageAccount", { location: regions[index % 7], accountName: name });
            case 1:
                return made("gcp:storage/bucket:Bucket", {
                    location: places[index % 4],
                    ...(index % 2 === 0 && {
                        encryption: { defaultKmsKeyName: "projects/p/locations/europe-west9/keyRings/r/cryptoKeys/k" },
                    }),
                });
            case 2:
                return made("kubernetes:core/v1:Pod", { spec: { containers: [{ image: images[index % 5] }] } });
            case 3:
                return made("kubernetes:core/v1:ConfigMap", { data: { SMTP_HOST: hosts[index % 5] } });
            default:
                return made("azure-native:compute:Disk", { location: regions[index % 3], diskSizeGB: 1 });
        }
    });
