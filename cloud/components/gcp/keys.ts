import * as gcp from "@pulumi/gcp";
import type { Output, Resource } from "@pulumi/pulumi";
import type { Place } from "./place";

/** Services of Google that encrypt with the key, each with an identity of its own. */
const services = {
    cluster: "container",
    nodes: "compute",
    database: "sqladmin",
    shares: "file",
};

export interface Keys {
    readonly id: Output<string>;
    /** The rights to use it, for which the services have to wait. */
    readonly ready: readonly Resource[];
}

/** One key, in a hardware module or outside of Google: disable it, and Google can read nothing any more. */
export function createKeys({ parent, name, settings }: Place): Keys {
    const { region, keys, project, universe } = settings;
    const options = { parent };
    const ring = new gcp.kms.KeyRing("keys", { name, location: region }, options);
    const external = keys.protection === "EXTERNAL_VPC" ? createConnection() : undefined;
    const key = new gcp.kms.CryptoKey(
        "data",
        {
            name: "data",
            keyRing: ring.id,
            purpose: "ENCRYPT_DECRYPT",
            // A key that is gone takes the data with it.
            destroyScheduledDuration: "7776000s",
            versionTemplate: {
                algorithm: external ? "EXTERNAL_SYMMETRIC_ENCRYPTION" : "GOOGLE_SYMMETRIC_ENCRYPTION",
                protectionLevel: keys.protection,
            },
            // A key outside is rotated there.
            ...(external ? { cryptoKeyBackend: external.id } : { rotationPeriod: "7776000s" }),
        },
        { ...options, protect: true },
    );
    const ready = Object.entries(services).map(([user, service]) => {
        const identity = new gcp.projects.ServiceIdentity(
            user,
            { project, service: `${service}.${universe}` },
            options,
        );
        return new gcp.kms.CryptoKeyIAMMember(
            user,
            {
                cryptoKeyId: key.id,
                role: "roles/cloudkms.cryptoKeyEncrypterDecrypter",
                member: identity.member,
            },
            options,
        );
    });
    return { id: key.id, ready };

    function createConnection() {
        if (keys.protection !== "EXTERNAL_VPC") return undefined;
        const { host, certificate, serviceDirectory, cryptoSpace } = keys.manager;
        return new gcp.kms.EkmConnection(
            "key-manager",
            {
                name,
                location: region,
                keyManagementMode: "CLOUD_KMS",
                cryptoSpacePath: cryptoSpace,
                serviceResolvers: [
                    {
                        hostname: host,
                        serviceDirectoryService: serviceDirectory,
                        serverCertificates: [{ rawDer: certificate }],
                    },
                ],
            },
            options,
        );
    }
}
