/** The story of a drill: what stops, what the plan brings back, what is lost. */
import fc from "fast-check";
import type { Resource } from "../../policies/core/resource";
import { UserError } from "../../policies/core/user-error";
import { UNKNOWN } from "../../policies/core/values";
import { drill } from "../../policies/paper-drill/drill";
import { timelineOf } from "../../policies/paper-drill/timeline";
import { noSettings } from "../../policies/paper-drill/parties";
import { scenarios } from "../../policies/paper-drill/rows/scenarios";
import { resource } from "../rules";
import { atTarget, database, files, planFor, shipped, told, web } from "./stacks";

const resources = [database, files, web];
const sanctions = shipped("provider-sanctions");
const run = (plan: Resource | undefined, scenario = sanctions, more: readonly Resource[] = []) =>
    told([{ resources: [...resources, ...more, ...(plan ? [plan] : [])] }], scenario);

describe("an order against the operator of the primary", () => {
    test("with a plan, all returns at the target within the objectives", () => {
        const found = drill([{ resources: [...resources, planFor([database, files])] }], sanctions);
        expect(found.scenario.against).toEqual([{ operator: "Microsoft" }]);
        expect(found.findings).toEqual([]);
        expect(found.verdict).toBe("compliant");
        const [service] = found.recovery.services;
        expect({ state: service?.state, stopsAt: service?.stopsAt, measured: service?.measured }).toEqual({
            state: "returns",
            stopsAt: 0,
            measured: false,
        });
        expect(service?.steps.map(({ text }) => text)).toEqual([
            "head of IT decides to move to OVHcloud (GRA11)",
            "the target is brought up from the program",
            "the keys of the copies are released by the organisation",
            "Server 'database' is read back from its copy",
            "StorageAccount 'files' is read back from its copy",
            "workloads start",
            "names point to the target",
            "sign-in, reading and writing are tested",
        ]);
        expect(found.recovery.data.map(({ state, loses }) => ({ state, loses }))).toEqual([
            { state: "returns", loses: 1_800_000 },
            { state: "returns", loses: 1_800_000 },
        ]);
    });

    test("without a plan, the data is lost", () => {
        expect(run(undefined)).toEqual({
            verdict: "violating",
            data: { "Server 'database'": "lost", "StorageAccount 'files'": "lost" },
            services: { dev: "no-plan" },
            findings: [
                "violation: Server 'database' (dev) has no way back (the databases of the server): there is no FailoverPlan.",
                "violation: StorageAccount 'files' (dev) has no way back (blobs, files, queues and tables): there is no FailoverPlan.",
                "undetermined: The workloads of dev stop, and nothing brings them back: there is no FailoverPlan.",
            ],
        });
    });

    test("with the paired region as target, the same", () => {
        const plan = planFor([database, files], { target: { operator: "Microsoft", regions: ["germanynorth"] } });
        expect(run(plan)).toEqual({
            verdict: "violating",
            data: { "Server 'database'": "lost", "StorageAccount 'files'": "lost" },
            services: { dev: "blocked" },
            findings: [
                "violation: Server 'database' (dev) has no way back (the databases of the server): Microsoft germanynorth falls under the same order.",
                "violation: StorageAccount 'files' (dev) has no way back (blobs, files, queues and tables): Microsoft germanynorth falls under the same order.",
                "violation: The workloads of dev do not return: the target is not there: Microsoft germanynorth falls under the same order; its data is lost (2).",
            ],
        });
    });

    test("but the paired region does help when the region is lost", () => {
        const plan = planFor([database, files], { target: { operator: "Microsoft", regions: ["germanynorth"] } });
        const found = run(plan, shipped("region-loss"));
        expect(found.data).toEqual({ "Server 'database'": "returns", "StorageAccount 'files'": "returns" });
    });

    test.each([
        ["123456789012.dkr.ecr.eu-central-1.amazonaws.com", "place:eu-central-1", "stops"],
        ["123456789012.dkr.ecr.eu-central-1.amazonaws.com", "place:eu-west-3", "survives"],
        ["europe-west9-docker.pkg.dev", "place:gcp/europe-west9", "stops"],
        ["europe-west9-docker.pkg.dev", "country:DE", "survives"],
        ["europe-docker.pkg.dev", "place:gcp/europe-west9", "survives"],
        ["clinic.westeurope.geo.azurecr.io", "place:westeurope", "stops"],
        ["a1b2c3.c1.gra9.container-registry.ovh.net", "country:FR", "stops"],
        // Nothing tells where it is.
        ["clinic.azurecr.io", "place:westeurope", "uncertain"],
    ] as const)("the region of a registry is read from its host: %s, %s", (host, against, state) => {
        const image = `${host}/clinic/web@sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d`;
        const properties = { location: "germanywestcentral", template: { containers: [{ image, name: "web" }] } };
        const app = resource("azure-native:app:ContainerApp", properties, { name: "web" });
        const { fates } = drill([{ resources: [app] }], shipped("region-loss", against));
        expect(fates.get(`registry ${host}`)?.state).toBe(state);
    });

    test("what is lost with a region is told by where it is", () => {
        const found = drill([{ resources: [database, files] }], shipped("region-loss", "place:germanywestcentral"));
        expect(timelineOf(found).find(({ kind }) => kind === "stops")?.text).toBe(
            "Server 'database', StorageAccount 'files' stop: in germanywestcentral",
        );
    });

    test.each([
        [
            "place:germanywestcentrl",
            "The scenario is against the region 'germanywestcentrl', which the catalog does not know. Did you mean 'germanywestcentral'? Correct the name, or add the region to the setting additionalRegions.",
        ],
        [
            "place:scaleway/germanywestcentral",
            "The scenario is against the region 'scaleway/germanywestcentral', which the catalog does not know. Did you mean 'germanywestcentral'? Correct the name, or add the region to the setting additionalRegions.",
        ],
    ])("a region that nobody knows is refused: %s", (against, message) => {
        expect(() => drill([{ resources: [database] }], shipped("region-loss", against))).toThrow(
            new UserError(message),
        );
    });

    test.each(["place:Germany West Central", "place:azure/germanywestcentral", "place:GRA11", "place:basement"])(
        "a region of the catalog or of the settings is known, wherever the stack is: %s",
        (against) => {
            const settings = {
                ...noSettings,
                additionalRegions: [{ provider: "own", id: "basement", country: "FR", source: "the lease" }],
            };
            expect(drill([{ resources: [database], settings }], shipped("region-loss", against)).scenario.id).toBe(
                "region-loss",
            );
        },
    );

    test("what the plan does not cover is lost, what it gives up with a reason is not", () => {
        const uncovered = run(planFor([database]));
        expect(uncovered.findings).toEqual([
            "violation: StorageAccount 'files' (dev) has no way back (blobs, files, queues and tables): no plan has a copy of it.",
            "violation: The workloads of dev do not return: its data is lost (1).",
        ]);
        const given = planFor([database], { leavesBehind: [{ urn: files.urn, because: "thumbnails, rendered anew" }] });
        expect(run(given)).toMatchObject({ verdict: "compliant", data: { "StorageAccount 'files'": "given-up" } });
    });

    test.each(["Microsoft", "azure key vault of the board", "https://clinic.vault.azure.net/keys/copies"])(
        "the keys of the copies, held by %s, fall with the primary",
        (custodian) => {
            expect(run(planFor([database, files], { keys: { custodian } })).data).toEqual({
                "Server 'database'": "lost",
                "StorageAccount 'files'": "lost",
            });
        },
    );

    test("a copy that is kept at the primary falls with it", () => {
        const covers = [database, files].map(({ urn }) => ({
            urn,
            method: "geo-redundant backup",
            every: "PT30M",
            location: { operator: "Microsoft", region: "westeurope" },
        }));
        expect(run(planFor([], { covers })).data).toEqual({
            "Server 'database'": "lost",
            "StorageAccount 'files'": "lost",
        });
    });

    test("a copy that nobody can open is no copy", () => {
        const held = run(planFor([database, files], { keys: { custodian: "Microsoft" } }));
        expect(held.findings[0]).toBe(
            "violation: Server 'database' (dev) has no way back (the databases of the server): the key of the copies, held by Microsoft falls under the same order.",
        );
        const escrowed = planFor([database, files], {
            keys: { custodian: "Microsoft", escrow: { holder: "a notary in Lyon", country: "FR" } },
        });
        expect(run(escrowed).verdict).toBe("compliant");
        const unnamed = run(planFor([database, files], { keys: undefined }));
        expect(unnamed.findings[0]).toBe(
            "undetermined: Whether Server 'database' (dev) has a way back is not known (the databases of the server): nobody can tell whether the key of the copies, whose holder the plan does not name goes on.",
        );
    });

    test("an issuer of the primary's house keeps everybody out of the target", () => {
        const plan = planFor([database, files], { identity: { issuer: "https://login.microsoftonline.com/tenant" } });
        expect(run(plan).findings).toEqual([
            "violation: The workloads of dev do not return: nobody can sign in at the target: login.microsoftonline.com falls under the same order.",
        ]);
    });

    test("a memorandum obliges nobody", () => {
        const plan = planFor([database, files], {
            agreement: { status: "mou", date: "2025-11-18", reference: "press release" },
        });
        expect(run(plan).findings).toEqual([
            "undetermined: Whether the workloads of dev return is not known: nothing binds OVHcloud (GRA11): a memorandum obliges nobody.",
        ]);
    });

    test("objectives that do not hold are told", () => {
        const slow = planFor([database, files], { rto: "PT1H", rpo: "PT15M" });
        expect(run(slow).findings).toEqual([
            "violation: Server 'database' (dev) loses up to 30 min, and the plan allows 15 min.",
            "violation: StorageAccount 'files' (dev) loses up to 30 min, and the plan allows 15 min.",
            "violation: The workloads of dev are gone for 1 h 35 min, and the plan promises 1 h.",
        ]);
        const measured = planFor([database, files], {
            rto: "PT1H",
            lastDrill: { date: "2026-10-01", result: "passed", rto: "PT50M", rpo: "PT20M", evidence: "drill.json" },
        });
        expect(run(measured).findings).toEqual([]);
    });

    test("what is unknown until deployment is not known, and not lost", () => {
        const vague = planFor([], { covers: UNKNOWN });
        expect(run(vague)).toMatchObject({ verdict: "undetermined", data: { "Server 'database'": "uncertain" } });
    });
});

