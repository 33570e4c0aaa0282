import * as fc from "fast-check";
import { cloudOf } from "../../policies/catalog/clouds";
import { findEndpoint, findTopLevelDomain, hostOf } from "../../policies/catalog/endpoints";
import { pairsBetween } from "../../policies/catalog/failover-pairs";
import { framework } from "../../policies/catalog/frameworks";
import { countryName, countryNames, judgePlace, parseAllowed } from "../../policies/catalog/jurisdictions";
import { findOperator, nearestOperator, operatorOf } from "../../policies/catalog/operators";
import { CatalogError } from "../../policies/catalog/table";
import { UNKNOWN } from "../../policies/core/values";

describe("allowed jurisdictions", () => {
    test.each<[readonly string[], readonly string[], string]>([
        [["EU"], ["DE"], "in"],
        [["EU"], ["EU"], "in"],
        [["EU"], ["GB"], "out"],
        [["EU"], ["CH"], "out"],
        [["EU"], ["NO"], "out"],
        [["EU"], ["BE", "GB"], "out"],
        [["eea"], ["NO"], "in"],
        [["EU", "CH"], ["DE", "CH"], "in"],
        [["EU", "ADEQUATE"], ["GB"], "in"],
        [["EU", "ADEQUATE"], ["US"], "out"],
        [["EU", "ADEQUATE"], ["BR"], "in"],
        [["FR"], ["FR"], "in"],
        [["FR"], ["DE"], "out"],
        [["FR"], ["EU"], "unprovable"],
        [["UK"], ["GB"], "in"],
        [[], ["DE"], "out"],
    ])("%j: %j is %s", (tokens, countries, judgement) => {
        expect(judgePlace({ countries }, parseAllowed(tokens))).toBe(judgement);
    });
    test("what is nowhere is unprovable", () => {
        expect(judgePlace({ countries: undefined }, parseAllowed(["EU"]))).toBe("unprovable");
        expect(judgePlace({ countries: [] }, parseAllowed(["EU"]))).toBe("unprovable");
    });
    test("tokens that name nothing are told", () => {
        expect(parseAllowed(["EU", "XX", "Germany"]).unknown).toEqual(["XX", "Germany"]);
        expect(parseAllowed(["XX"]).countries.size).toBe(0);
    });
    test("countries have names", () => {
        expect(countryName("DE")).toBe("Germany (DE)");
        expect(countryName("EU")).toBe("the European Union (EU)");
        expect(countryName("XX")).toBe("XX");
        expect(countryNames(["BE", "GB", "NL"])).toBe("Belgium (BE), United Kingdom (GB), and Netherlands (NL)");
    });
});

