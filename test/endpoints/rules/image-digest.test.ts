import { UNKNOWN } from "../../../policies/core/values";
import { imageDigest } from "../../../policies/endpoints/rules/image-digest";
import { resource, testRule } from "../../rules";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const pod = (...images: readonly unknown[]) =>
    resource("kubernetes:core/v1:Pod", { spec: { containers: images.map((image) => ({ name: "app", image })) } });

testRule(imageDigest, {
    compliant: {
        "an image by its digest": pod(`registry.example.eu/app:1@${digest}`, `app@${digest}`),
    },
    violating: {
        "an image by its tag": {
            resources: [pod("registry.example.eu/app:1", `app@${digest}`)],
            finds: [
                {
                    message: "notPinned",
                    path: "spec.containers[0].image",
                    text: "Pod 'it' pulls 'registry.example.eu/app:1' by a tag, which whoever runs the registry can point elsewhere. Add the digest in 'spec.containers[0].image': name:tag@sha256:….",
                },
            ],
        },
        "a web app": {
            resources: [
                resource("azure-native:web:WebApp", { siteConfig: { linuxFxVersion: "DOCKER|app.azurecr.io/app:1" } }),
            ],
            finds: [{ message: "notPinned", path: "siteConfig.linuxFxVersion" }],
        },
    },
    undetermined: {
        "an image that is not known": {
            resources: [pod(UNKNOWN)],
            finds: [{ message: "imageNotKnownYet", path: "spec.containers[0].image" }],
        },
    },
    notApplicable: {
        "the id of an image that the host has": resource("docker:index/container:Container", {
            image: `sha256:${"0123456789abcdef".repeat(4)}`,
        }),
        "an image that is pushed": resource("docker:index/registryImage:RegistryImage", {
            name: "registry.example.eu/app:1",
        }),
        "no image": resource("kubernetes:core/v1:ConfigMap", { data: {} }),
        "no reference": pod("undefined:1", "{{ image }}"),
    },
});