describe("whoever gives the order", () => {
    const european = (operator: string) =>
        [
            resource("scaleway:object/bucket:Bucket", { name: "records", region: "fr-par" }, { name: "records" }),
            planFor([resource("scaleway:object/bucket:Bucket", {}, { name: "records" })], {
                target: { operator, regions: operator === "Microsoft" ? ["francecentral"] : ["GRA11"] },
            }),
        ] as const;

    test("an order of the Union against a European operator turns the roles", () => {
        const order = shipped("provider-sanctions", "operator:Scaleway");
        expect(told([{ resources: european("Microsoft") }], order)).toMatchObject({
            verdict: "compliant",
            data: { "Bucket 'records'": "returns" },
        });
        const union = shipped("export-control", "jurisdiction:EU");
        expect(told([{ resources: european("OVHcloud") }], union).data).toEqual({ "Bucket 'records'": "lost" });
        expect(told([{ resources: european("Microsoft") }], union).data).toEqual({ "Bucket 'records'": "returns" });
    });

    test("an order against the target leaves the primary, without a way out", () => {
        const found = drill(
            [{ resources: [...resources, planFor([database, files])] }],
            shipped("provider-sanctions", "operator:OVHcloud"),
        );
        expect(found.verdict).toBe("compliant");
        expect(found.recovery.services.map(({ state, without }) => ({ state, without }))).toEqual([
            { state: "goes-on", without: ["its failover target, OVHcloud (GRA11)"] },
        ]);
    });

    test.each([
        ["jurisdiction:US", "aws:s3/bucket:Bucket", { region: "eu-central-1" }, "lost"],
        ["jurisdiction:EU", "aws:s3/bucket:Bucket", { region: "eu-central-1" }, "kept"],
        ["jurisdiction:EU", "hcloud:index/volume:Volume", { location: "fsn1", size: 10 }, "lost"],
        ["jurisdiction:US", "hcloud:index/volume:Volume", { location: "fsn1", size: 10 }, "kept"],
    ])("%s and %s", (against, type, properties, state) => {
        const found = told([{ resources: [resource(type, properties)] }], shipped("export-control", against));
        expect(Object.values(found.data)).toEqual([state]);
    });

    test.each([
        ["jurisdiction:CN", "lost"],
        ["jurisdiction:US", "kept"],
    ])("%s and a cluster of Tencent's", (against, state) => {
        const claim = resource("kubernetes:core/v1:PersistentVolumeClaim", { spec: {} });
        const settings = { ...noSettings, clusters: [{ provider: "default", operator: "Tencent Cloud" }] };
        const found = told([{ resources: [claim], settings }], shipped("export-control", against));
        expect(Object.values(found.data)).toEqual([state]);
    });

    test("a cloud whose partition is not told is not known where its operators differ", () => {
        // AWS: Amazon runs the public partition, and others run those in China.
        const bucket = resource("aws:s3/bucket:Bucket", { region: UNKNOWN });
        expect(told([{ resources: [bucket] }], shipped("provider-sanctions", "operator:Amazon")).data).toEqual({
            "Bucket 'it'": "uncertain",
        });
        const stack = { resources: [resource("openstack:objectstorage/container:Container", { name: "records" })] };
        expect(told([stack], shipped("export-control", "jurisdiction:US")).verdict).toBe("undetermined");
    });
});

