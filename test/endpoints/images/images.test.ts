import fc from "fast-check";
import { formatImage, parseImage, type ImageReference } from "../../../policies/endpoints/images/image-reference";
import { imagesOf } from "../../../policies/endpoints/images/images-of";
import { UNKNOWN } from "../../../policies/core/values";
import { resource } from "../../rules";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

test.each<[string, ImageReference]>([
    ["nginx", { domain: "docker.io", repository: "library/nginx" }],
    ["nginx:1.27", { domain: "docker.io", repository: "library/nginx", tag: "1.27" }],
    ["bitnami/redis", { domain: "docker.io", repository: "bitnami/redis" }],
    ["index.docker.io/nginx", { domain: "docker.io", repository: "library/nginx" }],
    ["docker.io/mycompanyevil", { domain: "docker.io", repository: "library/mycompanyevil" }],
    ["localhost/app", { domain: "localhost", repository: "app" }],
    ["localhost:5000", { domain: "docker.io", repository: "library/localhost", tag: "5000" }],
    ["localhost:5000/app:1", { domain: "localhost:5000", repository: "app", tag: "1" }],
    ["registry:5000/a/b", { domain: "registry:5000", repository: "a/b" }],
    ["Registry/app", { domain: "Registry", repository: "app" }],
    ["[2001:db8::1]:5000/app", { domain: "[2001:db8::1]:5000", repository: "app" }],
    ["gcr.io.evil.com/app", { domain: "gcr.io.evil.com", repository: "app" }],
    [`ghcr.io/a/b__c@${digest}`, { domain: "ghcr.io", repository: "a/b__c", digest }],
    [`ghcr.io/a/b:v1@${digest}`, { domain: "ghcr.io", repository: "a/b", tag: "v1", digest }],
])("%s", (text, reference) => expect(parseImage(text)).toEqual(reference));

test.each([
    "",
    " nginx",
    "nginx ",
    "nginx\n",
    "/nginx",
    "nginx/",
    "Nginx",
    "ghcr.io/Upper/case",
    "ghcr.io//app",
    "ghcr.io/app:",
    "ghcr.io/app@sha256:short",
    "https://ghcr.io/app",
    "user:password@ghcr.io/app",
    "{{ .Values.image }}",
    "-registry.io/app",
    "a".repeat(64),
    `ghcr.io/${"a/".repeat(200)}b`,
])("%j is no reference", (text) => expect(parseImage(text)).toBeUndefined());

test("any text is read or refused, never thrown at", () => {
    fc.assert(
        fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.webUrl()), (text) => {
            const read = parseImage(text);
            if (read) expect(parseImage(formatImage(read))).toEqual(read);
        }),
    );
});

test("what is written is read again", () => {
    const component = fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/);
    const domain = fc
        .tuple(fc.domain(), fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined }))
        .map(([host, port]) => (port === undefined ? host : `${host}:${port}`))
        .filter((each) => each !== "index.docker.io");
    const reference = fc.record(
        {
            domain,
            repository: fc.array(component, { minLength: 2, maxLength: 4 }).map((parts) => parts.join("/")),
            tag: fc.stringMatching(/^\w[\w.-]{0,20}$/),
            digest: fc.constant(digest),
        },
        { requiredKeys: ["domain", "repository"] },
    );
    fc.assert(fc.property(reference, (each) => expect(parseImage(formatImage(each))).toEqual(each)));
});

test("a long text that is almost a reference does not take long", () => {
    const started = process.cpuUsage().user;
    for (const text of ["a-".repeat(500), "a".repeat(1000) + "!", "a.".repeat(500) + "/", "0-0".repeat(330) + "//"])
        expect(parseImage(text)).toBeUndefined();
    expect(process.cpuUsage().user - started).toBeLessThan(500_000);
});

test("finds the containers of any kind, in the order of the program, and only those", () => {
    const spec = {
        initContainers: [{ name: "init", image: "a" }],
        containers: [{ image: "b" }, { name: "patched" }, { image: UNKNOWN }],
        ephemeralContainers: [{ image: "c" }],
        volumes: [{ image: { reference: "d" } }, { emptyDir: {} }],
    };
    const at = (prefix: string) => [
        { path: `${prefix}.initContainers[0].image`, image: "a", use: "pull" },
        { path: `${prefix}.containers[0].image`, image: "b", use: "pull" },
        { path: `${prefix}.containers[2].image`, image: UNKNOWN, use: "pull" },
        { path: `${prefix}.ephemeralContainers[0].image`, image: "c", use: "pull" },
        { path: `${prefix}.volumes[0].image.reference`, image: "d", use: "pull" },
    ];
    const found = (type: string, properties: object) => imagesOf(resource(type, properties));
    expect(found("kubernetes:core/v1:Pod", { spec })).toEqual(at("spec"));
    expect(found("kubernetes:batch/v1:CronJob", { spec: { jobTemplate: { spec: { template: { spec } } } } })).toEqual(
        at("spec.jobTemplate.spec.template.spec"),
    );
    expect(found("kubernetes:serving.knative.dev/v1:Service", { spec: { template: { spec } } })).toEqual(
        at("spec.template.spec"),
    );
    expect(found("kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition", { spec })).toEqual([]);
    expect(found("kubernetes:core/v1:Service", { spec: UNKNOWN })).toEqual([]);
    expect(found("kubernetes:core/v1:ConfigMap", { data: { image: "nginx", containers: "nginx" } })).toEqual([]);
    expect(found("random:index/randomPet:RandomPet", { containers: [{ image: "a" }] })).toEqual([]);
});

