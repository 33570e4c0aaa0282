/** What is rehearsed: an order, or a loss. Shipped as rows, and read from a file of one's own. */
import type { ErrorObject } from "ajv";
import { ajv } from "../core/on-demand";
import { findOperator, parseAllowed } from "../catalog";
import { didYouMean } from "../core/nearest";
import { UserError } from "../core/user-error";
import { lengthOf } from "../failover/durations";
import { kindNames, type DependencyKind } from "./rows/dependency-kinds";

/** Something that has happened. */
export interface Precedent {
    /** `2025-07-18`, `2025-07`, `2025`. */
    readonly date: string;
    readonly fact: string;
    readonly source: string;
}

/** Services that a scenario can cut for everybody. */
export const CUT_ROLES = [
    "key",
    "identity",
    "registry",
    "dns",
    "certificates",
    "mail",
    "monitoring",
    "supply",
    "state",
] as const;
export type CutRole = (typeof CUT_ROLES)[number];

/**
 * Whom or what the order is against. `primary` stands for that of the first stack of the drill: its operator, the law
 * over that operator, the places of its data, the vendor of its technology.
 */
export type Against =
    /** An operator, with all that belongs to the same house. */
    | { readonly operator: string }
    /** Every operator under a law: `US`, `EU`, `CN`. */
    | { readonly jurisdiction: string }
    /** Every region in a country. */
    | { readonly country: string }
    /** A region, as its provider calls it. */
    | { readonly place: string }
    /** The start of a type token (`azure-native:keyvault`), or a host with all below it. */
    | { readonly service: string }
    /** Everything outside that does this for the stack. */
    | { readonly role: CutRole }
    /** Every operator that runs the technology of a vendor, and the vendor itself. */
    | { readonly vendor: string };

export interface Scenario {
    readonly id: string;
    readonly title: string;
    readonly story: string;
    readonly against: readonly Against[];
    /** Who gives the order: a country, the Union, a court; absent where nobody does. */
    readonly by?: string;
    /** ISO 8601: from the announcement to the stop. */
    readonly notice: string;
    /** Other delays than those of the table of dependencies: `{ registry: "PT4H" }`. */
    readonly delays?: Partial<Readonly<Record<DependencyKind, string>>>;
    readonly precedents: readonly Precedent[];
}

const duration = {
    type: "string",
    pattern: "^P(?=\\d|T\\d)",
    description: "an ISO 8601 duration: PT0S, P14D",
} as const;
const text = { type: "string", minLength: 1 } as const;
const clause = (name: string, value: object, description: string) => ({
    type: "object",
    description,
    required: [name],
    additionalProperties: false,
    properties: { [name]: value },
});

/** The JSON Schema of a scenario; docs/schemas/drill-scenario.json holds the same. */
export const scenarioSchema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "https://github.com/rempart/rempart/blob/main/docs/schemas/drill-scenario.json",
    title: "A scenario of `rempart drill`",
    type: "object",
    required: ["id", "title", "story", "against"],
    additionalProperties: false,
    properties: {
        id: { type: "string", pattern: "^[a-z][a-z0-9-]*$", description: "a name of your own: lower case and dashes" },
        title: { ...text, description: "one line" },
        story: { ...text, description: "what happens, in a few sentences" },
        against: {
            type: "array",
            minItems: 1,
            description: "what stops; several entries stop together",
            items: {
                oneOf: [
                    clause("operator", text, "an operator and all of its house; primary: that of the first stack"),
                    clause("jurisdiction", text, "every operator under this law: US, EU, CN, …; primary"),
                    clause("country", text, "every region in this country; primary"),
                    clause("place", text, "a region, as its provider calls it; primary"),
                    clause("service", text, "the start of a type token, or a host with all below it"),
                    clause("role", { enum: CUT_ROLES }, "everything that does this for the stack"),
                    clause("vendor", text, "every operator that runs this vendor's technology; primary"),
                ],
            },
        },
        by: { ...text, description: "who gives the order: US, EU, CN, a court" },
        notice: { ...duration, default: "PT0S" },
        delays: {
            type: "object",
            description: "how long dependencies hold out, where that differs from the table in docs/drill.md",
            additionalProperties: false,
            properties: Object.fromEntries(kindNames.map((kind) => [kind, duration])),
        },
        precedents: {
            type: "array",
            default: [],
            items: {
                type: "object",
                required: ["date", "fact", "source"],
                additionalProperties: false,
                properties: {
                    date: { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$" },
                    fact: text,
                    source: text,
                },
            },
        },
    },
} as const;

