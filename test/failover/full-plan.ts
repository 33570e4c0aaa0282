/** A plan in which every field is stated, and stated well. */
import { covering, files, bucket, claim } from "./plans";

const copy = {
    kind: "backup",
    lastVerified: "2026-11-12",
    location: { operator: "OVHcloud", region: "GRA11" },
    format: "SQL dump",
    encryptedUnder: "self",
    retention: "P30D",
};

export const full = {
    workload: "mail and calendars of the clinic",
    dataClass: "health",
    scenarios: ["provider-sanctions", "export-control"],
    trigger: "the operator announces or executes a suspension",
    notice: "PT0S",
    decisionOwner: {
        role: "head of IT",
        name: "A. Martin",
        contact: "+33 1 70 00 11 17",
        deputy: "head of the data centre",
        deputyContact: "+33 1 70 00 11 18",
    },
    approvedBy: "board of directors",
    target: {
        operator: "OVHcloud",
        service: "Managed Kubernetes Service",
        cloud: "public cloud",
        regions: ["GRA11"],
        tenant: "pu-1748",
    },
    targetStack: "mail/ovhcloud",
    agreement: {
        status: "signed",
        date: "2026-03-02",
        end: "2029-03-01",
        reference: "contract 2026/17, annex 4",
        exitClause: "annex 4, § 3",
    },
    rto: "PT4H",
    rpo: "PT1H",
    maxDisconnected: "P90D",
    covers: covering(files, bucket, claim).map((entry) => ({ ...entry, ...copy })),
    copiesVerified: "2026-11-12",
    leavesBehind: [],
    keys: {
        model: "own-module",
        custodian: "self",
        escrow: { holder: "a notary in Lyon", country: "FR", reference: "deposit 2026-17" },
        releaseProcedure: "two of three board members",
        procedure: "age, with the key of the safe",
    },
    identity: {
        issuer: "https://login.clinique-lyon.fr",
        operator: "self",
        breakGlass: ["admin of the target's Keycloak, password in the safe"],
    },
    dns: { registrar: "OVHcloud", provider: "Scaleway", domains: ["mail.clinique-lyon.fr"], ttl: "PT5M" },
    certificates: {
        issuer: "Actalis",
        acmeDirectory: "https://acme-api.actalis.com/acme/directory",
        validFor: "P30D",
        storedAtTarget: true,
    },
    images: { registry: "registry.clinique-lyon.fr", operator: "OVHcloud", digestPinned: true, mirrorAge: "P1D" },
    sourceEscrow: {
        repository: "https://git.clinique-lyon.fr/mail",
        operator: "self",
        country: "FR",
        age: "P1D",
        versions: 5,
    },
    infrastructureCode: {
        repository: "https://git.clinique-lyon.fr/platform",
        stateBackend: "s3://state?endpoint=s3.fr-par.scw.cloud",
        secretsProvider: "passphrase",
        operator: "Scaleway",
    },
    licences: [{ product: "Collabora Online", vendor: "self", offlineUse: true, expires: "2027-06-30" }],
    support: { provider: "Alinto", hours: "24/7", country: "FR", contact: "+33 4 00 11 22 17" },
    payment: { method: "SEPA direct debit", intermediary: "self" },
    monitoring: { provider: "self", host: "status.clinique-lyon.fr", alertsTo: "+33 1 70 00 11 19" },
    runbook: "RUNBOOK.md, printed, in the safe of the second site",
    lastDrill: {
        date: "2026-09-14",
        result: "passed",
        rto: "PT2H40M",
        rpo: "PT22M",
        evidence: "drill.json",
        evidenceDigest: "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
    disconnectTest: { date: "2026-06-01", result: "passed", lasted: "P1D", evidence: "record 2026-2" },
    reviewDate: "2026-10-01",
    acceptedRisks: [
        {
            risk: "no GPU at the target",
            because: "nothing uses one",
            acceptedBy: "board of directors",
            until: "2027-10-01",
        },
    ],
};

/** The plan with the value at a path replaced, or taken away. */
export function withValue(path: string, value: unknown, given: object = full): object {
    const [first = "", ...rest] = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
    const inside = (Array.isArray(given) ? [...(given as unknown[])] : { ...given }) as Record<string, unknown>;
    inside[first] = rest.length === 0 ? value : withValue(rest.join("."), value, inside[first] as object);
    return inside;
}
