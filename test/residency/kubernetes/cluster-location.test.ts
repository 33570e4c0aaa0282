import { evaluate, evaluateResource } from "../../../policies/core/evaluate";
import { findingsOf, type ReportedFinding } from "../../../policies/core/report-once";
import { PROVIDER_PREFIX, type Resource } from "../../../policies/core/resource";
import { readConfiguration } from "../../../policies/core/settings";
import { UNKNOWN } from "../../../policies/core/values";
import { euResidency } from "../../../policies/residency/eu-residency";
import { resource, stackResource } from "../../rules";
import { aks, deployedBy, deployment, from, onAks, provider, REGION } from "./objects";

/** Every finding, each cause once. */
function reported(resources: readonly Resource[], settings: object): readonly ReportedFinding[] {
    const configuration = readConfiguration({ "eu-residency": settings }, [euResidency], {});
    expect(configuration.problems).toEqual([]);
    return findingsOf(evaluate(resources, [euResidency], configuration.settings), configuration);
}
/** Every finding, as `NAME MESSAGE PATH`, with the names of all that it affects where there are several. */
const found = (resources: readonly Resource[], settings: object = {}): readonly string[] =>
    reported(resources, settings).map(({ resource: { name }, messageId, path, affected }) =>
        [name, messageId, path, affected.length > 1 && `(${affected.map((each) => each.name).join(", ")})`]
            .filter(Boolean)
            .join(" "),
    );
const texts = (resources: readonly Resource[], settings: object = {}): readonly string[] =>
    reported(resources, settings).map(({ message }) => message);
const workloads = [deployment({}), resource("kubernetes:core/v1:Service", { spec: {} }, { name: "other" })];
const by = (made: Resource) => [...workloads.map((object) => deployedBy(made, object)), made];
const kubeconfig = (server: string, name = "it") =>
    JSON.stringify({
        clusters: [{ name, cluster: { server } }],
        contexts: [{ name, context: { cluster: name, user: "me" } }],
        "current-context": name,
    });

describe("a workload without a place of its own", () => {
    test("is judged by its cluster, where the program has it: once", () => {
        const { resources } = onAks(deployment({}));
        expect(found(resources)).toEqual([]);
        const outside = aks("eastus");
        expect(found([...by(from(outside)), outside])).toEqual(["aks outside location (it, other, aks)"]);
        const unknown = aks(UNKNOWN as unknown as string);
        expect(found([...by(from(unknown)), unknown])).toEqual(["aks groupNotKnown location (it, other, aks)"]);
    });

    test.each([
        ["gcp:container/cluster:Cluster", { location: "europe-west9" }],
        ["scaleway:index/kubernetesCluster:KubernetesCluster", { region: "fr-par" }],
        ["ovh:CloudProject/kube:Kube", { region: "GRA11" }],
        ["openstack:containerinfra/cluster:Cluster", { region: "fr1" }],
        ["aws:eks/cluster:Cluster", { region: "eu-west-3" }],
        ["hcloud:index/server:Server", { location: "fsn1" }],
    ])("that runs in %s", (type, properties) => {
        const cluster = resource(type, properties, { name: "cluster" });
        const made = found([...by(from(cluster)), cluster]);
        // Whose cloud OpenStack is, its own provider has to tell.
        expect(made).toEqual(type.startsWith("openstack") ? ["cluster cloudNotKnown region (it, other, cluster)"] : []);
    });

    test("leaves it to the cluster to tell that its cloud is open", () => {
        const open = provider({ environment: UNKNOWN }, { type: `${PROVIDER_PREFIX}azure-native`, name: "azure" });
        const cluster = deployedBy(open, aks("westeurope"));
        const made = from(cluster);
        const placed = deployedBy(made, deployment({ nodeSelector: { [REGION]: "westeurope" } }));
        expect(found([placed, made, cluster])).toEqual(["aks cloudNotKnown location (it, aks)"]);
    });

    test("follows a kubeconfig through whatever hands it on", () => {
        const cluster = aks("westeurope");
        const command = resource(
            "command:remote:Command",
            {},
            { name: "fetch", propertyDependencies: { connection: [cluster.urn] } },
        );
        expect(found([...by(from(command)), command, cluster])).toEqual([]);
        const inner = resource("kubernetes:core/v1:Secret", { data: {} }, { name: "inner" });
        const outer = from(cluster);
        const secret = deployedBy(outer, inner);
        const nested = {
            ...from(secret),
            name: "nested",
            urn: "urn:pulumi:dev::tests::pulumi:providers:kubernetes::n",
        };
        expect(found([...by(nested), secret, outer, cluster])).toEqual([]);
    });

    test("follows the credentials of a cluster that is not there yet, which an invoke would give", () => {
        const cluster = aks("westeurope");
        const made: Resource = { ...from(), properties: { kubeconfig: UNKNOWN } };
        expect(found([...by(made), cluster])).toEqual([]);
        expect(found(by(made))).toEqual(["default clusterNotKnown (it, other, default)"]);
        expect(found([...by(provider({ kubeconfig: "elsewhere" })), cluster])).toEqual([
            "default clusterNotKnown (it, other, default)",
        ]);
    });

    test("a program that only stores the kubeconfig does not hold the cluster", () => {
        const vault = resource("azure-native:keyvault:Vault", { location: "westeurope" }, { name: "vault" });
        expect(found([...by(from(vault)), vault])).toEqual(["default clusterNotKnown (it, other, default)"]);
    });

    test("a registration says nothing of where a cluster is", () => {
        const arc = resource("azure-native:kubernetes:ConnectedCluster", { location: "westeurope" }, { name: "arc" });
        expect(found([...by(from(arc)), arc])).toEqual(["default clusterNotKnown (it, other, default)"]);
    });
});

