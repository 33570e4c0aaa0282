import * as pulumi from "@pulumi/pulumi";
import * as gcp from "@pulumi/gcp";
import * as random from "@pulumi/random";

const config = new pulumi.Config();
const imageName = config.get("imageName") ?? "my-app";
const containerPort = config.getNumber("containerPort") ?? 8080;
const gcpConfig = new pulumi.Config("gcp");
const location = gcpConfig.require("region");
const project = gcpConfig.require("project");

const uniqueString = new random.RandomString("unique-string", { length: 4, lower: true, upper: false, numeric: true, special: false });
const repository = new gcp.artifactregistry.Repository("repository", {
    description: "Repository for container image",
    format: "DOCKER",
    location,
    repositoryId: pulumi.concat("repo-", uniqueString.result),
});
const image = pulumi.interpolate`${repository.location}-docker.pkg.dev/${project}/${repository.repositoryId}/${imageName}:latest`;

const service = new gcp.cloudrunv2.Service("service", {
    location,
    template: {
        containers: [
            {
                image,
                resources: { limits: { memory: "1Gi", cpu: "1" } },
                ports: { containerPort },
                envs: [{ name: "STRIPE_API", value: "https://api.stripe.com" }],
            },
        ],
        maxInstanceRequestConcurrency: 50,
    },
});
new gcp.cloudrunv2.ServiceIamMember("invoker", {
    location,
    name: service.name,
    role: "roles/run.invoker",
    member: "allUsers",
});

export const url = service.uri;
