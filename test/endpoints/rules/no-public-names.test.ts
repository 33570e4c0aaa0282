import { noPublicNames } from "../../../policies/endpoints/rules/no-public-names";
import { resource, testRule } from "../../rules";

const disconnected = { disconnected: true };
const config = (data: object) => resource("kubernetes:core/v1:ConfigMap", { data });

testRule(noPublicNames, {
    compliant: {},
    violating: {
        "public names and addresses, one finding for a property": {
            resources: [
                config({ a: "https://updates.example.eu/x https://more.example.eu", dns: "forward . 193.110.81.0" }),
            ],
            settings: disconnected,
            finds: [
                {
                    message: "publicName",
                    path: "data.a",
                    text: "ConfigMap 'it' names a host of the public internet in 'data.a', and disconnected is set. Use a host inside your network, or add it to registries or additionalHosts if it is one.",
                },
                { message: "publicName", path: "data.dns" },
            ],
        },
    },
    notApplicable: {
        "a stack that is connected": config({ a: "https://updates.example.eu" }),
        "names and addresses inside": {
            resources: [
                config({
                    a: "https://git.corp.internal",
                    b: "http://db.svc.cluster.local",
                    c: "10.0.0.1",
                    d: "say hello.world",
                }),
            ],
            settings: disconnected,
        },
    },
});

testRule(noPublicNames, {
    compliant: {},
    violating: {},
    undetermined: {},
    notApplicable: { "no host at all": { resources: [config({ a: "1" })], settings: disconnected } },
});
