import { UNKNOWN } from "../../../policies/core/values";
import { PLAN_TYPE } from "../../../policies/failover/plan";
import { failoverPlan } from "../../../policies/failover/rules/failover-plan";
import { planFields } from "../../../policies/failover/rows/plan-fields";
import type { Field, Group, Single } from "../../../policies/failover/plan-field";
import { component, testRule } from "../../rules";
import { full, withValue } from "../full-plan";

const plan = (given: object) => component(PLAN_TYPE, given, { name: "plan" });
const without = (...names: string[]) =>
    plan(Object.fromEntries(Object.entries(full).filter(([name]) => !names.includes(name))));

/** Every single value of the full plan, with its field. */
function* singles(field: Field, path: string): Generator<readonly [string, Single<unknown>]> {
    if (field.shape === "single") yield [path, field as Single<unknown>];
    else if (field.shape === "list") yield* singles(field.item as Field, `${path}[0]`);
    else
        for (const [name, inner] of Object.entries((field as Group).fields))
            yield* singles(inner, path === "" ? name : `${path}.${name}`);
}
const all = [...singles(planFields, "")].filter(([path]) => !path.startsWith("leavesBehind"));
const words = all.filter(([, { kind, choices }]) => !choices && !["flag", "count"].includes(kind));
/** Where another rule reports what is no day or no duration. */
const elsewhere =
    /^(rto|rpo|agreement\.(status|date|end)|covers\[0\]\.(every|lastVerified)|lastDrill\.(date|result|rto|rpo)|disconnectTest\.(date|result)|reviewDate)$/;
const here = words.filter(([path]) => !elsewhere.test(path));
const formed = here.filter(([, { kind }]) => ["day", "duration", "country", "contact", "host"].includes(kind));
const openable = all.filter(
    ([path]) => !/^(target|agreement|rto|rpo|covers|lastDrill|leavesBehind|reviewDate|copiesVerified)\b/.test(path),
);

const minimal = without(
    "workload",
    "dataClass",
    "trigger",
    "notice",
    "approvedBy",
    "targetStack",
    "maxDisconnected",
    "identity",
    "dns",
    "certificates",
    "images",
    "sourceEscrow",
    "infrastructureCode",
    "licences",
    "support",
    "payment",
    "monitoring",
    "lastDrill",
    "disconnectTest",
    "reviewDate",
    "copiesVerified",
    "acceptedRisks",
);

testRule(failoverPlan, {
    compliant: {
        "every field": plan(full),
        "without what a plan need not state": without(
            "targetStack",
            "acceptedRisks",
            "licences",
            "sourceEscrow",
            "maxDisconnected",
            "trigger",
            "notice",
        ),
        "a plan of which only some parts are asked": {
            resources: [minimal],
            settings: {
                optional: [
                    "workload",
                    "dataClass",
                    "trigger",
                    "notice",
                    "approvedBy",
                    "targetStack",
                    "maxDisconnected",
                    "identity",
                    "dns",
                    "certificates",
                    "images",
                    "sourceEscrow",
                    "infrastructureCode",
                    "licences",
                    "support",
                    "payment",
                    "monitoring",
                    "disconnectTest",
                    "acceptedRisks",
                ],
            },
        },
        "words that only look like placeholders": plan(
            withValue(
                "decisionOwner.role",
                "responsable de todo el hospital",
                withValue("runbook", "the example of a runbook in the safe"),
            ),
        ),
    },
    violating: {
        ...Object.fromEntries(
            here.map(([path]) => [
                `a placeholder: ${path}`,
                {
                    resources: [plan(withValue(path, "TODO"))],
                    finds: [
                        {
                            message: "placeholder",
                            path,
                            text: `FailoverPlan 'plan' is not filled in: '${path}' is still a placeholder ('TODO').`,
                        },
                    ],
                },
            ]),
        ),
        ...Object.fromEntries(
            formed.map(([path, { kind }]) => [
                `not a ${kind}: ${path}`,
                { resources: [plan(withValue(path, "no such thing"))], finds: [{ message: "malformed", path }] },
            ]),
        ),
        "a choice that is none": {
            resources: [plan(withValue("dataClass", "secret-ish"))],
            finds: [
                {
                    message: "malformed",
                    path: "dataClass",
                    text: "'dataClass' of FailoverPlan 'plan' is not one of public, internal, sensitive, health.",
                },
            ],
        },
        "values of other types": {
            resources: [
                plan(
                    withValue(
                        "images.digestPinned",
                        "yes",
                        withValue("sourceEscrow.versions", "five", withValue("runbook", 7)),
                    ),
                ),
            ],
            finds: [
                { message: "malformed", path: "images.digestPinned" },
                { message: "malformed", path: "sourceEscrow.versions" },
                { message: "malformed", path: "runbook" },
            ],
        },
        "a field that there is not": {
            resources: [
                plan({ ...full, decisionOwner: { ...full.decisionOwner, deputee: "head of the data centre" } }),
            ],
            finds: [{ message: "unknownField", path: "decisionOwner.deputee" }],
        },
        "parts that are half stated": {
            resources: [plan(withValue("decisionOwner.deputy", "", withValue("keys.escrow.country", undefined)))],
            finds: [
                {
                    message: "missing",
                    path: "decisionOwner.deputy",
                    text: "FailoverPlan 'plan' leaves 'decisionOwner.deputy' open. State it, or leave out all of 'decisionOwner'.",
                },
                { message: "missing", path: "keys.escrow.country" },
            ],
        },
        "nobody who decides": {
            resources: [without("decisionOwner")],
            finds: [
                {
                    message: "required",
                    path: "decisionOwner",
                    text: "FailoverPlan 'plan' does not state 'decisionOwner': who decides to move. A cut comes without notice. Without a named person who may decide and can be reached, the time to decide is longer than the time to move.",
                },
            ],
        },
        "a part that the organisation requires": {
            resources: [without("payment")],
            settings: { required: ["payment"] },
            finds: [{ message: "required", path: "payment" }],
        },
        "placeholders of a plan that was copied": {
            resources: [
                plan({
                    ...full,
                    agreement: { ...full.agreement, reference: "contract 0000/00" },
                    target: { ...full.target, tenant: "00000000-0000-0000-0000-000000000000" },
                    images: { registry: "registry.example.eu" },
                    decisionOwner: { role: "<role>", contact: "cio@example.com", deputy: "to be decided" },
                }),
            ],
            finds: [
                { message: "placeholder", path: "decisionOwner.role" },
                { message: "placeholder", path: "decisionOwner.contact" },
                { message: "placeholder", path: "decisionOwner.deputy" },
                { message: "placeholder", path: "target.tenant" },
                { message: "placeholder", path: "agreement.reference" },
                { message: "placeholder", path: "images.registry" },
            ],
        },
    },
    undetermined: {
        ...Object.fromEntries(
            openable.map(([path]) => [
                `not known yet: ${path}`,
                { resources: [plan(withValue(path, UNKNOWN))], finds: [{ message: "notKnownYet", path }] },
            ]),
        ),
        "parts that nobody has stated": {
            resources: [minimal],
            finds: [
                {
                    message: "notStated",
                    text: "FailoverPlan 'plan' does not state workload, dataClass, approvedBy, identity, dns, certificates, images, infrastructureCode, support, payment, monitoring, and disconnectTest: what holds there is unknown. State them as docs/failover-plan.md says.",
                },
            ],
        },
    },
});