/**
 * Reads a scenario that a file holds.
 * @param file the name of the file, for messages
 * @throws UserError with everything that is wrong, one sentence each
 */
export function readScenario(raw: unknown, file: string): Scenario {
    const validator = new (ajv().Ajv)({ strict: false, allErrors: true, useDefaults: true });
    const value: unknown = structuredClone(raw);
    const problems = validator.validate(scenarioSchema, value)
        ? problemsIn(value as Scenario)
        : sentences(validator.errors ?? [], value);
    if (problems.length > 0) throw new UserError(`The scenario in ${file} cannot be used. ${problems.join(" ")}`);
    return value as Scenario;
}

/** An entry of `against` fits one of seven forms: what is wrong of it is one sentence, not one a form. */
function sentences(errors: readonly ErrorObject[], value: unknown): readonly string[] {
    const found = errors.map(({ instancePath, message, params, keyword }) => {
        const [, list, index] = instancePath.split("/");
        if (list === "against" && index !== undefined)
            return `'against[${index}]' must be one of operator, jurisdiction, country, place, service, role (${CUT_ROLES.join(", ")}) or vendor, with its name.`;
        const where = instancePath === "" ? "The scenario" : `'${instancePath.slice(1).replaceAll("/", ".")}'`;
        const extra = (params as { readonly additionalProperty?: string }).additionalProperty;
        if (keyword === "additionalProperties")
            return `${where} has no '${extra}'.${didYouMean(extra ?? "", Object.keys(scenarioSchema.properties))}`;
        if (keyword === "type" && instancePath === "" && (value === null || typeof value !== "object"))
            return "It is not an object: see docs/drill.md.";
        return `${where} ${message ?? "is not valid"}.`;
    });
    return [...new Set(found)];
}

/** What is wrong of a scenario that has the form of one: names that name nothing. */
export function problemsIn({ against, notice, delays = {} }: Scenario): readonly string[] {
    const times = [["notice", notice] as const, ...Object.entries(delays)];
    return [
        ...against.flatMap((each, index) => problemsOf(each).map((problem) => `'against[${index}]': ${problem}`)),
        ...times
            .filter(([, given]) => lengthOf(given) === undefined)
            .map(([name]) => `'${name}' is no ISO 8601 duration such as PT4H.`),
    ];
}

function problemsOf(against: Against): readonly string[] {
    const unknownLaw = (token: string) =>
        token !== "primary" && parseAllowed([token]).unknown.length > 0
            ? [`'${token}' is no country code (ISO 3166-1), nor EU or EEA.`]
            : [];
    if ("jurisdiction" in against) return unknownLaw(against.jurisdiction);
    if ("country" in against) return unknownLaw(against.country);
    if ("operator" in against && against.operator !== "primary" && !findOperator(against.operator))
        return [`'${against.operator}' is no operator of the catalog.`];
    return [];
}

/** Reads `operator:Microsoft`, `jurisdiction:EU`. @throws UserError where it is no clause */
export function parseAgainst(given: string): Against {
    const [word = "", ...rest] = given.split(":");
    const name = rest.join(":").trim();
    const validator = new (ajv().Ajv)({ strict: false });
    const against = { [word]: name } as unknown as Against;
    const fits = name !== "" && validator.validate(scenarioSchema.properties.against.items, against);
    const [problem] = fits
        ? problemsOf(against)
        : [
              "give WHAT:NAME, such as operator:Microsoft, jurisdiction:EU, country:FR, place:westeurope, service:azure-native:keyvault, role:registry or vendor:Microsoft.",
          ];
    if (problem !== undefined) throw new UserError(`--against ${given}: ${problem}`);
    return against;
}

/** How an entry reads in a sentence. */
export function againstText(against: Against): string {
    const [[what = "", name = ""] = []] = Object.entries<string>(against);
    const words: Readonly<Record<string, string>> = {
        operator: `the operator ${name}`,
        jurisdiction: `every operator under the law of ${name}`,
        country: `every region in ${name}`,
        place: `the region ${name}`,
        service: `the service ${name}`,
        role: `every ${name} service`,
        vendor: `the technology of ${name}`,
    };
    return words[what] ?? name;
}
