import { parse } from "yaml";
import { endpoints } from "../../../policies/catalog/endpoints";
import { egressOf, hostsByLaw, type EgressSettings } from "../../../policies/endpoints/egress/egress";

const settings: EgressSettings = {
    allowedJurisdictions: ["EU"],
    sovereignOnly: false,
    registries: ["registry.example.eu:5000/team"],
    additionalHosts: [
        { host: "pay.example.eu", operator: "Example", jurisdiction: ["DE"], source: "contract" },
        { host: "mirror.github.com", operator: "Example", jurisdiction: ["FR"], source: "contract" },
    ],
};

test("foreign services are forbidden, European and own ones allowed, a public cloud neither", () => {
    const { allowed, forbidden } = hostsByLaw(endpoints(), settings);
    expect(forbidden).toEqual(expect.arrayContaining(["docker.io", "github.com", "sentry.io", "auth0.com"]));
    expect(allowed).toEqual(expect.arrayContaining(["pay.example.eu", "registry.example.eu", "scw.cloud"]));
    expect(forbidden.filter((host) => allowed.includes(host))).toEqual([]);
    expect([...allowed, ...forbidden]).not.toContain("core.windows.net");
    expect(hostsByLaw(endpoints(), { ...settings, sovereignOnly: true }).forbidden).toContain("core.windows.net");
    expect(hostsByLaw(endpoints(), { ...settings, allowedJurisdictions: ["EU", "US"] }).forbidden).not.toContain(
        "docker.io",
    );
});

test("Cilium lets workloads reach the allowed names alone", () => {
    const policy = parse(egressOf(endpoints(), settings, "cilium")) as {
        spec: { egress: readonly Record<string, readonly object[]>[] };
    };
    const names = policy.spec.egress.flatMap((rule) => rule.toFQDNs ?? []);
    expect(names).toContainEqual({ matchName: "pay.example.eu" });
    expect(names).toContainEqual({ matchPattern: "**.pay.example.eu" });
    expect(JSON.stringify(names)).not.toContain("docker.io");
});

test("a zone answers NXDOMAIN for what is forbidden, and lets through what is allowed below it", () => {
    const zone = egressOf(endpoints(), settings, "rpz").split("\n");
    expect(zone).toEqual(
        expect.arrayContaining(["github.com CNAME .", "*.github.com CNAME .", "mirror.github.com CNAME rpz-passthru."]),
    );
    expect(zone.filter((line) => line.startsWith("pay.example.eu"))).toEqual([]);
});

test("a proxy list names each domain once, and nothing below it", () => {
    const lines = egressOf(endpoints(), settings, "proxy").trim().split("\n");
    expect(lines).toContain(".docker.io");
    expect(lines).not.toContain(".registry-1.docker.io");
    expect(new Set(lines).size).toBe(lines.length);
});
