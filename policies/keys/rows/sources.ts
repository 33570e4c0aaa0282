/** The packages whose inputs the rows were read from, and when. A test fails when a row names another version. */
import type { Provenance } from "../key-row";

const checked = "2026-11-25";

export const sdks = {
    aws: { source: "@pulumi/aws 7.48.0, inputs", checked },
    awsNative: { source: "@pulumi/aws-native 1.79.0, inputs", checked: "2026-11-28" },
    azure: { source: "@pulumi/azure 6.40.0, inputs", checked },
    azureNative: { source: "@pulumi/azure-native 3.28.0, inputs", checked },
    gcp: { source: "@pulumi/gcp 9.37.0, inputs", checked },
    googleNative: { source: "@pulumi/google-native 0.32.0, inputs", checked: "2026-11-28" },
    hcloud: { source: "@pulumi/hcloud 1.41.0, inputs", checked },
    openstack: { source: "@pulumi/openstack 3.15.2, inputs", checked },
    ovh: { source: "@ovhcloud/pulumi-ovh 2.19.1, inputs", checked },
    scaleway: { source: "@pulumiverse/scaleway 1.54.0, inputs", checked },
} as const satisfies Readonly<Record<string, Provenance>>;
