import { operatorOfPackage } from "../../policies/catalog";
import { UNKNOWN, type Properties } from "../../policies/core/values";

test.each<[string, Properties, string, string | undefined]>([
    ["azure-native", {}, "cloud", "microsoft"],
    ["azure-native", { metadataHost: "management.sovcloud-api.fr" }, "cloud", "bleu"],
    ["gcp", { universeDomain: "s3nsapis.fr" }, "cloud", "s3ns"],
    ["aws", { region: "eu-west-1" }, "cloud", "aws"],
    ["aws", { region: "eusc-de-east-1" }, "cloud", "aws-esc"],
    ["aws", { region: "cn-north-1" }, "cloud", "sinnet-nwcd"],
    ["oci", { region: "eu-frankfurt-1" }, "cloud", "oracle"],
    ["oci", { region: "eu-frankfurt-2" }, "cloud", "oracle-eusc"],
    ["ovh", {}, "cloud", "ovhcloud"],
    ["ovh", { endpoint: "ovh-eu" }, "cloud", "ovhcloud"],
    ["ovh", { endpoint: "ovh-ca" }, "cloud", "ovh-canada"],
    ["ovh", { endpoint: "ovh-us" }, "cloud", "ovh-us"],
    ["openstack", { authUrl: "https://core.fuga.cloud:5000/v3" }, "cloud", "cyso"],
    ["openstack", { authUrl: "https://auth.cloud.ovh.net/v3" }, "cloud", "ovhcloud"],
    ["scaleway", {}, "cloud", "scaleway"],
    ["hcloud", {}, "cloud", "hetzner"],
    ["ionoscloud", {}, "cloud", "ionos"],
    ["exoscale", {}, "cloud", "exoscale"],
    ["cloudscale", {}, "cloud", "cloudscale"],
    ["upcloud", {}, "cloud", "upcloud"],
    ["stackit", {}, "cloud", "stackit"],
    ["outscale", {}, "cloud", "outscale"],
    ["flexibleengine", {}, "cloud", "orange-business"],
    ["digitalocean", {}, "cloud", "digitalocean"],
    ["linode", {}, "cloud", "linode"],
    ["vultr", {}, "cloud", "vultr"],
    ["cloudflare", {}, "service", "cloudflare"],
    ["datadog", { apiUrl: "https://api.datadoghq.eu" }, "service", "datadog"],
    ["auth0", { domain: "tenant.eu.auth0.com" }, "service", "okta"],
    ["mongodbatlas", {}, "service", "mongodb"],
    ["confluentcloud", {}, "service", "confluent"],
    ["aiven", {}, "service", "aiven"],
    ["github", {}, "setting", "github"],
    ["gitlab", {}, "setting", "gitlab"],
    ["gitlab", { baseUrl: "https://gitlab.opencode.de/api/v4" }, "setting", "zendis"],
    ["grafana", { url: "https://mystack.grafana.net" }, "setting", "grafana-labs"],
    ["harbor", { url: "https://abc.c1.gra9.container-registry.ovh.net" }, "setting", "ovhcloud"],
    ["random", {}, "none", undefined],
    ["talos", {}, "self-hosted", undefined],
])("%s %j is a %s of %s", (name, settings, kind, operator) => {
    const found = operatorOfPackage(name, settings);
    expect([found?.kind, found?.operator?.id, found?.unresolved]).toEqual([kind, operator, undefined]);
});

test.each<[string, Properties, string, string]>([
    ["openstack", {}, "authUrl", "absent"],
    ["openstack", { authUrl: "https://keystone.example.org" }, "authUrl", "not-in-catalog"],
    ["aws", {}, "region", "absent"],
    ["aws", { region: UNKNOWN }, "region", "unknown"],
    ["aws", { region: "xx-nowhere-1" }, "region", "not-in-catalog"],
    ["azure-native", { metadataHost: UNKNOWN }, "metadataHost", "unknown"],
    ["vault", {}, "address", "absent"],
    ["vault", { address: UNKNOWN }, "address", "unknown"],
    ["vault", { address: "https://vault.example.org" }, "address", "not-in-catalog"],
    ["gitlab", { baseUrl: "https://git.example.org" }, "baseUrl", "not-in-catalog"],
])("who runs %s %j, %s does not tell: %s", (name, settings, setting, why) => {
    const found = operatorOfPackage(name, settings);
    expect([found?.operator, found?.unresolved]).toEqual([undefined, { setting, why }]);
});

test("of other packages nothing is known", () => {
    expect(operatorOfPackage("a-package-of-nobody")).toBeUndefined();
});
