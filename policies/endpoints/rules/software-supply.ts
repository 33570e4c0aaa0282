import { defineHostRule } from "../host-rule";

export const softwareSupply = defineHostRule({
    id: "software-supply",
    title: "Charts, packages, manifests and source code come from operators out of reach of foreign law.",
    rationale:
        "What is fetched at deployment or at start is missing when its source is. Repositories of charts and packages, git servers, sources of Argo CD and Flux, modules and install scripts are judged by their host; images are judged by container-images.",
    severity: "medium",
    frameworks: ["csf:SOV-5", "c3a:SOV-5-01", "c3a:SOV-6-01", "nis2:21(2)(d)", "snc:19.6.d", "c5:SSO"],
    remediation:
        "Mirror charts, packages and repositories at an operator inside the allowed jurisdictions, at most 24 hours old, and fetch from there.",
    what: "from which software is fetched",
    remedy: "Mirror it on a server of your own, or of an operator",
});