describe("operators", () => {
    test.each([
        ["Delos", "delos"],
        ["delos cloud", "delos"],
        ["Delos Cloud GmbH", "delos"],
        ["Bleu", "bleu"],
        ["BLEU SAS", "bleu"],
        ["OVH", "ovhcloud"],
        ["OVHcloud", "ovhcloud"],
        ["Scaleway", "scaleway"],
        ["S3NS", "s3ns"],
        ["Clarence S.A.", "clarence"],
        ["azure", "microsoft"],
        ["google cloud", "google"],
        ["OTC", "open-telekom-cloud"],
    ])("%s is %s", (name, id) => {
        expect(findOperator(name)?.id).toBe(id);
    });
    test.each(["", "SA", "Delos & Bleu", "toString"])("%j is none", (name) => {
        expect(findOperator(name)).toBeUndefined();
    });
    test("know their owner, what US law reaches, and whether they can take over", () => {
        expect(findOperator("Delos")).toMatchObject({
            parent_id: ["sap"],
            jurisdiction: ["DE"],
            cloud_act: "technology",
            vendor_jurisdiction: ["US"],
            failover: "caveats",
        });
        expect(findOperator("AWS European Sovereign Cloud")).toMatchObject({
            jurisdiction: ["DE", "US"],
            cloud_act: "ownership",
            failover: "no",
        });
        expect(findOperator("Scaleway")).toMatchObject({ jurisdiction: ["FR"], failover: "yes" });
        expect(findOperator("GCD Berlin")).toMatchObject({ jurisdiction: ["DE", "FR"], failover: "no" });
    });
    test("a misspelt name has a neighbour", () => {
        expect(nearestOperator("Scalway")).toBe("Scaleway");
        expect(nearestOperator("Dellos")).toBe("Delos");
    });
    test("run clouds", () => {
        expect(operatorOf("azure", "AzureBleuCloud")?.id).toBe("bleu");
        expect(operatorOf("azure", "AzureCloud")?.id).toBe("microsoft");
        expect(operatorOf("gcp", "s3nsapis.fr")?.id).toBe("s3ns");
        expect(operatorOf("scaleway")?.id).toBe("scaleway");
        expect(operatorOf("azure", "AzureChinaCloud")?.id).toBe("21vianet");
        expect(operatorOf("ovhcloud", "ovh-us")?.id).toBe("ovh-us");
        expect(operatorOf("ovhcloud")?.id).toBe("ovhcloud");
        expect(operatorOf("azure", "AzureGermanCloud")).toBeUndefined();
    });
    test("pairs start with the row that names both", () => {
        expect(pairsBetween("microsoft", "delos").map((pair) => pair.target)[0]).toBe("Delos Cloud");
        expect(pairsBetween("delos", "bleu")[0]).toMatchObject({ coherent: "no", accept: "warn" });
        expect(pairsBetween("microsoft", "microsoft")[0]).toMatchObject({ independent: "no", accept: "reject" });
    });
});

describe("endpoints", () => {
    test.each([
        ["management.azure.com", "management.azure.com"],
        ["MANAGEMENT.AZURE.COM.", "management.azure.com"],
        ["https://management.sovcloud-api.fr/x", "management.sovcloud-api.fr"],
        ["myvault.vault.azure.net", "vault.azure.net"],
        ["gcr.io", "gcr.io"],
        ["eu.gcr.io/project/image:1", "gcr.io"],
        ["registry-1.docker.io:443", "registry-1.docker.io"],
        ["docker.io/library/nextcloud", "docker.io"],
        ["oci://registry-1.docker.io/bitnamicharts/nextcloud", "registry-1.docker.io/bitnamicharts"],
        ["https://nextcloud.github.io/helm/", "nextcloud.github.io"],
        ["sa@s3ns-system.iam.gserviceaccount.com", "s3ns-system.iam.gserviceaccount.com"],
        ["rg.fr-par.scw.cloud/ns", "rg.fr-par.scw.cloud"],
        ["8.8.8.8", "8.8.8.8"],
        ["[2001:4860:4860::8888]:53", "2001:4860:4860::8888"],
        ["2001:4860:4860:0:0:0:0:8888", "2001:4860:4860::8888"],
    ])("%s is %s", (text, pattern) => {
        expect(findEndpoint(text)?.pattern).toBe(pattern);
    });
    test.each([
        "notgcr.io",
        "myregistry.io.evil.com",
        "gcr.io.evil.com",
        "docker.io.example.org",
        "evil.com/gcr.io",
        "x.management.sovcloud-api.fr",
        "registry.example.eu",
        "example.com",
        "",
        "http://",
        "a b",
        "8.8.8.80",
    ])("%j has no row", (text) => {
        expect(findEndpoint(text)).toBeUndefined();
    });
    test("a path is matched at its slashes", () => {
        expect(findEndpoint("registry-1.docker.io/bitnamichartsevil")?.pattern).toBe("registry-1.docker.io");
    });
    test("a European name does not make a European operator", () => {
        for (const host of ["api.datadoghq.eu", "tenant.eu.auth0.com", "x.okta-emea.com", "eu01.nr-data.net"])
            expect([host, findEndpoint(host)?.jurisdiction]).toEqual([host, ["US"]]);
        expect(findEndpoint("s3.eusc-de-east-1.amazonaws.eu")?.jurisdiction).toEqual(["DE", "US"]);
    });
    test("top-level domains are asked for separately", () => {
        expect(findTopLevelDomain("https://cloud.example.com")?.operator).toBe("Verisign");
        expect(findTopLevelDomain("example.eu")?.jurisdiction).toEqual(["BE"]);
        expect(findTopLevelDomain("example.invalid")).toBeUndefined();
    });
    test("any text can be looked up", () => {
        fc.assert(
            fc.property(fc.oneof(fc.string(), fc.domain(), fc.webUrl(), fc.ipV6()), (text) => {
                findEndpoint(text);
                findTopLevelDomain(text);
                const host = hostOf(text)?.host;
                if (host !== undefined) expect(hostOf(host)?.host).toBe(host);
            }),
        );
    });
});

