/** What a program states in a FailoverPlan. docs/failover-plan.md says why an auditor asks for each field. */
import type { Input, Resource, URN } from "@pulumi/pulumi";
import type { Day, Duration } from "./plan-field";
import type { DATA_CLASSES, KEY_MODELS, SCENARIOS } from "./rows/plan-fields";

export type { Day, Duration };

/** What the plan is made for; a name of one's own is a scenario file of `rempart drill`. */
export type Scenario = (typeof SCENARIOS)[number] | (string & {});
export type DataClass = (typeof DATA_CLASSES)[number];
/** Who makes and holds the keys: with `external` and `own-module` they never reach the operator. */
export type KeyModel = (typeof KEY_MODELS)[number];
/** The name of a company or body, as the catalog or the settings know it: `OVHcloud`; `self` for the organisation. */
export type OperatorName = string;
/** A person, a role, or a company: `self`, `chief physician`, `Scaleway`. */
export type Holder = string;
/** A host name, or an address with one: `registry.clinic.eu`, `https://login.clinic.eu`. */
export type Host = string;
/** A telephone number, a mail address, an address of a messenger; none that the primary serves. */
export type Contact = string;
/** An ISO 3166-1 code: `FR`. */
export type Country = string;

/** Who decides to move. */
export interface DecisionOwner {
    readonly role: string;
    /** Who holds the role today. */
    readonly name?: string;
    /** How the person is reached without the primary: no mailbox that it hosts. */
    readonly contact: Contact;
    /** Who decides while the person is away. */
    readonly deputy?: string;
    readonly deputyContact?: Contact;
}

/** Who takes over, and where. */
export interface Target {
    /** The operator's name: `OVHcloud`, `Delos Cloud GmbH`, `STACKIT`. */
    readonly operator: OperatorName;
    /** What is rented there: `Managed Kubernetes Service`. */
    readonly service?: string;
    /** The cloud, where the operator runs several. */
    readonly cloud?: string;
    /** The operator's own ids of the regions: `GRA11`, `eu01`, `fr-par`. */
    readonly regions: readonly [string, ...string[]];
    /** The account, tenant or project that is ready there. */
    readonly tenant?: string;
}

/** What the operator of the target has committed to. A memorandum of understanding obliges nobody. */
export type Agreement =
    | { readonly status: "none" }
    | {
          readonly status: "mou" | "memorandum" | "signed";
          readonly date: Day;
          /** When it ends; left out where it has no end. */
          readonly end?: Day;
          /** Where it is filed. */
          readonly reference: string;
          /** What it says of leaving and of transition. */
          readonly exitClause?: string;
      };

/** How the data of one resource, and of all that belongs to it, gets to the target. A resource may have several copies. */
export interface Coverage {
    /** The resource that owns the data (the server of a database, the account of a container), or its URN. A component stands for all that is in it. */
    readonly resource: Resource | Input<URN>;
    /** Whether the copy follows the data, or is taken from time to time. */
    readonly kind?: "replication" | "backup";
    /** `logical replication`, `rclone sync`, `pg_dump shipped off-site`: see docs/failover-plan.md for the known methods. */
    readonly method: string;
    /** Why this method, where it is none of the known ones. */
    readonly because?: string;
    /** The longest time between two copies. For continuous replication: the lag that raises an alarm. */
    readonly every: Duration;
    /** When a copy was last read back and compared. */
    readonly lastVerified?: Day;
    /** Where the copy is; at the target where nothing is said. */
    readonly location?: { readonly operator: OperatorName; readonly region?: string };
    /** A format that other software reads: `SQL dump`, `Maildir`, `files`. */
    readonly format?: string;
    /** Who holds the key of the copy. */
    readonly encryptedUnder?: Holder;
    /** How long a copy is kept. */
    readonly retention?: Duration;
}

/** Data that is given up on purpose. */
export interface LeftBehind {
    readonly resource: Resource | Input<URN>;
    /** Why nobody will miss it: `thumbnails, rendered anew`. */
    readonly because: string;
}

/** Who holds the keys of the copies: once the primary's keys are revoked, what they encrypt is lost. */
export interface CopyKeys {
    readonly model?: KeyModel;
    readonly custodian: Holder;
    /** The second copy of the keys. */
    readonly escrow?: { readonly holder: Holder; readonly country: Country; readonly reference?: string };
    /** Who releases the keys, and how. */
    readonly releaseProcedure?: string;
    /** How the copies are encrypted and read again. */
    readonly procedure?: string;
}

/** How users and administrators sign in after the move. */
export interface SignIn {
    /** Where users sign in: `https://login.clinic.eu`. */
    readonly issuer?: Host;
    /** Who runs it. */
    readonly operator?: OperatorName;
    /** Accounts that work at the target without any issuer. */
    readonly breakGlass?: readonly string[];
}

/** The names of the service. */
export interface Names {
    readonly registrar?: OperatorName;
    /** Who answers for the zone. */
    readonly provider?: OperatorName;
    /** The domains of the service; mail addresses in them stop with it. */
    readonly domains?: readonly Host[];
    /** The time for which answers are kept. */
    readonly ttl?: Duration;
}

