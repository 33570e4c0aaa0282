import { UNKNOWN } from "../../../policies/core/values";
import { failoverAgreement } from "../../../policies/failover/rules/failover-agreement";
import { testRule } from "../../rules";
import { plan } from "../plans";

const agreed = (agreement: unknown) => plan({ agreement });
const signed = { status: "signed", date: "2026-03-02", reference: "contract 2026/17" };

testRule(failoverAgreement, {
    compliant: { "a signed contract": agreed(signed) },
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
        "a date that only the deployment knows": {
            resources: [agreed({ ...signed, date: UNKNOWN })],
            finds: [{ message: "notKnownYet", path: "agreement.date" }],
        },
    },
});
