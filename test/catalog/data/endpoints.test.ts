/** Is every host written once, as a host, and does it say who is behind it? */
import { endpointRows, endpoints, findEndpoint } from "../../../policies/catalog/endpoints";
import { operators, operatorWithId } from "../../../policies/catalog/operators";
import { placeRows } from "../../../policies/catalog/places";
import { isCountry, unique } from "./checks";

test("a pattern stands once, written as a host", () => {
    expect(unique(endpointRows().map((row) => row.pattern))).toEqual([]);
    expect(endpointRows().filter((row) => !/^[a-z0-9_.:*-]+(\/[a-z0-9/._-]+)?$/.test(row.pattern))).toEqual([]);
    expect(endpointRows().filter((row) => (row.match === "pattern") !== row.pattern.includes("*"))).toEqual([]);
    expect(endpointRows().filter((row) => row.match !== "path" && row.pattern.includes("/"))).toEqual([]);
});

test("operators, countries and clouds exist", () => {
    const ids = new Set(operators().map((row) => row.id));
    const clouds = new Set(placeRows().map((row) => row.partition));
    for (const row of endpointRows()) {
        expect([row.pattern, row.operator_id === undefined || ids.has(row.operator_id)]).toEqual([row.pattern, true]);
        expect([row.pattern, (row.jurisdiction ?? []).filter((code) => !isCountry(code))]).toEqual([row.pattern, []]);
        if (["azure", "gcp", "aws"].includes(row.system))
            expect([row.pattern, row.partition.filter((partition) => !clouds.has(partition))]).toEqual([
                row.pattern,
                [],
            ]);
    }
});

test("the law of an operator is said in the operator's row alone", () => {
    const twice = endpointRows().filter((row) => {
        const law = row.operator_id === undefined ? undefined : operatorWithId(row.operator_id)?.jurisdiction;
        return row.jurisdiction !== undefined && row.jurisdiction.join() === law?.join();
    });
    expect(twice).toEqual([]);
});

test("a host that differs from its operator stands under the operator's law too", () => {
    for (const row of endpoints()) {
        const law = row.operator_id === undefined ? undefined : operatorWithId(row.operator_id)?.jurisdiction;
        expect([row.pattern, row.jurisdiction ?? []]).toEqual([row.pattern, expect.arrayContaining([...(law ?? [])])]);
    }
});

test("of which hosts the law is not known", () => {
    const unknown = endpoints().filter((row) => row.jurisdiction === undefined);
    expect(unknown.map(({ pattern }) => pattern)).toEqual([
        "management.microsoftazure.de",
        "management.core.cloudapi.de",
        "login.microsoftonline.de",
        "microsoftgraph.cloudapi.de",
        "vault.microsoftazure.de",
        "169.254.169.254",
    ]);
});

/** Hosts of the field, and the row by which each is found. */
test.each([
    ["console.cloud.s3nscloud.fr", "cloud.s3nscloud.fr"],
    ["console.cloud.berlin-build0.goog", "cloud.berlin-build0.goog"],
    ["u-france-east1-docker.s3nsregistry.fr/p/r/i", "s3nsregistry.fr"],
    ["europe-west1-docker.pkg.dev/p/r/i", "pkg.dev"],
    ["abc.c1.gra7.k8s.ovh.net", "k8s.ovh.net"],
    ["eu-west-gra.okms.ovh.net:5696", "okms.ovh.net"],
    ["prometheus-community.github.io", "github.io"],
    ["objects.githubusercontent.com", "githubusercontent.com"],
    ["api.eu.mailgun.net", "mailgun.net"],
    ["postgresql.de-txl.ionos.com", "ionos.com"],
    ["name.cr.de-fra.ionos.com", "cr.de-fra.ionos.com"],
    ["germanywestcentral.oic.prod-aks.azure.com", "oic.prod-aks.azure.com"],
    ["acme-v02.harica.gr", "acme-v02.harica.gr"],
    ["registry.hub.docker.com", "registry.hub.docker.com"],
    ["docs.docker.com", "docker.com"],
    ["id.api.k8s.fr-par.scw.cloud:6443", "scw.cloud"],
    ["acme.d-trust.net", "d-trust.net"],
    ["notdhi.io", undefined],
    ["k8s.ovh.net.example.org", undefined],
])("%s is found by %s", (host, pattern) => {
    expect(findEndpoint(host)?.pattern).toBe(pattern);
});

test("a cut by Microsoft is seen to cut GitHub", () => {
    for (const host of ["ghcr.io", "github.com", "raw.githubusercontent.com", "nextcloud.github.io"])
        expect([host, operatorWithId(findEndpoint(host)?.operator_id ?? "")?.parent_id]).toEqual([host, ["microsoft"]]);
});
