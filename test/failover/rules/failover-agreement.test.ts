import { UNKNOWN } from "../../../policies/core/values";
import { failoverAgreement } from "../../../policies/failover/rules/failover-agreement";
import { testRule, TODAY } from "../../rules";
import { plan } from "../plans";

const agreed = (agreement: unknown) => plan({ agreement });
const signed = { status: "signed", date: "2026-03-02", reference: "contract 2026/17" };

testRule(failoverAgreement, {
    compliant: {
        "a signed contract": agreed(signed),
        "a contract with an end, and time to renew it": agreed({ ...signed, end: "2027-03-01" }),
        "a contract signed today": agreed({ ...signed, date: TODAY }),
        "a contract that ends soon, where that leaves time enough": {
            resources: [agreed({ ...signed, end: "2026-12-31" })],
            settings: { renewWithin: "P1M" },
        },
    },
    violating: {
        "no agreement": {
            resources: [agreed({ status: "none" })],
            finds: [
                {
                    message: "noAgreement",
                    path: "agreement.status",
                    text: "FailoverPlan 'plan' has no agreement with the operator of its target, who therefore owes it nothing. Conclude one and set 'agreement.status' to signed, with its date and reference.",
                },
            ],
        },
        "nothing said": { resources: [agreed(null)], finds: [{ message: "noAgreement", path: "agreement.status" }] },
        "a status that is none of the three": {
            resources: [agreed({ ...signed, status: "planned" })],
            finds: [{ message: "noAgreement", path: "agreement.status" }],
        },
        "a contract that has ended": {
            resources: [agreed({ ...signed, end: "2026-11-26" })],
            finds: [
                {
                    message: "ended",
                    path: "agreement.end",
                    text: "The agreement of FailoverPlan 'plan' ended on 2026-11-26 ('agreement.end'), so nobody owes it anything. Conclude a new one, or state the end that holds.",
                },
            ],
        },
        "a contract that held when it was first checked": {
            resources: [agreed({ ...signed, end: "2027-06-01" })],
            today: "2027-06-02",
            finds: [{ message: "ended", path: "agreement.end" }],
        },
        "a contract that is yet to be signed": {
            resources: [agreed({ ...signed, date: "2099-01-01" })],
            finds: [
                {
                    message: "notConcludedYet",
                    path: "agreement.date",
                    text: "The agreement of FailoverPlan 'plan' is dated 2099-01-01 ('agreement.date'), after 2026-11-27: until then nobody owes it anything. State it when it is signed.",
                },
            ],
        },
        "an end that is no day": {
            resources: [agreed({ ...signed, end: "in three years" })],
            finds: [{ message: "noEnd", path: "agreement.end" }],
        },
        "a memorandum by its full name, where only a contract will do": {
            resources: [agreed({ ...signed, status: "memorandum" })],
            settings: { memorandum: "violation" },
            finds: [{ message: "memorandum", path: "agreement.status" }],
        },
        "a memorandum, where only a contract will do": {
            resources: [agreed({ ...signed, status: "mou" })],
            settings: { memorandum: "violation" },
            finds: [{ message: "memorandum", path: "agreement.status" }],
        },
        "a contract without a date or a place to find it": {
            resources: [agreed({ status: "signed" })],
            finds: [
                { message: "noDate", path: "agreement.date" },
                { message: "noReference", path: "agreement.reference" },
            ],
        },
        "a day that no calendar has": {
            resources: [agreed({ ...signed, date: "2026-02-30" })],
            finds: [
                {
                    message: "noDate",
                    path: "agreement.date",
                    text: "FailoverPlan 'plan' does not say when its agreement was concluded: set 'agreement.date' to a date such as 2026-03-02.",
                },
            ],
        },
        "a day written the other way round": {
            resources: [agreed({ ...signed, date: "02/03/2026" })],
            finds: [{ message: "noDate", path: "agreement.date" }],
        },
        "a memorandum without a reference": {
            resources: [agreed({ status: "mou", date: "2026-03-02", reference: "" })],
            finds: [{ message: "noReference", path: "agreement.reference" }],
        },
    },
    undetermined: {
        "a memorandum of understanding": {
            resources: [agreed({ ...signed, status: "mou" })],
            finds: [
                {
                    message: "memorandum",
                    path: "agreement.status",
                    text: "FailoverPlan 'plan' rests on a memorandum of understanding ('agreement.status'), which obliges nobody. Conclude a contract and set it to signed.",
                },
            ],
        },
        "an agreement that only the deployment knows": {
            resources: [agreed(UNKNOWN)],
            finds: [{ message: "notKnownYet", path: "agreement.status" }],
        },
        "a contract that ends before another could be concluded": {
            resources: [agreed({ ...signed, end: "2026-12-31" })],
            finds: [
                {
                    message: "endsSoon",
                    path: "agreement.end",
                    text: "The agreement of FailoverPlan 'plan' ends on 2026-12-31 ('agreement.end'), less than P3M after 2026-11-27. Renew it, or conclude another.",
                },
            ],
        },
        "an end that only the deployment knows": {
            resources: [agreed({ ...signed, end: UNKNOWN })],
            finds: [{ message: "notKnownYet", path: "agreement.end" }],
        },
        "a date that only the deployment knows": {
            resources: [agreed({ ...signed, date: UNKNOWN })],
            finds: [{ message: "notKnownYet", path: "agreement.date" }],
        },
    },
});
