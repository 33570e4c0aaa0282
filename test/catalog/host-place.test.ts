/** Where a service is, by its host. */
import { placeOfHost } from "../../policies/catalog/host-place";

test.each([
    ["123456789012.dkr.ecr.eu-central-1.amazonaws.com", "aws eu-central-1"],
    ["123456789012.dkr.ecr-fips.us-east-1.amazonaws.com", "aws us-east-1"],
    ["123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", "aws cn-north-1"],
    ["https://s3.eu-west-3.amazonaws.com/copies", "aws eu-west-3"],
    ["copies.s3-eu-west-1.amazonaws.com", "aws eu-west-1"],
    ["email-smtp.eu-north-1.amazonaws.com:587", "aws eu-north-1"],
    ["europe-west9-docker.pkg.dev", "gcp europe-west9"],
    ["europe-docker.pkg.dev", "gcp europe"],
    ["us-central1-npm.pkg.dev", "gcp us-central1"],
    ["eu.gcr.io", "gcp EU"],
    ["europe-west3-aiplatform.googleapis.com", "gcp europe-west3"],
    ["europe-west1-shop-prod.cloudfunctions.net", "gcp europe-west1"],
    ["shop.westeurope.geo.azurecr.io", "azure westeurope"],
    ["westeurope-5.in.applicationinsights.azure.com", "azure westeurope"],
    ["rg.fr-par.scw.cloud/shop", "scaleway fr-par"],
    ["copies.s3.nl-ams.scw.cloud", "scaleway nl-ams"],
    ["a1b2c3.c1.gra9.container-registry.ovh.net", "ovhcloud GRA9"],
    ["sos-de-fra-1.exo.io", "exoscale de-fra-1"],
    ["swr.eu-de.otc.t-systems.com", "opentelekomcloud eu-de"],
])("%s is in %s", (host, expected) => {
    const found = placeOfHost(host);
    expect(`${found?.provider} ${found?.place.id}`).toBe(expected);
});

test.each([
    // The first label is a name that somebody chose.
    "northeurope.azurecr.io",
    "westeurope.blob.core.windows.net",
    "shop.azurecr.io",
    "gcr.io",
    "storage.googleapis.com",
    "registry.gitlab.com",
    "eu-central-1.example.org",
    "public.ecr.aws",
    "",
])("%s tells no place", (host) => expect(placeOfHost(host)).toBeUndefined());
