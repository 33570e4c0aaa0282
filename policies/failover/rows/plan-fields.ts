/** Every field of a failover plan: what to write, and why an auditor asks for it. */
import {
    choice,
    contact,
    count,
    country,
    day,
    digest,
    duration,
    flag,
    group,
    holder,
    host,
    list,
    operator,
    proposed,
    text,
} from "../plan-field";

const RESULTS = ["passed", "failed"] as const;
/** What a plan can be made for. Names of one's own are allowed. */
export const SCENARIOS = [
    "provider-sanctions",
    "export-control",
    "disconnect",
    "insolvency",
    "region-loss",
    "name-or-registry-cut",
    "key-holder-loss",
] as const;
/** As the rule operator-jurisdiction has them: it asks more of operators for the last two. */
export const DATA_CLASSES = ["public", "internal", "sensitive", "health"] as const;
export const KEY_MODELS = ["provider-managed", "customer-managed", "imported", "external", "own-module"] as const;

const people = {
    decisionOwner: group(
        {
            role: text("The role that decides to move.", { example: "head of IT" }),
            name: text("Who holds the role today."),
            contact: contact("How the person is reached without the primary.", { example: "+33 1 70 00 00 17" }),
            deputy: text("Who decides while the person is away."),
            deputyContact: contact("How the deputy is reached without the primary.", { example: "+33 1 70 00 00 18" }),
        },
        "Who decides to move.",
        {
            needs: ["role", "contact", "deputy"],
            why: "A cut comes without notice. Without a named person who may decide and can be reached, the time to decide is longer than the time to move.",
        },
    ),
    approvedBy: text("Who has approved the plan.", {
        why: "The risk belongs to the management, who approves the plan.",
        example: "board of directors",
    }),
};

const destination = {
    target: group(
        {
            operator: operator("The company that takes over.", { example: "OVHcloud" }),
            service: text("What is rented there.", { example: "Managed Kubernetes Service" }),
            cloud: text("The cloud, where the operator runs several.", { example: "SecNumCloud zone" }),
            regions: list(text("The operator's own id of a region.", { example: "GRA11" }), "Where it runs there."),
            tenant: text("The account, tenant or project that is ready there.", { example: "pu-1234567890" }),
        },
        "Who takes over, and where.",
        {
            needs: ["operator", "regions"],
            why: "The target must be out of reach of whoever can stop the present operator: another company, another owner, another law.",
        },
    ),
    targetStack: text("The Pulumi stack that runs at the target: its name, or project and name.", {
        why: "What is to run elsewhere is a program. Named here, both programs are compared.",
        example: "sogo-kubernetes/scaleway",
    }),
    agreement: group(
        {
            status: choice(["none", "mou", "memorandum", "signed"], "How far the operator of the target is bound."),
            date: day("When it was concluded."),
            end: day("When it ends; left out where it has no end."),
            reference: text("Where it is filed.", { example: "contract 2026/17, annex 4" }),
            exitClause: text("What it says of leaving and of transition.", { example: "annex 4, § 3" }),
        },
        "What the operator of the target has committed to.",
        {
            needs: ["status"],
            why: "On the day of the cut everyone asks the same few operators. Who has no contract waits; a memorandum is an intention.",
        },
    ),
};

const objectives = {
    rto: duration("Recovery time objective: how long the service may be gone, the time to decide included.", {
        why: "The measure of the whole plan; the drill is held against it.",
        example: "PT4H",
    }),
    rpo: duration("Recovery point objective: how much of the latest work may be lost.", {
        why: "Copies that are rarer than the objective make it untrue.",
        example: "PT1H",
    }),
    maxDisconnected: duration("How long the target can run without the primary and its vendors.", {
        why: "A sovereign cloud that needs its vendor's updates runs for a limited time after a cut.",
        example: "P90D",
    }),
};

const data = {
    covers: list(
        group(
            {
                urn: text("The resource that owns the data, or a component around it."),
                kind: choice(
                    ["replication", "backup"],
                    "Whether the copy follows the data, or is taken from time to time.",
                ),
                method: text("How the data gets there.", { example: "logical replication" }),
                because: text("Why this method, where it is none of the known ones."),
                every: duration("The longest time between two copies; for replication, the lag that raises an alarm.", {
                    example: "PT15M",
                }),
                lastVerified: day("When a copy was last read back and compared.", { example: "2026-11-12" }),
                location: group(
                    {
                        operator: operator("Who keeps the copy.", { example: "Scaleway" }),
                        region: text("The operator's own id of the region.", { example: "fr-par" }),
                    },
                    "Where the copy is; at the target where nothing is said.",
                    { needs: ["operator"] },
                ),
                format: text("The format of the copy, one that other software reads.", { example: "SQL dump" }),
                encryptedUnder: holder("Who holds the key of the copy: `self`, or a company.", { example: "self" }),
                retention: duration("How long a copy is kept.", { example: "P30D" }),
            },
            "The copy of one store.",
            { needs: ["urn", "method", "every"] },
        ),
        "How the data of each resource gets to the target.",
        { why: "The copy must be elsewhere before the cut: whoever is cut off cannot fetch it any more." },
    ),
    copiesVerified: day("When the copies were last read back and compared, where their entries do not say it.", {
        why: "A copy that nobody has read back is a hope.",
        example: "2026-11-12",
    }),
    leavesBehind: list(
        group(
            {
                urn: text("The resource, or a component around it."),
                because: text("Why nobody will miss it.", { example: "thumbnails, rendered anew" }),
            },
            "One store that is given up.",
            { needs: ["urn", "because"] },
        ),
        "Data that is given up on purpose.",
        { why: "What a plan does not name is forgotten; what it gives up has a reason." },
    ),
};

