/**
 * What the rules say of each field of a plan, beside what is the same for all: `fields.test.ts` goes over the table of
 * fields and makes the cases. A field that is not here fails it.
 */

/** `rule kind path: text`; `rule path` for a value that is unknown until deployment. */
type Line = string;

export interface FieldCases {
    /** A value of the right form that means something wrong. */
    readonly meant?: { readonly value: unknown; readonly finds: readonly Line[] };
    /** Why no value of the right form is wrong. */
    readonly words?: string;
    /** What is said of an unknown value, where it is not failover-plan alone. */
    readonly unknown?: readonly Line[];
    /** What is said of any value of another form, where it is not failover-plan. */
    readonly unfit?: readonly Line[];
    /** Of a value of another type, of a placeholder, of a text that is not of the kind: where they differ. */
    readonly type?: readonly Line[];
    readonly placeholder?: readonly Line[];
    readonly form?: readonly Line[];
}

export const fieldCases: Readonly<Record<string, FieldCases>> = {
    workload: { words: "words for people" },
    dataClass: { words: "the choices are all that is asked" },
    scenarios: {
        meant: {
            value: [],
            finds: [
                "failover-plan violation scenarios: FailoverPlan 'plan' does not state 'scenarios': what the plan is made for. A cut by sanctions is not the loss of a region: the paired region helps in one and not in the other.",
            ],
        },
    },
    "scenarios[0]": { words: "names of one's own are allowed" },
    trigger: { words: "words for people" },
    notice: { words: "a duration is all that is asked" },
    decisionOwner: {
        meant: {
            value: undefined,
            finds: [
                "failover-plan violation decisionOwner: FailoverPlan 'plan' does not state 'decisionOwner': who decides to move. A cut comes without notice. Without a named person who may decide and can be reached, the time to decide is longer than the time to move.",
            ],
        },
        unknown: [
            "failover-plan decisionOwner",
            "failover-contacts decisionOwner.contact",
            "failover-contacts decisionOwner.deputyContact",
            "failover-contacts decisionOwner.deputy",
        ],
    },
    "decisionOwner.role": { words: "words for people" },
    "decisionOwner.name": { words: "words for people" },
    "decisionOwner.contact": {
        meant: {
            value: "head@outlook.com",
            finds: [
                "failover-contacts violation decisionOwner.contact: 'decisionOwner.contact' of FailoverPlan 'plan' is reached through Microsoft alone, which falls with the primary. Add a telephone number, or an address that the primary does not serve.",
            ],
        },
        unknown: ["failover-plan decisionOwner.contact", "failover-contacts decisionOwner.contact"],
    },
    "decisionOwner.deputy": {
        meant: {
            value: "deputy@gmail.com",
            finds: [
                "failover-contacts violation decisionOwner.deputy: 'decisionOwner.deputy' of FailoverPlan 'plan' is reached through Google alone, which is under the law of United States (US) like Microsoft: one order stops both. Add a telephone number.",
            ],
        },
        unknown: ["failover-plan decisionOwner.deputy", "failover-contacts decisionOwner.deputy"],
    },
    "decisionOwner.deputyContact": {
        meant: {
            value: "deputy@mail.clinique-lyon.fr",
            finds: [
                "failover-contacts violation decisionOwner.deputyContact: 'decisionOwner.deputyContact' of FailoverPlan 'plan' is a mail address in a domain of the service ('mail.clinique-lyon.fr'): it stops with what the plan is about. Add a telephone number.",
            ],
        },
        unknown: ["failover-plan decisionOwner.deputyContact", "failover-contacts decisionOwner.deputyContact"],
    },
    approvedBy: { words: "words for people" },
    target: {
        unknown: [
            "failover-target undetermined target.operator: The operator in 'target.operator' of FailoverPlan 'plan' is unknown until deployment.",
            "failover-target undetermined target.regions: The region in 'target.regions' of FailoverPlan 'plan' is unknown until deployment.",
        ],
        type: [
            "failover-target violation target.operator: FailoverPlan 'plan' names no operator: set 'target.operator' to the one that takes over.",
            "failover-target violation target.regions: FailoverPlan 'plan' names no region of the target: set 'target.regions'.",
            "failover-plan violation target: 'target' of FailoverPlan 'plan' is not a group of fields.",
        ],
    },
    "target.operator": {
        meant: {
            value: "Microsoft",
            finds: [
                "failover-target violation target.operator: FailoverPlan 'plan' fails over from Microsoft to Microsoft: what stops one stops the other. Name an operator that is independent of it.",
                "failover-target violation target.regions[0]: FailoverPlan 'plan' fails over to 'GRA11', which is not a region of Microsoft in the catalog. If it is right, add it to the setting additionalRegions.",
            ],
        },
        unknown: [
            "failover-target undetermined target.operator: The operator in 'target.operator' of FailoverPlan 'plan' is unknown until deployment.",
        ],
        type: [
            "failover-target violation target.operator: FailoverPlan 'plan' names no operator: set 'target.operator' to the one that takes over.",
            "failover-plan violation target.operator: 'target.operator' of FailoverPlan 'plan' is not a text.",
        ],
        placeholder: [
            "failover-target violation target.operator: FailoverPlan 'plan' fails over to 'TODO', which is not in the catalog. If the name is right, add the operator to the setting additionalOperators.",
            "failover-plan violation target.operator: FailoverPlan 'plan' is not filled in: 'target.operator' is still a placeholder ('TODO').",
        ],
    },
    "target.service": { words: "words for people" },
    "target.cloud": { words: "words for people" },
    "target.regions": {
        meant: {
            value: [],
            finds: [
                "failover-target violation target.regions: FailoverPlan 'plan' names no region of OVHcloud: set 'target.regions'.",
            ],
        },
        unknown: [
            "failover-target undetermined target.regions: The region in 'target.regions' of FailoverPlan 'plan' is unknown until deployment.",
        ],
        type: [
            "failover-target violation target.regions: FailoverPlan 'plan' names no region of OVHcloud: set 'target.regions'.",
            "failover-plan violation target.regions: 'target.regions' of FailoverPlan 'plan' is not a list.",
        ],
    },
    "target.regions[0]": {
        meant: {
            value: "BHS5",
            finds: [
                "failover-target violation target.regions[0]: FailoverPlan 'plan' fails over to 'BHS5', which is in Canada (CA). Choose a region of OVHcloud in EU.",
            ],
        },
        unknown: [
            "failover-target undetermined target.regions[0]: The region in 'target.regions[0]' of FailoverPlan 'plan' is unknown until deployment.",
        ],
        type: [
            "failover-target violation target.regions[0]: FailoverPlan 'plan' fails over to '7', which is not a region of OVHcloud in the catalog. If it is right, add it to the setting additionalRegions.",
            "failover-plan violation target.regions[0]: 'target.regions[0]' of FailoverPlan 'plan' is not a text.",
        ],
        placeholder: [
            "failover-target violation target.regions[0]: FailoverPlan 'plan' fails over to 'TODO', which is not a region of OVHcloud in the catalog. If it is right, add it to the setting additionalRegions.",
            "failover-plan violation target.regions[0]: FailoverPlan 'plan' is not filled in: 'target.regions[0]' is still a placeholder ('TODO').",
        ],
    },
    "target.tenant": { words: "words for people" },
    targetStack: { words: "`check --target` holds it against the target" },
    agreement: {
        unknown: [
            "failover-agreement agreement.status",
            "failover-agreement agreement.date",
            "failover-agreement agreement.reference",
            "failover-agreement agreement.end",
        ],
        type: [
            "failover-agreement violation agreement.status: FailoverPlan 'plan' has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set 'agreement.status' to signed, with its date and reference.",
            "failover-plan violation agreement: 'agreement' of FailoverPlan 'plan' is not a group of fields.",
        ],
    },
    "agreement.status": {
        meant: {
            value: "none",
            finds: [
                "failover-agreement violation agreement.status: FailoverPlan 'plan' has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set 'agreement.status' to signed, with its date and reference.",
            ],
        },
        unknown: ["failover-agreement agreement.status"],
        unfit: [
            "failover-agreement violation agreement.status: FailoverPlan 'plan' has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set 'agreement.status' to signed, with its date and reference.",
        ],
    },
    "agreement.date": {
        meant: {
            value: "2099-01-01",
            finds: [
                "failover-agreement violation agreement.date: The agreement of FailoverPlan 'plan' is dated 2099-01-01 ('agreement.date'), after 2026-11-27: until then nobody owes it anything. State it when it is signed.",
            ],
        },
        unknown: ["failover-agreement agreement.date"],
        unfit: [
            "failover-agreement violation agreement.date: FailoverPlan 'plan' does not say when its agreement was concluded: set 'agreement.date' to a date such as 2026-03-02.",
        ],
    },
    "agreement.end": {
        meant: {
            value: "2026-01-01",
            finds: [
                "failover-agreement violation agreement.end: The agreement of FailoverPlan 'plan' ended on 2026-01-01 ('agreement.end'), so nobody owes it anything. Conclude a new one, or state the end that holds.",
            ],
        },
        unknown: ["failover-agreement agreement.end"],
        unfit: [
            "failover-agreement violation agreement.end: 'agreement.end' of FailoverPlan 'plan' is no day of the calendar: set it to a date such as 2029-03-01, or leave it out where the agreement has no end.",
        ],
    },
    "agreement.reference": {
        meant: {
            value: "",
            finds: [
                "failover-agreement violation agreement.reference: FailoverPlan 'plan' does not say where its agreement is filed: set 'agreement.reference'.",
            ],
        },
        unknown: ["failover-agreement agreement.reference"],
    },
    "agreement.exitClause": { words: "words for people" },
    rto: {
        meant: {
            value: "PT1H",
            finds: [
                "failover-objectives violation lastDrill.rto: FailoverPlan 'plan' states an rto of PT1H, and its last drill measured PT2H40M ('lastDrill.rto'). Make it faster, or state the rto that holds.",
            ],
        },
        unknown: ["failover-objectives rto"],
        unfit: [
            "failover-objectives violation rto: The recovery time objective of FailoverPlan 'plan' is missing or invalid: set 'rto' to an ISO 8601 duration such as PT4H.",
        ],
    },
    rpo: {
        meant: {
            value: "PT5M",
            finds: [
                "failover-objectives violation covers[0].every: FailoverPlan 'plan' allows a loss of PT5M at most, but copies only every PT15M ('covers[0].every'). Copy more often, or state the rpo that holds.",
                "failover-objectives violation lastDrill.rpo: FailoverPlan 'plan' states an rpo of PT5M, and its last drill measured PT22M ('lastDrill.rpo'). Make it faster, or state the rpo that holds.",
            ],
        },
        unknown: ["failover-objectives rpo"],
        unfit: [
            "failover-objectives violation rpo: The recovery point objective of FailoverPlan 'plan' is missing or invalid: set 'rpo' to an ISO 8601 duration such as PT4H.",
        ],
    },
    maxDisconnected: {
        words: "it is asked of targets with the technology of the primary's vendor: test/failover/rules/failover-target.test.ts",
    },
    covers: {
        meant: {
            value: [],
            finds: [
                "failover-coverage violation -: StorageAccount 'files' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            ],
        },
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'files'.",
            "failover-objectives covers.every",
            "failover-freshness covers.lastVerified",
            "failover-survival covers.encryptedUnder",
            "failover-copies covers.method",
            "failover-copies covers.location.operator",
        ],
        type: [
            "failover-coverage violation -: StorageAccount 'files' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-plan violation covers: 'covers' of FailoverPlan 'plan' is not a list.",
        ],
    },
    "covers[0]": {
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'files'.",
            "failover-objectives covers[0].every",
            "failover-freshness covers[0].lastVerified",
            "failover-survival covers[0].encryptedUnder",
            "failover-copies covers[0].method",
            "failover-copies covers[0].location.operator",
        ],
        type: [
            "failover-coverage violation -: StorageAccount 'files' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-objectives violation covers[0].every: The time between two copies of FailoverPlan 'plan' is missing or invalid: set 'covers[0].every' to an ISO 8601 duration such as PT4H.",
            "failover-plan violation covers[0]: 'covers[0]' of FailoverPlan 'plan' is not a group of fields.",
        ],
    },
    "covers[0].urn": {
        meant: {
            value: "urn:pulumi:dev::tests::acme:index:Other::other",
            finds: [
                "failover-coverage violation -: StorageAccount 'files' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            ],
        },
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'files'.",
        ],
        type: [
            "failover-coverage violation -: StorageAccount 'files' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-plan violation covers[0].urn: 'covers[0].urn' of FailoverPlan 'plan' is not a text.",
        ],
        placeholder: [
            "failover-coverage violation -: StorageAccount 'files' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-plan violation covers[0].urn: FailoverPlan 'plan' is not filled in: 'covers[0].urn' is still a placeholder ('TODO').",
        ],
    },
    "covers[0].kind": { words: "the choices are all that is asked" },
    "covers[0].method": {
        meant: {
            value: "geo-redundant storage",
            finds: [
                "failover-copies violation covers[0].method: FailoverPlan 'plan' copies by 'geo-redundant storage' ('covers[0].method'): geo-redundant storage copies to another region of the same operator. Copy to the target by a method that leaves the primary, such as a dump, logical replication or rclone.",
            ],
        },
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'files'.",
            "failover-copies covers[0].method",
        ],
    },
    "covers[0].because": { words: "words for people" },
    "covers[0].every": {
        meant: {
            value: "P1D",
            finds: [
                "failover-objectives violation covers[0].every: FailoverPlan 'plan' allows a loss of PT1H at most, but copies only every P1D ('covers[0].every'). Copy more often, or state the rpo that holds.",
            ],
        },
        unknown: ["failover-objectives covers[0].every"],
        unfit: [
            "failover-objectives violation covers[0].every: The time between two copies of FailoverPlan 'plan' is missing or invalid: set 'covers[0].every' to an ISO 8601 duration such as PT4H.",
        ],
    },
    "covers[0].lastVerified": {
        meant: {
            value: "2026-01-01",
            finds: [
                "failover-freshness violation covers[0].lastVerified: The last time that a copy was read back of FailoverPlan 'plan' was on 2026-01-01 ('covers[0].lastVerified'), more than P1M before 2026-11-27. Read a copy back, and compare it.",
            ],
        },
        unknown: ["failover-freshness covers[0].lastVerified"],
        unfit: [
            "failover-freshness violation covers[0].lastVerified: 'covers[0].lastVerified' of FailoverPlan 'plan' is no day of the calendar: set it to a date such as 2026-03-02.",
        ],
    },
    "covers[0].location": { unknown: ["failover-copies covers[0].location.operator"] },
    "covers[0].location.operator": {
        meant: {
            value: "Microsoft",
            finds: [
                "failover-copies violation covers[0].location.operator: FailoverPlan 'plan' keeps a copy at Microsoft ('covers[0].location.operator'), which falls with the primary, and names no other copy of the same data. Keep one at the target, or at an operator that is independent.",
                "failover-copies undetermined covers[0].location.region: FailoverPlan 'plan' keeps a copy in 'GRA11' ('covers[0].location.region'), which is not a region of Microsoft in the catalog. If it is right, add it to the setting additionalRegions.",
            ],
        },
        unknown: ["failover-copies covers[0].location.operator"],
    },
    "covers[0].location.region": {
        meant: {
            value: "BHS5",
            finds: [
                "failover-copies violation covers[0].location.region: FailoverPlan 'plan' keeps a copy in Canada (CA) ('covers[0].location.region'). Keep it in EU.",
            ],
        },
        unknown: ["failover-copies covers[0].location.region"],
    },
    "covers[0].format": { words: "words for people" },
    "covers[0].encryptedUnder": {
        meant: {
            value: "Azure Key Vault",
            finds: [
                "failover-survival violation covers[0].encryptedUnder: The key of a copy of FailoverPlan 'plan' depends on Microsoft ('covers[0].encryptedUnder'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-survival covers[0].encryptedUnder"],
    },
    "covers[0].retention": { words: "a duration is all that is asked" },
    copiesVerified: {
        words: "it is asked where an entry does not say it: test/failover/rules/failover-freshness.test.ts",
    },
    leavesBehind: {
        meant: {
            value: [],
            finds: [
                "failover-coverage violation -: StorageAccount 'thumbs' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            ],
        },
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'thumbs'.",
        ],
        type: [
            "failover-coverage violation -: StorageAccount 'thumbs' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-plan violation leavesBehind: 'leavesBehind' of FailoverPlan 'plan' is not a list.",
        ],
    },
    "leavesBehind[0]": {
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'thumbs'.",
        ],
        type: [
            "failover-coverage violation -: StorageAccount 'thumbs' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-plan violation leavesBehind[0]: 'leavesBehind[0]' of FailoverPlan 'plan' is not a group of fields.",
        ],
    },
    "leavesBehind[0].urn": {
        meant: {
            value: "urn:other",
            finds: [
                "failover-coverage violation -: StorageAccount 'thumbs' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            ],
        },
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'thumbs'.",
        ],
        type: [
            "failover-coverage violation -: StorageAccount 'thumbs' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-plan violation leavesBehind[0].urn: 'leavesBehind[0].urn' of FailoverPlan 'plan' is not a text.",
        ],
        placeholder: [
            "failover-coverage violation -: StorageAccount 'thumbs' holds blobs, files, queues and tables, and FailoverPlan 'plan' does not say how they reach its target. Add it to covers with a method, or to leavesBehind with the reason why they can be lost.",
            "failover-plan violation leavesBehind[0].urn: FailoverPlan 'plan' is not filled in: 'leavesBehind[0].urn' is still a placeholder ('TODO').",
        ],
    },
    "leavesBehind[0].because": {
        meant: {
            value: "",
            finds: [
                "failover-coverage violation -: FailoverPlan 'plan' leaves StorageAccount 'thumbs' behind without a reason: set because in its entry of leavesBehind.",
            ],
        },
        unknown: [
            "failover-coverage undetermined -: It is unknown until deployment what FailoverPlan 'plan' covers, and so whether it covers StorageAccount 'thumbs'.",
        ],
    },
    keys: {
        meant: {
            value: undefined,
            finds: [
                "failover-plan violation keys: FailoverPlan 'plan' does not state 'keys': who holds the keys of the copies. Once the primary's keys are revoked, what they encrypt is lost.",
            ],
        },
        unknown: [
            "failover-plan keys",
            "failover-survival keys.custodian",
            "failover-survival keys.escrow.holder",
            "failover-survival keys.model",
            "failover-survival keys.escrow.country",
        ],
    },
    "keys.model": {
        meant: {
            value: "provider-managed",
            finds: [
                "failover-survival violation keys.model: FailoverPlan 'plan' keeps its copies under keys that a provider manages ('keys.model'): whoever stops the provider stops the keys. Hold them yourself.",
            ],
        },
        unknown: ["failover-plan keys.model", "failover-survival keys.model"],
    },
    "keys.custodian": {
        meant: {
            value: "Microsoft",
            finds: [
                "failover-survival violation keys.custodian: The keys of the copies of FailoverPlan 'plan' depend on Microsoft ('keys.custodian'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan keys.custodian", "failover-survival keys.custodian"],
    },
    "keys.escrow": {
        unknown: [
            "failover-plan keys.escrow",
            "failover-survival keys.escrow.holder",
            "failover-survival keys.escrow.country",
        ],
    },
    "keys.escrow.holder": {
        meant: {
            value: "Google",
            finds: [
                "failover-survival violation keys.escrow.holder: The second copy of the keys of FailoverPlan 'plan' depends on Google ('keys.escrow.holder'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan keys.escrow.holder", "failover-survival keys.escrow.holder"],
    },
    "keys.escrow.country": {
        meant: {
            value: "US",
            finds: [
                "failover-survival violation keys.escrow.country: 'keys.escrow.country' of FailoverPlan 'plan' is in United States (US). Choose a place in EU.",
            ],
        },
        unknown: ["failover-plan keys.escrow.country", "failover-survival keys.escrow.country"],
    },
    "keys.escrow.reference": { words: "words for people" },
    "keys.releaseProcedure": { words: "words for people" },
    "keys.procedure": { words: "words for people" },
    identity: {
        unknown: ["failover-plan identity", "failover-survival identity.issuer", "failover-survival identity.operator"],
    },
    "identity.issuer": {
        meant: {
            value: "https://login.microsoftonline.com",
            finds: [
                "failover-survival violation identity.issuer: Sign-in of FailoverPlan 'plan' depends on Microsoft ('identity.issuer'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan identity.issuer", "failover-survival identity.issuer"],
    },
    "identity.operator": {
        meant: {
            value: "Okta",
            finds: [
                "failover-survival violation identity.operator: Sign-in of FailoverPlan 'plan' depends on Okta Inc. ('identity.operator'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan identity.operator", "failover-survival identity.operator"],
    },
    "identity.breakGlass": {},
    "identity.breakGlass[0]": { words: "words for people" },
    dns: {
        unknown: [
            "failover-plan dns",
            "failover-survival dns.registrar",
            "failover-survival dns.provider",
            "failover-survival dns.domains",
            "failover-survival dns.ttl",
        ],
    },
    "dns.registrar": {
        meant: {
            value: "GoDaddy",
            finds: [
                "failover-survival violation dns.registrar: The registration of the domain of FailoverPlan 'plan' depends on GoDaddy ('dns.registrar'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan dns.registrar", "failover-survival dns.registrar"],
    },
    "dns.provider": {
        meant: {
            value: "Cloudflare",
            finds: [
                "failover-survival violation dns.provider: The zone of FailoverPlan 'plan' depends on Cloudflare Inc. ('dns.provider'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan dns.provider", "failover-survival dns.provider"],
    },
    "dns.domains": { unknown: ["failover-plan dns.domains", "failover-survival dns.domains"] },
    "dns.domains[0]": {
        meant: {
            value: "clinique-lyon.com",
            finds: [
                "failover-survival undetermined dns.domains[0]: A domain of FailoverPlan 'plan' ('dns.domains[0]') is under a top-level domain that Verisign runs under the law of United States (US), like Microsoft. An order can take the name away: keep a second name under another registry.",
            ],
        },
        unknown: ["failover-plan dns.domains[0]", "failover-survival dns.domains[0]"],
    },
    "dns.ttl": {
        meant: {
            value: "P1D",
            finds: [
                "failover-survival violation dns.ttl: 'dns.ttl' of FailoverPlan 'plan' is P1D, longer than PT1H. Shorten it: users stay at the address that is gone until it ends.",
            ],
        },
        unknown: ["failover-plan dns.ttl", "failover-survival dns.ttl"],
    },
    certificates: {
        unknown: [
            "failover-plan certificates",
            "failover-survival certificates.issuer",
            "failover-survival certificates.acmeDirectory",
            "failover-survival certificates.validFor",
        ],
    },
    "certificates.issuer": {
        meant: {
            value: "Let's Encrypt",
            finds: [
                "failover-survival violation certificates.issuer: The renewal of certificates of FailoverPlan 'plan' depends on ISRG ('certificates.issuer'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan certificates.issuer", "failover-survival certificates.issuer"],
    },
    "certificates.acmeDirectory": {
        meant: {
            value: "https://acme-v02.api.letsencrypt.org/directory",
            finds: [
                "failover-survival violation certificates.acmeDirectory: The renewal of certificates of FailoverPlan 'plan' depends on ISRG ('certificates.acmeDirectory'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan certificates.acmeDirectory", "failover-survival certificates.acmeDirectory"],
    },
    "certificates.validFor": {
        meant: {
            value: "P1D",
            finds: [
                "failover-survival violation certificates.validFor: 'certificates.validFor' of FailoverPlan 'plan' is P1D, shorter than P7D. Renew earlier.",
            ],
        },
        unknown: ["failover-plan certificates.validFor", "failover-survival certificates.validFor"],
    },
    "certificates.storedAtTarget": { words: "either is allowed: the issuer is asked instead" },
    images: {
        unknown: [
            "failover-plan images",
            "failover-survival images.registry",
            "failover-survival images.operator",
            "failover-survival images.mirrorAge",
            "failover-survival images.digestPinned",
        ],
    },
    "images.registry": {
        meant: {
            value: "clinic.azurecr.io",
            finds: [
                "failover-survival violation images.registry: The images of FailoverPlan 'plan' depend on Microsoft ('images.registry'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan images.registry", "failover-survival images.registry"],
    },
    "images.operator": {
        meant: {
            value: "GitHub",
            finds: [
                "failover-survival violation images.operator: The images of FailoverPlan 'plan' depend on GitHub Inc. ('images.operator'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan images.operator", "failover-survival images.operator"],
    },
    "images.digestPinned": {
        meant: {
            value: false,
            finds: [
                "failover-survival violation images.digestPinned: The images of FailoverPlan 'plan' are not named by their digest ('images.digestPinned'), so the target may run others than were tested. Pin them.",
            ],
        },
        unknown: ["failover-plan images.digestPinned", "failover-survival images.digestPinned"],
    },
    "images.mirrorAge": {
        meant: {
            value: "P30D",
            finds: [
                "failover-survival violation images.mirrorAge: 'images.mirrorAge' of FailoverPlan 'plan' is P30D, longer than P7D. Mirror more often.",
            ],
        },
        unknown: ["failover-plan images.mirrorAge", "failover-survival images.mirrorAge"],
    },
    sourceEscrow: {
        unknown: [
            "failover-plan sourceEscrow",
            "failover-survival sourceEscrow.repository",
            "failover-survival sourceEscrow.operator",
            "failover-survival sourceEscrow.country",
            "failover-survival sourceEscrow.age",
            "failover-survival sourceEscrow.versions",
        ],
    },
    "sourceEscrow.repository": {
        meant: {
            value: "https://github.com/clinic/mail",
            finds: [
                "failover-survival violation sourceEscrow.repository: The source of FailoverPlan 'plan' depends on GitHub Inc. ('sourceEscrow.repository'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan sourceEscrow.repository", "failover-survival sourceEscrow.repository"],
    },
    "sourceEscrow.operator": {
        meant: {
            value: "GitHub",
            finds: [
                "failover-survival violation sourceEscrow.operator: The source of FailoverPlan 'plan' depends on GitHub Inc. ('sourceEscrow.operator'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan sourceEscrow.operator", "failover-survival sourceEscrow.operator"],
    },
    "sourceEscrow.country": {
        meant: {
            value: "US",
            finds: [
                "failover-survival violation sourceEscrow.country: 'sourceEscrow.country' of FailoverPlan 'plan' is in United States (US). Choose a place in EU.",
            ],
        },
        unknown: ["failover-plan sourceEscrow.country", "failover-survival sourceEscrow.country"],
    },
    "sourceEscrow.age": {
        meant: {
            value: "P30D",
            finds: [
                "failover-survival violation sourceEscrow.age: 'sourceEscrow.age' of FailoverPlan 'plan' is P30D, longer than P7D. Deposit the source more often.",
            ],
        },
        unknown: ["failover-plan sourceEscrow.age", "failover-survival sourceEscrow.age"],
    },
    "sourceEscrow.versions": {
        meant: {
            value: 1,
            finds: [
                "failover-survival violation sourceEscrow.versions: FailoverPlan 'plan' keeps too few versions of the source ('sourceEscrow.versions'): 1, where 5 are asked for. Keep more.",
            ],
        },
        unknown: ["failover-plan sourceEscrow.versions", "failover-survival sourceEscrow.versions"],
    },
    infrastructureCode: {
        unknown: [
            "failover-plan infrastructureCode",
            "failover-survival infrastructureCode.repository",
            "failover-survival infrastructureCode.stateBackend",
            "failover-survival infrastructureCode.secretsProvider",
            "failover-survival infrastructureCode.operator",
        ],
    },
    "infrastructureCode.repository": {
        meant: {
            value: "https://github.com/clinic/platform",
            finds: [
                "failover-survival violation infrastructureCode.repository: The program of FailoverPlan 'plan' depends on GitHub Inc. ('infrastructureCode.repository'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan infrastructureCode.repository", "failover-survival infrastructureCode.repository"],
    },
    "infrastructureCode.stateBackend": {
        meant: {
            value: "https://api.pulumi.com",
            finds: [
                "failover-survival violation infrastructureCode.stateBackend: The state of FailoverPlan 'plan' depends on Pulumi Corporation ('infrastructureCode.stateBackend'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan infrastructureCode.stateBackend", "failover-survival infrastructureCode.stateBackend"],
    },
    "infrastructureCode.secretsProvider": {
        meant: {
            value: "azurekeyvault://clinic.vault.azure.net/keys/state",
            finds: [
                "failover-survival violation infrastructureCode.secretsProvider: The secrets of the state of FailoverPlan 'plan' depend on Microsoft ('infrastructureCode.secretsProvider'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: [
            "failover-plan infrastructureCode.secretsProvider",
            "failover-survival infrastructureCode.secretsProvider",
        ],
    },
    "infrastructureCode.operator": {
        meant: {
            value: "Pulumi",
            finds: [
                "failover-survival violation infrastructureCode.operator: The program and its state of FailoverPlan 'plan' depend on Pulumi Corporation ('infrastructureCode.operator'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan infrastructureCode.operator", "failover-survival infrastructureCode.operator"],
    },
    licences: {
        unknown: [
            "failover-plan licences",
            "failover-freshness licences.expires",
            "failover-survival licences.offlineUse",
        ],
    },
    "licences[0]": {
        unknown: [
            "failover-plan licences[0]",
            "failover-freshness licences[0].expires",
            "failover-survival licences[0].offlineUse",
        ],
    },
    "licences[0].product": { words: "words for people" },
    "licences[0].vendor": { words: "whether the licence needs its server is asked instead" },
    "licences[0].offlineUse": {
        meant: {
            value: false,
            finds: [
                "failover-survival violation licences[0].offlineUse: A licence of FailoverPlan 'plan' asks a server of its vendor ('licences[0].offlineUse'). Agree on a licence that runs without one, or replace the product.",
            ],
        },
        unknown: ["failover-plan licences[0].offlineUse", "failover-survival licences[0].offlineUse"],
    },
    "licences[0].expires": {
        meant: {
            value: "2026-01-01",
            finds: [
                "failover-freshness violation licences[0].expires: A licence of FailoverPlan 'plan' ended on 2026-01-01 ('licences[0].expires'). Renew it before the target needs it.",
            ],
        },
        unknown: ["failover-plan licences[0].expires", "failover-freshness licences[0].expires"],
    },
    support: {
        unknown: [
            "failover-plan support",
            "failover-survival support.provider",
            "failover-survival support.country",
            "failover-contacts support.contact",
        ],
    },
    "support.provider": {
        meant: {
            value: "Microsoft",
            finds: [
                "failover-survival violation support.provider: Support of FailoverPlan 'plan' depends on Microsoft ('support.provider'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan support.provider", "failover-survival support.provider"],
    },
    "support.hours": { words: "words for people" },
    "support.country": {
        meant: {
            value: "US",
            finds: [
                "failover-survival violation support.country: 'support.country' of FailoverPlan 'plan' is in United States (US). Choose a place in EU.",
            ],
        },
        unknown: ["failover-plan support.country", "failover-survival support.country"],
    },
    "support.contact": {
        meant: {
            value: "help@outlook.com",
            finds: [
                "failover-contacts violation support.contact: 'support.contact' of FailoverPlan 'plan' is reached through Microsoft alone, which falls with the primary. Add a telephone number, or an address that the primary does not serve.",
            ],
        },
        unknown: ["failover-plan support.contact", "failover-contacts support.contact"],
    },
    payment: {
        unknown: [
            "failover-plan payment",
            "failover-survival payment.intermediary",
            "failover-survival payment.method",
        ],
    },
    "payment.method": {
        meant: {
            value: "Visa card",
            finds: [
                "failover-survival violation payment.method: Payment of FailoverPlan 'plan' depends on a card scheme (Visa, Mastercard, American Express) ('payment.method'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan payment.method", "failover-survival payment.method"],
    },
    "payment.intermediary": {
        meant: {
            value: "PayPal",
            finds: [
                "failover-survival violation payment.intermediary: Payment of FailoverPlan 'plan' depends on PayPal ('payment.intermediary'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan payment.intermediary", "failover-survival payment.intermediary"],
    },
    monitoring: {
        unknown: [
            "failover-plan monitoring",
            "failover-survival monitoring.provider",
            "failover-survival monitoring.host",
            "failover-contacts monitoring.alertsTo",
        ],
    },
    "monitoring.provider": {
        meant: {
            value: "Datadog",
            finds: [
                "failover-survival violation monitoring.provider: Monitoring of FailoverPlan 'plan' depends on Datadog Inc. ('monitoring.provider'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan monitoring.provider", "failover-survival monitoring.provider"],
    },
    "monitoring.host": {
        meant: {
            value: "app.datadoghq.com",
            finds: [
                "failover-survival violation monitoring.host: Monitoring of FailoverPlan 'plan' depends on Datadog Inc. ('monitoring.host'), which is under the law of United States (US) like Microsoft: one order stops both. Name one at home in EU.",
            ],
        },
        unknown: ["failover-plan monitoring.host", "failover-survival monitoring.host"],
    },
    "monitoring.alertsTo": {
        meant: {
            value: "ops@mail.clinique-lyon.fr",
            finds: [
                "failover-contacts violation monitoring.alertsTo: 'monitoring.alertsTo' of FailoverPlan 'plan' is a mail address in a domain of the service ('mail.clinique-lyon.fr'): it stops with what the plan is about. Add a telephone number.",
            ],
        },
        unknown: ["failover-plan monitoring.alertsTo", "failover-contacts monitoring.alertsTo"],
    },
    runbook: {
        meant: {
            value: "https://clinic.sharepoint.com/runbook",
            finds: [
                "failover-survival violation runbook: The runbook of FailoverPlan 'plan' depends on Microsoft ('runbook'), which falls with the primary. Move it to the target's operator, to another that is independent, or to your own premises.",
            ],
        },
        unknown: ["failover-plan runbook", "failover-survival runbook"],
    },
    lastDrill: {
        meant: {
            value: undefined,
            finds: [
                "failover-freshness violation lastDrill: FailoverPlan 'plan' was never rehearsed: 'lastDrill' is not stated. Make the move once, and state the date, the result and what was measured.",
            ],
        },
        unknown: ["failover-objectives lastDrill", "failover-freshness lastDrill.date"],
        type: [
            "failover-objectives violation lastDrill.date: FailoverPlan 'plan' does not say when it was last rehearsed: set 'lastDrill.date' to a date such as 2026-03-02.",
            "failover-objectives violation lastDrill.result: FailoverPlan 'plan' does not say how its last drill ended: set 'lastDrill.result' to passed or failed.",
            "failover-objectives undetermined lastDrill.evidence: FailoverPlan 'plan' does not state where the record of its last drill is ('lastDrill.evidence'), so it is unknown whether the last drill supports the objectives.",
            "failover-objectives undetermined lastDrill.rto: FailoverPlan 'plan' does not state the rto that its last drill measured ('lastDrill.rto'), so it is unknown whether the last drill supports the objectives.",
            "failover-objectives undetermined lastDrill.rpo: FailoverPlan 'plan' does not state the rpo that its last drill measured ('lastDrill.rpo'), so it is unknown whether the last drill supports the objectives.",
            "failover-plan violation lastDrill: 'lastDrill' of FailoverPlan 'plan' is not a group of fields.",
        ],
    },
    "lastDrill.date": {
        meant: {
            value: "2021-05-04",
            finds: [
                "failover-freshness violation lastDrill.date: The last drill of FailoverPlan 'plan' was on 2021-05-04 ('lastDrill.date'), more than P1Y before 2026-11-27. Rehearse again.",
            ],
        },
        unknown: ["failover-objectives lastDrill.date", "failover-freshness lastDrill.date"],
        unfit: [
            "failover-objectives violation lastDrill.date: FailoverPlan 'plan' does not say when it was last rehearsed: set 'lastDrill.date' to a date such as 2026-03-02.",
        ],
    },
    "lastDrill.result": {
        meant: {
            value: "failed",
            finds: [
                "failover-objectives violation lastDrill.result: FailoverPlan 'plan' failed its last drill ('lastDrill.result'). Repair what failed, and rehearse again.",
            ],
        },
        unknown: ["failover-objectives lastDrill.result"],
        unfit: [
            "failover-objectives violation lastDrill.result: FailoverPlan 'plan' does not say how its last drill ended: set 'lastDrill.result' to passed or failed.",
        ],
    },
    "lastDrill.rto": {
        meant: {
            value: "PT9H",
            finds: [
                "failover-objectives violation lastDrill.rto: FailoverPlan 'plan' states an rto of PT4H, and its last drill measured PT9H ('lastDrill.rto'). Make it faster, or state the rto that holds.",
            ],
        },
        unknown: ["failover-objectives lastDrill.rto"],
        unfit: [
            "failover-objectives violation lastDrill.rto: The measured time of FailoverPlan 'plan' is missing or invalid: set 'lastDrill.rto' to an ISO 8601 duration such as PT4H.",
        ],
    },
    "lastDrill.rpo": {
        meant: {
            value: "P1D",
            finds: [
                "failover-objectives violation lastDrill.rpo: FailoverPlan 'plan' states an rpo of PT1H, and its last drill measured P1D ('lastDrill.rpo'). Make it faster, or state the rpo that holds.",
            ],
        },
        unknown: ["failover-objectives lastDrill.rpo"],
        unfit: [
            "failover-objectives violation lastDrill.rpo: The measured time of FailoverPlan 'plan' is missing or invalid: set 'lastDrill.rpo' to an ISO 8601 duration such as PT4H.",
        ],
    },
    "lastDrill.evidence": {
        meant: {
            value: "",
            finds: [
                "failover-objectives undetermined lastDrill.evidence: FailoverPlan 'plan' does not state where the record of its last drill is ('lastDrill.evidence'), so it is unknown whether the last drill supports the objectives.",
            ],
        },
        unknown: ["failover-objectives lastDrill.evidence"],
    },
    "lastDrill.evidenceDigest": { words: "`check` holds it against the record: test/failover/evidence.test.ts" },
    disconnectTest: {
        meant: {
            value: undefined,
            finds: [
                "failover-plan undetermined -: FailoverPlan 'plan' does not state disconnectTest: what holds there is unknown. State them as docs/failover-plan.md says.",
                "failover-freshness undetermined disconnectTest.date: FailoverPlan 'plan' does not state the last disconnect test ('disconnectTest.date'), so it is unknown whether it still holds.",
            ],
        },
        unknown: [
            "failover-plan disconnectTest",
            "failover-freshness disconnectTest.date",
            "failover-freshness disconnectTest.result",
        ],
        type: [
            "failover-plan violation disconnectTest: 'disconnectTest' of FailoverPlan 'plan' is not a group of fields.",
            "failover-freshness undetermined disconnectTest.date: FailoverPlan 'plan' does not state the last disconnect test ('disconnectTest.date'), so it is unknown whether it still holds.",
        ],
    },
    "disconnectTest.date": {
        meant: {
            value: "2099-01-01",
            finds: [
                "failover-freshness violation disconnectTest.date: The last disconnect test of FailoverPlan 'plan' is dated 2099-01-01 ('disconnectTest.date'), after 2026-11-27. State when it was, not when it is planned.",
            ],
        },
        unknown: ["failover-plan disconnectTest.date", "failover-freshness disconnectTest.date"],
        unfit: [
            "failover-freshness violation disconnectTest.date: 'disconnectTest.date' of FailoverPlan 'plan' is no day of the calendar: set it to a date such as 2026-03-02.",
        ],
    },
    "disconnectTest.result": {
        meant: {
            value: "failed",
            finds: [
                "failover-freshness violation disconnectTest.result: FailoverPlan 'plan' failed its last disconnect test ('disconnectTest.result'). Repair what failed, and test again.",
            ],
        },
        unknown: ["failover-plan disconnectTest.result", "failover-freshness disconnectTest.result"],
        unfit: [
            "failover-freshness violation disconnectTest.result: 'disconnectTest.result' of FailoverPlan 'plan' says neither passed nor failed. State how the last disconnect test ended.",
        ],
    },
    "disconnectTest.lasted": { words: "a duration is all that is asked" },
    "disconnectTest.evidence": { words: "words for people" },
    reviewDate: {
        meant: {
            value: "2024-01-01",
            finds: [
                "failover-freshness violation reviewDate: The last review of FailoverPlan 'plan' was on 2024-01-01 ('reviewDate'), more than P1Y before 2026-11-27. Review the plan, its contracts and its people.",
            ],
        },
        unknown: ["failover-freshness reviewDate"],
        unfit: [
            "failover-freshness violation reviewDate: 'reviewDate' of FailoverPlan 'plan' is no day of the calendar: set it to a date such as 2026-03-02.",
        ],
    },
    acceptedRisks: { unknown: ["failover-plan acceptedRisks", "failover-freshness acceptedRisks.until"] },
    "acceptedRisks[0]": { unknown: ["failover-plan acceptedRisks[0]", "failover-freshness acceptedRisks[0].until"] },
    "acceptedRisks[0].risk": { words: "words for people" },
    "acceptedRisks[0].because": { words: "words for people" },
    "acceptedRisks[0].acceptedBy": { words: "words for people" },
    "acceptedRisks[0].until": {
        meant: {
            value: "2026-01-01",
            finds: [
                "failover-freshness violation acceptedRisks[0].until: The acceptance of a risk of FailoverPlan 'plan' ended on 2026-01-01 ('acceptedRisks[0].until'). Decide on it again.",
            ],
        },
        unknown: ["failover-plan acceptedRisks[0].until", "failover-freshness acceptedRisks[0].until"],
    },
};