describe("a cluster that is not part of the program", () => {
    test("is asked for once, at its provider, whatever is deployed to it", () => {
        expect(found(by(provider()))).toEqual(["default clusterNotKnown (it, other, default)"]);
        expect(found(by(provider({ kubeconfig: UNKNOWN })))).toEqual(["default clusterNotKnown (it, other, default)"]);
        expect(texts(by(provider({}, { name: "default_4_34_2" })))).toEqual([
            "The location of the cluster of kubernetes 'default_4_34_2' is unknown: the cluster is not part of this program, and its address does not tell. Say where it runs and who operates it in the setting clusters, under the provider 'default'. The same cause affects Deployment 'it', Service 'other'.",
        ]);
    });

    test("is asked for at the first of its resources where the provider is not listed", () => {
        expect(found(workloads)).toEqual(["it clusterNotKnown (it, other)"]);
    });

    test("is not asked for where nothing is deployed to it", () => {
        expect(found([provider()])).toEqual([]);
    });

    test.each([
        ["https://nc.hcp.westeurope.azmk8s.io:443", []],
        ["https://nc.hcp.eastus.azmk8s.io:443", ["default outside kubeconfig (it, other, default)"]],
        ["https://ABC.gr7.eu-west-3.eks.amazonaws.com", []],
        ["https://ABC.gr7.us-east-1.eks.amazonaws.com", ["default outside kubeconfig (it, other, default)"]],
        ["https://11111111-1111.api.k8s.nl-ams.scw.cloud:6443", []],
        ["https://xyz123.c1.gra7.k8s.ovh.net", []],
        ["https://xyz123.c1.bhs5.k8s.ovh.net", ["default outside kubeconfig (it, other, default)"]],
        ["https://abc.sks-at-vie-1.exo.io:443", []],
        ["https://abc.sks-ch-gva-2.exo.io:443", ["default outside kubeconfig (it, other, default)"]],
        ["https://10.0.0.1:6443", ["default clusterNotKnown (it, other, default)"]],
        ["https://westeurope.example.org:6443", ["default clusterNotKnown (it, other, default)"]],
        ["not a server", ["default clusterNotKnown (it, other, default)"]],
    ])("may tell by its address where it is: %s", (server, expected) => {
        expect(found(by(provider({ kubeconfig: kubeconfig(server) })))).toEqual(expected);
    });

    test.each([
        ["gke_project_europe-west9_mail", []],
        ["gke_project_us-central1-a_mail", ["default outside kubeconfig (it, other, default)"]],
        ["arn:aws:eks:us-east-1:123456789012:cluster/mail", ["default outside kubeconfig (it, other, default)"]],
        ["mail", ["default clusterNotKnown (it, other, default)"]],
    ])("may tell by the name that a cloud's tool gave it: %s", (name, expected) => {
        expect(found(by(provider({ kubeconfig: kubeconfig("https://10.0.0.1", name) })))).toEqual(expected);
    });

    test("a message holds nothing of the kubeconfig", () => {
        expect(texts(by(provider({ kubeconfig: kubeconfig("https://nc.hcp.eastus.azmk8s.io") })))).toEqual([
            "kubernetes 'default' deploys, by its kubeconfig, to a cluster in eastus (East US), United States (US), which is outside EU. Use a place such as northeurope in Ireland (IE). The same cause affects Deployment 'it', Service 'other'.",
        ]);
    });
});

