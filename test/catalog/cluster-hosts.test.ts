import { managedClusterAt } from "../../policies/catalog/cluster-hosts";

test.each<[string, string, string, string | undefined]>([
    ["https://a1b2.c1.gra7.k8s.ovh.net", "ovhcloud", "gra7", "GRA7"],
    ["https://0a1b.api.k8s.fr-par.scw.cloud:6443", "scaleway", "fr-par", "fr-par"],
    ["https://prod-1.hcp.germanywestcentral.azmk8s.io:443", "azure", "germanywestcentral", "germanywestcentral"],
    ["https://0A1B.gr7.eu-central-1.eks.amazonaws.com", "aws", "eu-central-1", "eu-central-1"],
    ["gke-0a1b-123.europe-west3.gke.goog", "gcp", "europe-west3", "europe-west3"],
    ["https://api.prod.0a1b.s.ske.eu01.onstackit.cloud", "stackit", "eu01", "eu01"],
    ["https://0a1b.sks-ch-gva-2.exo.io:443", "exoscale", "ch-gva-2", "ch-gva-2"],
    ["https://0a1b.us-east-1.linodelke.net:443", "linode", "us-east-1", undefined],
    ["https://prod.hcp.atlantis.azmk8s.io", "azure", "atlantis", undefined],
])("%s", (address, provider, region, place) => {
    const cluster = managedClusterAt(address);
    expect([cluster?.provider, cluster?.region, cluster?.place?.id]).toEqual([provider, region, place]);
});

test.each([
    "https://k8s.example.eu",
    "https://10.0.0.1:6443",
    "gra7.k8s.ovh.net.example.eu",
    "https://evil-azmk8s.io",
    "k8s.ovh.net",
    "azmk8s.io",
    "",
])("%s tells neither operator nor region", (address) => expect(managedClusterAt(address)).toBeUndefined());
