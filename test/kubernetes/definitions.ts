/**
 * What a cluster adds to Kubernetes, as far as the examples use it: the gateway, certificates, secrets, monitoring,
 * snapshots, the database. The schemas are our own, and name no field that the examples do not set: the API server
 * refuses all others.
 */

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string", minLength: 1 };
const words = (...values: readonly string[]): Schema => ({ type: "string", enum: values });
const whole: Schema = { type: "integer" };
const flag: Schema = { type: "boolean" };
/** A duration of Go: `720h`. */
const duration: Schema = { type: "string", pattern: "^([0-9]+(h|m|s|ms))+$" };
const list = (items: Schema): Schema => ({ type: "array", minItems: 1, items });
const map: Schema = { type: "object", additionalProperties: { type: "string" } };
const quantity: Schema = { "x-kubernetes-int-or-string": true, anyOf: [{ type: "integer" }, { type: "string" }] };

/** An object with these fields; a name with `?` may be left out. */
function fields(given: Readonly<Record<string, Schema>>): Schema {
    const names = Object.keys(given);
    const required = names.filter((name) => !name.endsWith("?"));
    return {
        type: "object",
        properties: Object.fromEntries(names.map((name) => [name.replace("?", ""), given[name]])),
        ...(required.length > 0 && { required }),
    };
}

const named = fields({ name: text });
const key = fields({ name: text, key: text });

interface Definition {
    readonly group: string;
    readonly version: string;
    readonly kind: string;
    readonly scope?: "Cluster";
    /** The fields beside `metadata`. */
    readonly schema: Readonly<Record<string, Schema>>;
}

const issuer = {
    spec: fields({
        "ca?": fields({ secretName: text }),
        "acme?": fields({
            server: { ...text, pattern: "^https://" },
            email: text,
            privateKeySecretRef: named,
            solvers: list(
                fields({
                    dns01: fields({
                        rfc2136: fields({
                            nameserver: text,
                            tsigKeyName: text,
                            tsigAlgorithm: words("HMACSHA256", "HMACSHA512"),
                            tsigSecretSecretRef: key,
                        }),
                    }),
                }),
            ),
        }),
    }),
};

const definitions: readonly Definition[] = [
    {
        group: "gateway.networking.k8s.io",
        version: "v1",
        kind: "Gateway",
        schema: {
            spec: fields({
                gatewayClassName: text,
                "infrastructure?": fields({ annotations: map }),
                listeners: list(
                    fields({
                        name: text,
                        port: { ...whole, minimum: 1, maximum: 65535 },
                        protocol: words("HTTP", "HTTPS", "TLS", "TCP", "UDP"),
                        tls: fields({
                            mode: words("Terminate", "Passthrough"),
                            certificateRefs: list(fields({ kind: text, name: text })),
                        }),
                        allowedRoutes: fields({ namespaces: fields({ from: words("All", "Same", "Selector") }) }),
                    }),
                ),
            }),
        },
    },
    {
        group: "gateway.networking.k8s.io",
        version: "v1",
        kind: "HTTPRoute",
        schema: {
            spec: fields({
                hostnames: list(text),
                parentRefs: list(fields({ name: text, "sectionName?": text })),
                rules: list(
                    fields({
                        backendRefs: list(fields({ name: text, port: { ...whole, minimum: 1, maximum: 65535 } })),
                        "timeouts?": fields({ request: duration }),
                    }),
                ),
            }),
        },
    },
    {
        group: "cert-manager.io",
        version: "v1",
        kind: "Certificate",
        schema: {
            spec: fields({
                secretName: text,
                "dnsNames?": list(text),
                "commonName?": text,
                issuerRef: fields({ group: text, kind: words("Issuer", "ClusterIssuer"), name: text }),
                "privateKey?": fields({
                    algorithm: words("RSA", "ECDSA", "Ed25519"),
                    "size?": whole,
                    rotationPolicy: words("Never", "Always"),
                }),
                "duration?": duration,
                "renewBefore?": duration,
                "usages?": list(text),
            }),
        },
    },
    { group: "cert-manager.io", version: "v1", kind: "Issuer", schema: issuer },
    {
        group: "external-secrets.io",
        version: "v1",
        kind: "ExternalSecret",
        schema: {
            spec: fields({
                refreshInterval: duration,
                secretStoreRef: fields({ kind: words("SecretStore", "ClusterSecretStore"), name: text }),
                target: fields({ name: text, "template?": fields({ type: text }) }),
                data: list(fields({ secretKey: text, remoteRef: fields({ key: text, property: text }) })),
            }),
        },
    },
    {
        group: "monitoring.coreos.com",
        version: "v1",
        kind: "PrometheusRule",
        schema: {
            spec: fields({
                groups: list(
                    fields({
                        name: text,
                        rules: list(fields({ alert: text, expr: text, for: duration, labels: map, annotations: map })),
                    }),
                ),
            }),
        },
    },
    {
        group: "snapshot.storage.k8s.io",
        version: "v1",
        kind: "VolumeSnapshotClass",
        scope: "Cluster",
        schema: { driver: text, deletionPolicy: words("Delete", "Retain"), "parameters?": map },
    },
    {
        group: "snapshot.storage.k8s.io",
        version: "v1",
        kind: "VolumeSnapshot",
        schema: {
            spec: fields({ volumeSnapshotClassName: text, source: fields({ persistentVolumeClaimName: text }) }),
        },
    },
    {
        group: "postgresql.cnpg.io",
        version: "v1",
        kind: "Cluster",
        schema: {
            spec: fields({
                instances: { ...whole, minimum: 1 },
                imageName: text,
                "imagePullSecrets?": { type: "array", items: named },
                bootstrap: fields({ initdb: fields({ database: text, owner: text, secret: named }) }),
                enableSuperuserAccess: flag,
                storage: fields({ storageClass: text, size: quantity }),
                walStorage: fields({ storageClass: text, size: quantity }),
                affinity: fields({ enablePodAntiAffinity: flag, topologyKey: text }),
                resources: fields({
                    requests: fields({ cpu: quantity, memory: quantity }),
                    limits: fields({ memory: quantity }),
                }),
                postgresql: fields({ parameters: map }),
            }),
        },
    },
];

/** As an API server takes them. */
export const customResourceDefinitions = definitions.map(({ group, version, kind, scope = "Namespaced", schema }) => {
    const singular = kind.toLowerCase();
    const plural = `${singular}${/(s|ss)$/.test(singular) ? "es" : "s"}`;
    return {
        apiVersion: "apiextensions.k8s.io/v1",
        kind: "CustomResourceDefinition",
        metadata: {
            name: `${plural}.${group}`,
            // Kubernetes guards its own groups: a definition says who approved it, and ours is for tests alone.
            ...(group.endsWith(".k8s.io") && {
                annotations: { "api-approved.kubernetes.io": "unapproved, for tests" },
            }),
        },
        spec: {
            group,
            scope,
            names: { kind, singular, plural, listKind: `${kind}List` },
            versions: [{ name: version, served: true, storage: true, schema: { openAPIV3Schema: fields(schema) } }],
        },
    };
});