describe("the setting clusters", () => {
    const declared = (entry: object) => ({ clusters: [{ provider: "default", ...entry }] });

    test.each([
        ["a region of its operator", { operator: "OVHcloud", region: "GRA11" }, []],
        ["a country", { operator: "our own data centre", country: "FR" }, []],
        ["some member state", { operator: "Scaleway", country: "EU" }, []],
        ["a region outside", { operator: "OVHcloud", region: "BHS5" }, ["default outside (it, other, default)"]],
        ["a country outside", { operator: "Our Own", country: "CH" }, ["default outside (it, other, default)"]],
        [
            "a region that the catalog knows better",
            { operator: "Hetzner", region: "ash", country: "DE" },
            ["default outside (it, other, default)"],
        ],
    ])("places a cluster in %s", (_, entry, expected) => {
        expect(found(by(provider()), declared(entry))).toEqual(expected);
    });

    test("says in a message where the cluster is", () => {
        expect(texts(by(provider()), declared({ operator: "OVHcloud", region: "BHS5" }))).toEqual([
            "kubernetes 'default' deploys, by the setting clusters, to BHS5 (Beauharnois), Canada (CA), which is outside EU. Deploy to a cluster within EU. The same cause affects Deployment 'it', Service 'other'.",
        ]);
        expect(texts(by(provider()), declared({ operator: "Our Own", country: "CH" }))).toEqual([
            "kubernetes 'default' deploys, by the setting clusters, to a cluster of Our Own, Switzerland (CH), which is outside EU. Deploy to a cluster within EU. The same cause affects Deployment 'it', Service 'other'.",
        ]);
    });

    test("knows a cluster by its provider, or by the context of its kubeconfig", () => {
        const named = provider({ kubeconfig: kubeconfig("https://10.0.0.1", "mail") }, { name: "target" });
        for (const name of ["target", "mail"])
            expect(
                found(by(named), { clusters: [{ provider: name, operator: "Scaleway", region: "fr-par" }] }),
            ).toEqual([]);
        expect(found(by(named), { clusters: [{ provider: "other", operator: "Scaleway", region: "fr-par" }] })).toEqual(
            ["target clusterNotKnown (it, other, target)"],
        );
    });

    test("waits for the whole stack, which may have the cluster", () => {
        const { settings } = readConfiguration(
            { "eu-residency": declared({ operator: "Our Own", country: "CH" }) },
            [euResidency],
            {},
        );
        expect(evaluateResource(provider(), [euResidency], settings).flatMap(({ findings }) => findings)).toEqual([]);
    });

    test("does not speak for a cluster that the program has", () => {
        const cluster = aks("eastus");
        expect(found([...by(from(cluster)), cluster], declared({ operator: "Scaleway", region: "fr-par" }))).toEqual([
            "aks outside location (it, other, aks)",
        ]);
    });

    test("tells whose places labels name", () => {
        const placed = (region: string) => {
            const made = provider();
            return [deployedBy(made, deployment({ nodeSelector: { [REGION]: region } })), made];
        };
        const label = `it outside spec.template.spec.nodeSelector["${REGION}"]`;
        expect(found(placed("eu-west-2"), declared({ operator: "3DS OUTSCALE", region: "eu-west-2" }))).toEqual([]);
        expect(found(placed("eu-west-2"), declared({ operator: "AWS", region: "eu-west-3" }))).toEqual([label]);
        const bleu = declared({ operator: "Bleu", region: "bleufrancecentral" });
        expect(found(placed("bleufrancecentral"), bleu)).toEqual([]);
        expect(found(placed("westeurope"), bleu)).toEqual([label.replace("outside", "otherCloud")]);
        const own = declared({ operator: "on-premises", country: "LU" });
        expect(found(placed("dc-bettembourg"), own)).toEqual([]);
        const additionalRegions = [{ provider: "clarence", id: "dc-bern", country: "CH", source: "our contract" }];
        expect(found(placed("dc-bern"), { ...own, additionalRegions })).toEqual([label]);
    });

    test("says on the stack that it names a region which its operator does not have", () => {
        const problems = (entry: object) => texts([stackResource], declared(entry));
        expect(problems({ operator: "OVHcloud", region: "GRA11" })).toEqual([]);
        expect(problems({ operator: "OVHcloud", region: "atlantis" })).toEqual([
            "The setting clusters places 'default' in atlantis, which the catalog does not know as a place of OVHcloud. Add its country.",
        ]);
    });

    test("is refused where it names no country, or no place", () => {
        const problems = (entry: object) =>
            readConfiguration({ "eu-residency": declared(entry) }, [euResidency], {}).problems;
        expect(problems({ operator: "Our Own", country: "XX" })).toEqual([
            "'eu-residency.clusters': 'XX' is no country (ISO 3166-1).",
        ]);
        expect(problems({ operator: "Scaleway" })).toEqual([
            "'eu-residency.clusters.0' must have required property 'region'.",
        ]);
    });
});

test("a provider of another package is no cluster", () => {
    const other = { ...provider(), type: `${PROVIDER_PREFIX}gcp`, name: "gcp" };
    expect(found([other])).toEqual([]);
});