const dependencies = {
    keys: group(
        {
            model: choice(KEY_MODELS, "Who makes and holds the keys of the copies."),
            custodian: holder("Who holds the keys of the copies: `self`, a role, or a company.", {
                example: "self",
            }),
            escrow: group(
                {
                    holder: holder("Who keeps the second copy of the keys.", { example: "a notary in Lyon" }),
                    country: country("Where it is kept.", { example: "FR" }),
                    reference: text("How it is found.", { example: "deposit 2026-17" }),
                },
                "The second copy of the keys.",
                { needs: ["holder", "country"] },
            ),
            releaseProcedure: text("Who releases the keys, and how.", { example: "two of three board members" }),
            procedure: text("How the copies are encrypted and read again."),
        },
        "Who holds the keys of the copies.",
        {
            needs: ["custodian"],
            why: "Once the primary's keys are revoked, what they encrypt is lost.",
        },
    ),
    identity: group(
        {
            issuer: host("Where users sign in after the move.", { example: "https://login.clinic.eu" }),
            operator: operator("Who runs it.", { example: "self" }),
            breakGlass: list(text("An account or a role."), "Accounts that work at the target without any issuer."),
        },
        "How users and administrators sign in after the move.",
        { why: "A directory at the primary stops with it, and then nobody can sign in at the target." },
    ),
    dns: group(
        {
            registrar: operator("Who registers the domain.", { example: "Gandi" }),
            provider: operator("Who answers for the zone.", { example: "Scaleway" }),
            domains: list(host("A domain."), "The domains of the service; mail addresses in them stop with it."),
            ttl: duration("The time for which answers are kept.", { example: "PT5M" }),
        },
        "The names of the service.",
        {
            needs: ["registrar", "provider", "ttl"],
            why: "A zone that cannot be changed without the primary keeps users at the address that is gone.",
        },
    ),
    certificates: group(
        {
            issuer: operator("Who signs them.", { example: "Actalis" }),
            acmeDirectory: host("The address of the ACME directory.", {
                example: "https://acme-api.actalis.com/acme/directory",
            }),
            validFor: duration("The shortest time for which they stay valid when renewal stops.", { example: "P30D" }),
            storedAtTarget: flag("Whether certificate and key are stored at the target already."),
        },
        "The certificates of the service.",
        { why: "An authority under the same order renews nothing after the cut." },
    ),
    images: group(
        {
            registry: host("The registry from which the target starts.", { example: "registry.clinic.eu" }),
            operator: operator("Who runs it.", { example: "OVHcloud" }),
            digestPinned: flag("Whether each image is named by its digest."),
            mirrorAge: duration("The longest time between two mirrorings.", { example: "P1D" }),
        },
        "The container images of the target.",
        { needs: ["registry"], why: "Nothing starts at the target without images." },
    ),
    sourceEscrow: group(
        {
            repository: host("Where the source is deposited.", { example: "https://git.clinic.eu/mail" }),
            operator: operator("Who keeps it.", { example: "self" }),
            country: country("Where it is kept.", { example: "DE" }),
            age: duration("The longest time between two deposits.", { example: "P1D" }),
            versions: count("How many versions are kept.", { example: 5 }),
        },
        "The source of the software, out of reach of its vendor.",
        { why: "Software that nobody can build or repair any more has an end (C3A SOV-6-01)." },
    ),
    infrastructureCode: group(
        {
            repository: host("Where the program is kept.", { example: "https://git.clinic.eu/platform" }),
            stateBackend: host("Where the state of the target is kept.", {
                example: "s3://state?endpoint=s3.fr-par.scw.cloud",
            }),
            secretsProvider: text("What encrypts the secrets of the state.", { example: "passphrase" }),
            operator: operator("Who runs repository and backend.", { example: "Scaleway" }),
        },
        "The program and the state of the target.",
        { why: "Without program and state nobody can change the target." },
    ),
    licences: list(
        group(
            {
                product: text("The product.", { example: "Collabora Online" }),
                vendor: operator("Who licenses it.", { example: "Collabora" }),
                offlineUse: flag("Whether it runs without a licence server."),
                expires: day("When the licence ends; left out where it does not."),
            },
            "One licence.",
            { needs: ["product", "offlineUse"] },
        ),
        "Licences that the target needs.",
        { why: "A product that asks its vendor's server stops with the vendor (C3A SOV-4-09)." },
    ),
};