describe("other losses", () => {
    test("notice gives time to copy, and a plan time to move", () => {
        const insolvency = shipped("insolvency");
        expect(run(undefined, insolvency)).toMatchObject({
            verdict: "undetermined",
            data: { "Server 'database'": "to-be-moved" },
        });
        const found = drill([{ resources: [...resources, planFor([database, files])] }], insolvency);
        const [service] = found.recovery.services;
        expect((service?.returnsAt ?? 0) < (service?.stopsAt ?? 0)).toBe(true);
        expect(found.verdict).toBe("compliant");
    });

    test("with the registry go the workloads, at the next restart, and not the data", () => {
        const cut = shipped("name-or-registry-cut");
        const found = drill([{ resources: [...resources, planFor([database, files])] }], cut);
        expect(found.recovery.data.map(({ state }) => state)).toEqual(["kept", "kept"]);
        expect(found.recovery.services[0]?.stopsAt).toBe(86_400_000);
        expect(found.findings.map(({ text }) => text)).toEqual([
            "The workloads of dev do not return: no name leads to the target: the name service of the organisation falls under the same order; the target has no images: rg.fr-par.scw.cloud falls under the same order.",
        ]);
    });

    test("with the key goes what it encrypts", () => {
        const vault = resource(
            "azure-native:keyvault:Vault",
            { location: "germanywestcentral", vaultName: "clinic" },
            { name: "vault" },
        );
        const encrypted = resource(
            "azure-native:storage:StorageAccount",
            {
                location: "germanywestcentral",
                accountName: "secret",
                encryption: {
                    keySource: "Microsoft.Keyvault",
                    keyVaultProperties: { keyName: "data", keyVaultUri: "https://clinic.vault.azure.net" },
                },
            },
            { name: "secret" },
        );
        const found = told([{ resources: [files, encrypted, vault] }], shipped("key-holder-loss"));
        expect(found.data).toEqual({ "StorageAccount 'files'": "kept", "StorageAccount 'secret'": "lost" });
    });

    test("the loss of the custodian takes the copies along, unless someone else keeps a second copy of their key", () => {
        const vault = resource("azure-native:keyvault:Vault", { vaultName: "clinic" }, { name: "vault" });
        const encryption = {
            keySource: "Microsoft.Keyvault",
            keyVaultProperties: { keyName: "data", keyVaultUri: "https://clinic.vault.azure.net" },
        };
        const secret = resource(
            "azure-native:storage:StorageAccount",
            { location: "germanywestcentral", accountName: "secret", encryption },
            { name: "secret" },
        );
        const dataWith = (keys: object) =>
            told([{ resources: [secret, vault, planFor([secret], { keys })] }], shipped("key-holder-loss")).data;
        const escrow = (holder: string) => ({ holder, country: "FR" });
        expect(dataWith({ custodian: "self" })).toEqual({ "StorageAccount 'secret'": "lost" });
        expect(dataWith({ custodian: "self", escrow: escrow("self") })).toEqual({ "StorageAccount 'secret'": "lost" });
        expect(dataWith({ custodian: "self", escrow: escrow("a notary in Lyon") })).toEqual({
            "StorageAccount 'secret'": "returns",
        });
    });

    test("what an order stops is told before what stops with it", () => {
        const zone = resource("hcloud:index/zone:Zone", { name: "clinic.eu" }, { name: "a-zone" });
        const server = resource("hcloud:index/server:Server", { name: "web" }, { name: "server" });
        const ip = resource("hcloud:index/volumeAttachment:VolumeAttachment", {}, { name: "a-tie" });
        const tie = { ...ip, propertyDependencies: { serverId: [server.urn] } };
        const events = timelineOf(drill([{ resources: [tie, zone, server] }], shipped("provider-sanctions")));
        expect(events.filter(({ kind }) => kind.startsWith("stops")).map(({ text }) => text)).toEqual([
            "Server 'server', VolumeAttachment 'a-tie', Zone 'a-zone' stop: run by Hetzner Online GmbH",
        ]);
        const cut = timelineOf(
            drill([{ resources: [tie, zone, server] }], shipped("region-loss", "service:hcloud:index/server")),
        );
        expect(cut.filter(({ kind }) => kind.startsWith("stops")).map(({ text }) => text)).toEqual([
            "Server 'server' stops: run by Hetzner Online GmbH",
            "VolumeAttachment 'a-tie' stops: it uses Server 'server'",
        ]);
    });

    test("the end of a licence reaches whoever runs the technology", () => {
        const delos = {
            provider: {
                urn: "p",
                type: "pulumi:providers:azure-native",
                name: "delos",
                properties: { metadataHost: "management.sovcloud-api.de" },
            },
        };
        const store = resource("azure-native:storage:StorageAccount", { location: "deloscloudgermanycentral" }, delos);
        expect(told([{ resources: [store] }], shipped("disconnect")).data).toEqual({
            "StorageAccount 'it'": "to-be-moved",
        });
        expect(told([{ resources: [store] }], shipped("provider-sanctions", "operator:Microsoft")).data).toEqual({
            "StorageAccount 'it'": "kept",
        });
    });

    test("nothing tells who operates the primary", () => {
        const claim = resource("kubernetes:core/v1:PersistentVolumeClaim", { spec: {} });
        expect(() => drill([{ resources: [claim] }], sanctions)).toThrow(
            "Nothing tells who operates the primary: name it with --against operator:NAME, or in the setting primaryOperators of failover-target.",
        );
        const settings = { ...noSettings, clusters: [{ provider: "default", operator: "OVHcloud", region: "GRA11" }] };
        expect(told([{ resources: [claim], settings }], sanctions).data).toEqual({
            "PersistentVolumeClaim 'it'": "lost",
        });
    });

    test("a stack without resources has nothing to drill", () => {
        expect(told([{ resources: [] }], shipped("provider-sanctions", "operator:Microsoft")).verdict).toBe(
            "nothing-judged",
        );
    });
});

