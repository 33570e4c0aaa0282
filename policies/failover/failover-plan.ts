import { ComponentResource, Resource, type ComponentResourceOptions, type Input, type URN } from "@pulumi/pulumi";
import { PLAN_TYPE } from "./plan";

/** An ISO 8601 duration: `PT4H`, `P1DT12H`. */
export type Duration = `P${string}`;
/** A day, year first: `2026-03-02`. */
export type Day = `${number}-${number}-${number}`;

/** Who takes over, and where. */
export interface Target {
    /** The operator's name: `OVHcloud`, `Delos Cloud GmbH`, `STACKIT`. */
    readonly operator: string;
    /** What is rented there: `Managed Kubernetes Service`. */
    readonly service?: string;
    /** The operator's own ids of the regions: `GRA11`, `eu01`, `fr-par`. */
    readonly regions: readonly [string, ...string[]];
}

/** What the operator of the target has committed to. A memorandum of understanding obliges nobody. */
export type Agreement =
    | { readonly status: "none" }
    | {
          readonly status: "mou" | "signed";
          readonly date: Day;
          /** Where it is filed. */
          readonly reference: string;
      };

/** How the data of one resource, and of all that belongs to it, gets to the target. */
export interface Coverage {
    /** The resource that owns the data (the server of a database, the account of a container), or its URN. A component stands for all that is in it. */
    readonly resource: Resource | Input<URN>;
    /** `logical replication`, `rclone sync`, `pg_dump shipped off-site`. */
    readonly method: string;
    /** The longest time between two copies. For continuous replication: the lag that raises an alarm. */
    readonly every: Duration;
}

/** Data that is given up on purpose. */
export interface LeftBehind {
    readonly resource: Resource | Input<URN>;
    /** Why nobody will miss it: `thumbnails, rendered anew`. */
    readonly because: string;
}

/** What the last rehearsal showed. */
export interface Drill {
    readonly date: Day;
    readonly result: "passed" | "failed";
    /** From the cut to the first good answer, as measured. */
    readonly rto?: Duration;
    /** The age of the newest write that was lost, as measured. */
    readonly rpo?: Duration;
    /** Where the record of it is kept. */
    readonly evidence?: string;
}

/** How much harm a disclosure does: `health` asks for a qualified operator, `sensitive` for one out of reach of foreign law. */
export type DataClass = "public" | "internal" | "sensitive" | "health";

export type Scenario = "provider-sanctions" | "export-control" | "disconnect" | "insolvency" | "region-loss";

export interface FailoverPlanArgs {
    readonly target: Target;
    readonly agreement: Agreement;
    /** Recovery time objective: how long the service may be gone, the time to decide included. */
    readonly rto: Duration;
    /** Recovery point objective: how much of the latest work may be lost. */
    readonly rpo: Duration;
    readonly covers: readonly Coverage[];
    readonly leavesBehind?: readonly LeftBehind[];
    readonly lastDrill?: Drill;
    /** The class of the data that the stack holds. */
    readonly dataClass?: DataClass;
    /** What the plan is made for. A cut by sanctions comes without notice, whoever orders it. */
    readonly scenarios?: readonly Scenario[];
    /** Who decides to move, reachable without the primary: no mailbox that it hosts. */
    readonly decisionOwner?: { readonly role: string; readonly contact: string; readonly deputy?: string };
    /** Who holds the keys of the copies: once the primary's keys are revoked, what they encrypt is lost. */
    readonly keys?: { readonly custodian: string; readonly procedure?: string };
    /** Where the steps are written down; a place that outlives the primary. */
    readonly runbook?: string;
}

/**
 * The plan for the day on which the stack's operator may no longer serve it. It creates nothing: it states, next to the
 * resources it is about, what policies check and auditors ask for.
 *
 * What is wrong in it is for the policies to say, so nothing here throws.
 */
export class FailoverPlan extends ComponentResource {
    constructor(name: string, args: FailoverPlanArgs, options?: ComponentResourceOptions) {
        const plan = {
            ...args,
            covers: withUrns(args.covers),
            ...(args.leavesBehind && { leavesBehind: withUrns(args.leavesBehind) }),
        };
        super(PLAN_TYPE, name, plan, options);
        // Policies over the whole stack see of a component only what it registers as outputs.
        this.registerOutputs(plan);
    }
}

function withUrns<Entry extends { readonly resource: Resource | Input<URN> }>(entries: readonly Entry[] = []) {
    return entries.map(({ resource, ...entry }) => ({
        urn: Resource.isInstance(resource) ? resource.urn : resource,
        ...entry,
    }));
}