const services = {
    support: group(
        {
            provider: operator("Who helps.", { example: "Alinto" }),
            hours: text("When.", { example: "24/7" }),
            country: country("Under whose law.", { example: "FR" }),
            contact: contact("How to reach them without the primary.", { example: "+33 4 00 00 00 17" }),
        },
        "Who helps at the target.",
        { needs: ["provider", "contact"], why: "The primary's support ends with the primary." },
    ),
    payment: group(
        {
            method: text("How the target is paid.", { example: "SEPA direct debit" }),
            intermediary: operator("Who carries the payment.", { example: "Crédit coopératif" }),
        },
        "How the target is paid.",
        {
            needs: ["method"],
            why: "Cards and payment services under the same law stop with the provider, as the judges of the ICC found.",
        },
    ),
    monitoring: group(
        {
            provider: operator("Who runs it.", { example: "self" }),
            host: host("Where it runs.", { example: "status.clinic.eu" }),
            alertsTo: contact("Whom it tells, without the primary.", { example: "+33 1 70 00 00 19" }),
        },
        "What sees that the primary is gone.",
        { why: "Monitoring at the primary is silent when the primary is." },
    ),
    runbook: text("Where the steps are written down; a place that outlives the primary.", {
        why: "A wiki on the platform is gone with it.",
        example: "RUNBOOK.md, printed, in the safe of the second site",
    }),
};

const proof = {
    lastDrill: group(
        {
            date: day("When."),
            result: choice(RESULTS, "How it ended."),
            rto: duration("From the cut to the first good answer, as measured.", { example: "PT2H40M" }),
            rpo: duration("The age of the newest write that was lost, as measured.", { example: "PT22M" }),
            evidence: text("The record of it: a drill.json.", { example: "drill.json" }),
            evidenceDigest: digest("The SHA-256 of the record.", { example: "sha256:9f86d081…" }),
        },
        "The last rehearsal of the whole move.",
        {
            needs: ["date", "result", "rto", "rpo", "evidence"],
            why: "A plan that was never rehearsed is a guess (DORA Art. 11, C3A SOV-4-09).",
        },
    ),
    disconnectTest: group(
        {
            date: day("When."),
            result: choice(RESULTS, "How it ended."),
            lasted: duration("How long the target ran without the primary.", { example: "P1D" }),
            evidence: text("Where the record of it is kept."),
        },
        "The last time the target ran with the primary and its vendors cut off.",
        {
            needs: ["date", "result"],
            why: "Only a cut shows what still asks the primary (C3A SOV-4-09, SOV-4-10).",
        },
    ),
    reviewDate: day("When the plan was last reviewed.", {
        why: "Contracts, people and owners change.",
        example: "2026-10-01",
    }),
    acceptedRisks: list(
        group(
            {
                risk: text("What remains.", { example: "no GPU at the target" }),
                because: text("Why it is accepted."),
                acceptedBy: text("Who accepts it."),
                until: day("When it is looked at again."),
            },
            "One risk.",
            { needs: ["risk", "because", "acceptedBy", "until"] },
        ),
        "Risks that are accepted, each with an end.",
        { why: "An accepted risk has an owner and an end (SecNumCloud 5.3.d)." },
    ),
};

const subject = {
    workload: text("What is moved.", {
        why: "The plan and its contract must be about the same thing.",
        example: "mail and calendars of the clinic",
    }),
    dataClass: choice(DATA_CLASSES, "The most sensitive class of its data.", {
        why: "It decides which targets and which losses are acceptable: sensitive data ask for operators out of reach of foreign law, health data also for a qualified offer.",
    }),
    scenarios: list(proposed(SCENARIOS, "A name of `rempart drill`, or of one's own."), "What the plan is made for.", {
        why: "A cut by sanctions is not the loss of a region: the paired region helps in one and not in the other.",
    }),
    trigger: text("What starts the move.", {
        why: "A plan that waits for certainty starts too late.",
        example: "the operator announces or executes a suspension",
    }),
    notice: duration("How much notice the plan counts on; `PT0S` for none.", {
        why: "Nayara Energy had none, and lost a week.",
        example: "PT0S",
    }),
};

/** The plan as one group of fields, in the order in which a person fills it in. */
export const planFields = group(
    { ...subject, ...people, ...destination, ...objectives, ...data, ...dependencies, ...services, ...proof },
    "The plan for the day on which the stack's operator may no longer serve it.",
    { needs: ["target", "agreement", "rto", "rpo", "covers"] },
);