describe("a second program at the target", () => {
    const plan = planFor([database, files]);
    const primary = { resources: [...resources, plan] };

    test("that the order does not reach", () => {
        const bucket = atTarget("scaleway:object/bucket:Bucket", { region: "fr-par" }, { name: "copies" });
        const found = told([primary, { resources: [bucket] }], sanctions);
        expect(found).toMatchObject({ verdict: "compliant", services: { dev: "returns", target: "goes-on" } });
    });

    test("whose own dependencies fall under the same order", () => {
        const image = "ghcr.io/clinic/web@sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
        const container = atTarget(
            "scaleway:containers/container:Container",
            { region: "fr-par", registryImage: image },
            { name: "web" },
        );
        const found = told([primary, { resources: [container] }], shipped("export-control", "jurisdiction:US"));
        expect(found.findings).toContain(
            "violation: The workloads of dev do not return: the target is not there: ghcr.io falls under the same order.",
        );
        expect(found.data).toMatchObject({ "Server 'database'": "returns", "StorageAccount 'files'": "returns" });
    });
});

const states = ["kept", "given-up", "returns", "to-be-moved", "uncertain", "lost"];

test("adding a copy that is independent never makes the result worse", () => {
    const operators = fc.constantFrom("OVHcloud", "Microsoft", "Scaleway", "AWS", "nobody that is known");
    const cover = fc.record({ of: fc.constantFrom(database.urn, files.urn), operator: operators });
    fc.assert(
        fc.property(
            fc.constantFrom(...scenarios),
            fc.array(cover, { maxLength: 4 }),
            cover,
            (scenario, covers, more) => {
                const written = (list: typeof covers) =>
                    list.map(({ of, operator }) => ({
                        urn: of,
                        method: "backup",
                        every: "PT1H",
                        location: { operator },
                    }));
                const result = (list: typeof covers) =>
                    drill([{ resources: [...resources, planFor([], { covers: written(list) })] }], scenario).recovery
                        .data;
                const [before, after] = [result(covers), result([...covers, more])];
                for (const [index, { state }] of before.entries())
                    expect(states.indexOf(after[index]?.state ?? "")).toBeLessThanOrEqual(states.indexOf(state));
            },
        ),
        { numRuns: 40 },
    );
});

test("the order of resources changes nothing", () => {
    const all = [...resources, planFor([database, files])];
    fc.assert(
        fc.property(
            fc.constantFrom(...scenarios),
            fc.shuffledSubarray(all, { minLength: all.length }),
            (scenario, shuffled) => {
                expect(told([{ resources: shuffled }], scenario)).toEqual(told([{ resources: all }], scenario));
            },
        ),
        { numRuns: 30 },
    );
});