const found = (type: string, properties: object) =>
    imagesOf(resource(type, properties)).map(({ path, image }) => `${path} ${String(image)}`);

test.each<[type: string, properties: object, images: readonly string[]]>([
    [
        "azure:appservice/linuxWebApp:LinuxWebApp",
        {
            siteConfig: {
                applicationStack: { dockerImageName: "shop:1", dockerRegistryUrl: "https://own.azurecr.io" },
            },
        },
        ["siteConfig.applicationStack.dockerImageName own.azurecr.io/shop:1"],
    ],
    [
        "azure:appservice/windowsWebApp:WindowsWebApp",
        { siteConfig: { applicationStack: { dockerImageName: "ghcr.io/a/b:1" } } },
        ["siteConfig.applicationStack.dockerImageName ghcr.io/a/b:1"],
    ],
    [
        "azure:appservice/linuxFunctionApp:LinuxFunctionApp",
        {
            siteConfig: {
                applicationStack: { dockers: [{ registryUrl: "ghcr.io", imageName: "a/b", imageTag: "1" }] },
            },
        },
        ["siteConfig.applicationStack.dockers[0].imageName ghcr.io/a/b"],
    ],
    [
        "azure:appservice/linuxWebApp:LinuxWebApp",
        { siteConfig: { applicationStack: { dockerImageName: "shop:1", dockerRegistryUrl: UNKNOWN } } },
        [`siteConfig.applicationStack.dockerImageName ${String(UNKNOWN)}`],
    ],
    ["azure:appservice/linuxWebApp:LinuxWebApp", { siteConfig: UNKNOWN }, [`siteConfig ${String(UNKNOWN)}`]],
    [
        "azure:appservice/windowsWebApp:WindowsWebApp",
        { siteConfig: { applicationStack: { dotnetVersion: "v8.0" } } },
        [],
    ],
    [
        "azure:appservice/appService:AppService",
        { siteConfig: { linuxFxVersion: "DOCKER|nginx:1" } },
        ["siteConfig.linuxFxVersion nginx:1"],
    ],
    [
        "azure:containerservice/group:Group",
        { containers: [{ image: "nginx" }], initContainers: [{ image: "ghcr.io/a/b" }] },
        ["containers[0].image nginx", "initContainers[0].image ghcr.io/a/b"],
    ],
    [
        "azure:containerapp/app:App",
        { template: { containers: [{ image: "nginx" }] } },
        ["template.containers[0].image nginx"],
    ],
    [
        "aws-native:ecs:TaskDefinition",
        { containerDefinitions: [{ name: "web", image: "nginx" }] },
        ["containerDefinitions[0].image nginx"],
    ],
    ["aws-native:lambda:Function", { code: { imageUri: "ghcr.io/a/b" } }, ["code.imageUri ghcr.io/a/b"]],
    [
        "google-native:run/v1:Service",
        { spec: { template: { spec: { containers: [{ image: "nginx" }] } } } },
        ["spec.template.spec.containers[0].image nginx"],
    ],
    [
        "google-native:aiplatform/v1:CustomJob",
        {
            jobSpec: {
                workerPoolSpecs: [
                    {
                        containerSpec: { imageUri: "ghcr.io/a/b" },
                        pythonPackageSpec: { executorImageUri: "ghcr.io/c/d" },
                    },
                ],
            },
        },
        [
            "jobSpec.workerPoolSpecs[0].containerSpec.imageUri ghcr.io/a/b",
            "jobSpec.workerPoolSpecs[0].pythonPackageSpec.executorImageUri ghcr.io/c/d",
        ],
    ],
    [
        "google-native:cloudbuild/v1:Build",
        { steps: [{ name: "gcr.io/cloud-builders/docker" }], images: ["ghcr.io/a/b"] },
        ["steps[0].name gcr.io/cloud-builders/docker", "images[0] ghcr.io/a/b"],
    ],
    [
        "google-native:compute/v1:Instance",
        {
            metadata: {
                items: [
                    { key: "startup-script", value: "#!/bin/sh\necho containers" },
                    { key: "gce-container-declaration", value: "spec:\n  containers:\n    - image: nginx\n" },
                ],
            },
        },
        ["metadata.items[1].value nginx"],
    ],
    // The image of a machine, and a picture.
    ["google-native:dataproc/v1:Cluster", { config: { masterConfig: { imageUri: "projects/p/global/images/i" } } }, []],
    ["google-native:dialogflow/v2:Intent", { messages: [{ image: { imageUri: "https://clinic.example/a.png" } }] }, []],
    [
        "aws-native:batch:JobDefinition",
        {
            containerProperties: { image: "nginx" },
            eksProperties: { podProperties: { containers: [{ image: "redis" }] } },
        },
        ["containerProperties.image nginx", "eksProperties.podProperties.containers[0].image redis"],
    ],
])("%s with %j runs %j", (type, properties, images) => {
    expect(found(type, properties)).toEqual(images);
});
