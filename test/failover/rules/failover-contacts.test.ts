import { UNKNOWN } from "../../../policies/core/values";
import { PLAN_TYPE } from "../../../policies/failover/plan";
import { failoverContacts } from "../../../policies/failover/rules/failover-contacts";
import { component, testRule, type Case } from "../../rules";
import { full, withValue } from "../full-plan";
import { bucket, files } from "../plans";

const plan = (given: object) => component(PLAN_TYPE, given, { name: "plan" });
const at = (path: string, value: unknown): Case => ({ resources: [plan(withValue(path, value)), files] });
const found = (path: string, value: unknown, message: string, text?: string) => ({
    ...at(path, value),
    finds: [{ message, path, ...(text !== undefined && { text }) }],
});
const contacts = ["decisionOwner.contact", "decisionOwner.deputyContact", "support.contact", "monitoring.alertsTo"];

testRule(failoverContacts, {
    compliant: {
        "telephone numbers": { resources: [plan(full), files] },
        "an address at the primary, and a telephone number": at(
            "decisionOwner.contact",
            "cio@clinic.onmicrosoft.com, +33 1 70 00 11 17",
        ),
        "an address at an operator elsewhere": at("decisionOwner.contact", "cio.clinique@proton.me"),
        "an address whose mail the organisation knows to be elsewhere": {
            ...at("decisionOwner.contact", "cio@clinique-lyon.fr"),
            settings: { additionalMailDomains: ["clinique-lyon.fr"] },
        },
        "a deputy with a number beside the role": at("decisionOwner", {
            role: "CIO",
            contact: "+49 30 5550 100",
            deputy: "Head of the data centre, +49 30 5550 101",
        }),
        "a deputy of the same title elsewhere": at("decisionOwner", {
            role: "head of IT",
            contact: "+33 1 70 00 11 17",
            deputy: "head of IT of the second site",
            deputyContact: "+33 1 70 00 11 18",
        }),
        "a desk that both are reached at, and a number of the deputy's own": at("decisionOwner", {
            role: "head of IT",
            contact: "+33 1 70 00 11 17",
            deputy: "chief physician",
            deputyContact: "+33 1 70 00 11 17, +33 6 12 00 11 18",
        }),
    },
    violating: {
        ...Object.fromEntries(
            [
                [
                    "the same role",
                    { deputy: "Head of I.T.", deputyContact: "+33 1 70 00 11 18" },
                    "decisionOwner.deputy",
                ],
                ["the same person", { deputy: "A. Martin, +33 1 70 00 11 18" }, "decisionOwner.deputy"],
                [
                    "the same number, written otherwise",
                    { deputyContact: "01.70.00.11.17" },
                    "decisionOwner.deputyContact",
                ],
                ["the same number beside the role", { deputy: "duty officer, 0033170001117" }, "decisionOwner.deputy"],
            ].map(([name, given, path]) => [
                `a deputy who is the owner: ${name as string}`,
                {
                    ...at("decisionOwner", {
                        role: "head of IT",
                        name: "A. Martin",
                        contact: "+33 1 70 00 11 17",
                        deputy: "chief physician",
                        ...(given as object),
                    }),
                    finds: [
                        {
                            message: "samePerson",
                            path: path as string,
                            text: `The deputy of FailoverPlan 'plan' is whom the deputy stands in for ('${path as string}'). Name someone else, who is reached in another way.`,
                        },
                    ],
                },
            ]),
        ),
        ...Object.fromEntries(
            contacts.map((path) => [
                `a mailbox at the primary: ${path}`,
                found(
                    path,
                    "duty@clinic.onmicrosoft.com",
                    "atPrimary",
                    `'${path}' of FailoverPlan 'plan' is reached through Microsoft alone, which falls with the primary. Add a telephone number, or an address that the primary does not serve.`,
                ),
            ]),
        ),
        ...Object.fromEntries(
            contacts.map((path) => [
                `a mailbox under the same law: ${path}`,
                found(path, "duty.clinic@gmail.com", "underSameLaw"),
            ]),
        ),
        ...Object.fromEntries(
            contacts.map((path) => [
                `a mailbox of the service itself: ${path}`,
                found(path, "duty@mail.clinique-lyon.fr", "inService"),
            ]),
        ),
        "the words": found(
            "decisionOwner.contact",
            "cio@mail.clinique-lyon.fr",
            "inService",
            "'decisionOwner.contact' of FailoverPlan 'plan' is a mail address in a domain of the service ('mail.clinique-lyon.fr'): it stops with what the plan is about. Add a telephone number.",
        ),
        "a channel of Teams": found("monitoring.alertsTo", "Teams: channel on-call", "atPrimary"),
        "a channel of Slack": found("monitoring.alertsTo", "Slack: #on-call", "underSameLaw"),
        "a deputy whom nobody can reach": found(
            "decisionOwner.deputyContact",
            undefined,
            "noContact",
            "FailoverPlan 'plan' does not say how the deputy is reached: set 'decisionOwner.deputyContact'.",
        ),
        "a mailbox at Google, beside a primary at Google": {
            resources: [plan(withValue("support.contact", "help@gmail.com")), bucket],
            finds: [{ message: "atPrimary", path: "support.contact" }],
        },
    },
    undetermined: {
        "a mail address of which nobody knows who serves it": found(
            "decisionOwner.contact",
            "cio@clinique-lyon.fr",
            "mailNotKnown",
        ),
        ...Object.fromEntries(
            contacts.map((path) => [`known only to the deployment: ${path}`, found(path, UNKNOWN, "notKnownYet")]),
        ),
    },
    notApplicable: { "a plan without contacts": { resources: [plan({ target: full.target }), files] } },
});