export interface Certificates {
    /** Who signs them. */
    readonly issuer?: OperatorName;
    readonly acmeDirectory?: Host;
    /** The shortest time for which they stay valid when renewal stops. */
    readonly validFor?: Duration;
    /** Whether certificate and key are stored at the target already. */
    readonly storedAtTarget?: boolean;
}

/** The container images of the target. */
export interface Images {
    readonly registry: Host;
    readonly operator?: OperatorName;
    readonly digestPinned?: boolean;
    /** The longest time between two mirrorings. */
    readonly mirrorAge?: Duration;
}

/** The source of the software, out of reach of its vendor. */
export interface SourceEscrow {
    readonly repository?: Host;
    readonly operator?: OperatorName;
    readonly country?: Country;
    /** The longest time between two deposits. */
    readonly age?: Duration;
    /** How many versions are kept. */
    readonly versions?: number;
}

/** The program and the state of the target. */
export interface InfrastructureCode {
    readonly repository?: Host;
    readonly stateBackend?: Host;
    /** What encrypts the secrets of the state: `passphrase`. */
    readonly secretsProvider?: string;
    /** Who runs repository and backend. */
    readonly operator?: OperatorName;
}

export interface Licence {
    readonly product: string;
    readonly vendor?: OperatorName;
    /** Whether it runs without a licence server. */
    readonly offlineUse: boolean;
    /** When the licence ends; left out where it does not. */
    readonly expires?: Day;
}

export interface Support {
    readonly provider: OperatorName;
    readonly hours?: string;
    readonly country?: Country;
    readonly contact: Contact;
}

/** How the target is paid. */
export interface Payment {
    readonly method: string;
    /** Who carries the payment. */
    readonly intermediary?: OperatorName;
}

/** What sees that the primary is gone. */
export interface Watch {
    readonly provider?: OperatorName;
    readonly host?: Host;
    /** Whom it tells, without the primary. */
    readonly alertsTo?: Contact;
}

/** What the last rehearsal showed. */
export interface Drill {
    readonly date: Day;
    readonly result: "passed" | "failed";
    /** From the cut to the first good answer, as measured. */
    readonly rto?: Duration;
    /** The age of the newest write that was lost, as measured. */
    readonly rpo?: Duration;
    /** Where the record of it is kept: a drill.json. */
    readonly evidence?: string;
    /** The SHA-256 of the record. */
    readonly evidenceDigest?: string;
}

/** The last time the target ran with the primary and its vendors cut off. */
export interface DisconnectTest {
    readonly date: Day;
    readonly result: "passed" | "failed";
    readonly lasted?: Duration;
    readonly evidence?: string;
}

export interface AcceptedRisk {
    readonly risk: string;
    readonly because: string;
    readonly acceptedBy: string;
    readonly until: Day;
}

export interface FailoverPlanArgs {
    /** What is moved: `mail and calendars of the clinic`. */
    readonly workload?: string;
    /** The most sensitive class of its data. */
    readonly dataClass?: DataClass;
    /** What the plan is made for. A cut by sanctions comes without notice, whoever orders it. */
    readonly scenarios?: readonly Scenario[];
    /** What starts the move. */
    readonly trigger?: string;
    /** How much notice the plan counts on; `PT0S` for none. */
    readonly notice?: Duration;
    /** Who decides to move, reachable without the primary. */
    readonly decisionOwner?: DecisionOwner;
    readonly approvedBy?: string;
    readonly target: Target;
    /** The Pulumi stack that runs at the target: its name, or project and name. */
    readonly targetStack?: string;
    readonly agreement: Agreement;
    /** Recovery time objective: how long the service may be gone, the time to decide included. */
    readonly rto: Duration;
    /** Recovery point objective: how much of the latest work may be lost. */
    readonly rpo: Duration;
    /** How long the target can run without the primary and its vendors. */
    readonly maxDisconnected?: Duration;
    readonly covers: readonly Coverage[];
    /** When the copies were last read back and compared, where their entries do not say it. */
    readonly copiesVerified?: Day;
    readonly leavesBehind?: readonly LeftBehind[];
    readonly keys?: CopyKeys;
    readonly identity?: SignIn;
    readonly dns?: Names;
    readonly certificates?: Certificates;
    readonly images?: Images;
    readonly sourceEscrow?: SourceEscrow;
    readonly infrastructureCode?: InfrastructureCode;
    readonly licences?: readonly Licence[];
    readonly support?: Support;
    readonly payment?: Payment;
    readonly monitoring?: Watch;
    /** Where the steps are written down; a place that outlives the primary. */
    readonly runbook?: string;
    readonly lastDrill?: Drill;
    readonly disconnectTest?: DisconnectTest;
    /** When the plan was last reviewed. */
    readonly reviewDate?: Day;
    readonly acceptedRisks?: readonly AcceptedRisk[];
}