describe("frameworks", () => {
    test("carry what CrossGuard asks for", () => {
        expect(framework("gdpr:32(1)(a)")).toEqual({
            name: "GDPR",
            version: "Regulation (EU) 2016/679",
            reference: "Art. 32(1)(a) pseudonymisation and encryption",
            specification: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
        });
        expect(framework("c3a:SOV-3-01").reference).toBe("SOV-3-01 Data residence (C1 visible, C2-C5 EU/DE options)");
    });
    test("a misspelt id names its neighbour", () => {
        expect(() => framework("gdpr:4")).toThrow(CatalogError);
        expect(() => framework("c3a:SOV-3-1")).toThrow("Did you mean 'c3a:SOV-3-01'?");
    });
});

describe("the cloud behind a provider", () => {
    test.each<[string, object, object]>([
        ["azure-native", {}, { provider: "azure", partition: "AzureCloud" }],
        ["azure-native", { environment: "china" }, { provider: "azure", partition: "AzureChinaCloud" }],
        [
            "azure-native",
            { environment: "public", metadataHost: "management.sovcloud-api.de" },
            { provider: "azure", partition: "AzureDelosCloud" },
        ],
        ["gcp", {}, { provider: "gcp", partition: "googleapis.com" }],
        ["gcp", { universeDomain: "s3nsapis.fr" }, { provider: "gcp", partition: "s3nsapis.fr" }],
        ["aws", {}, { provider: "aws", partition: undefined }],
        ["hcloud", {}, { provider: "hetzner", partition: undefined }],
        ["ovh", {}, { provider: "ovhcloud", partition: undefined }],
        ["ovh", { endpoint: "ovh-eu" }, { provider: "ovhcloud", partition: undefined }],
        ["ovh", { endpoint: "ovh-us" }, { provider: "ovhcloud", partition: "ovh-us" }],
        ["oci", { region: "eu-frankfurt-2" }, { provider: "oracle", partition: undefined }],
        ["openstack", { authUrl: "https://auth.cloud.ovh.net/v3" }, { provider: "ovhcloud", partition: undefined }],
        [
            "openstack",
            { authUrl: "https://iam.eu-de.otc.t-systems.com/v3" },
            { provider: "opentelekomcloud", partition: undefined },
        ],
        [
            "openstack",
            { authUrl: "https://keystone.example.org" },
            { unresolved: { setting: "authUrl", why: "not-in-catalog" } },
        ],
        [
            "azure-native",
            { metadataHost: "stack.example.org" },
            { provider: "azure", unresolved: { setting: "metadataHost", why: "not-in-catalog" } },
        ],
        [
            "azure-native",
            { environment: "german" },
            { provider: "azure", unresolved: { setting: "environment", why: "not-in-catalog" } },
        ],
        [
            "azure-native",
            { metadataHost: UNKNOWN },
            { provider: "azure", unresolved: { setting: "metadataHost", why: "unknown" } },
        ],
    ])("%s %j", (name, settings, cloud) => {
        expect(cloudOf(name, settings as never)).toMatchObject(cloud);
    });
    test("is not asked of Kubernetes or random", () => {
        expect(cloudOf("kubernetes")).toBeUndefined();
        expect(cloudOf("random")).toBeUndefined();
    });
});
