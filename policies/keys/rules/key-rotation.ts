import { defineRule, plain, type Outcome, type Subject } from "../../core/rule";
import { daysOf } from "../durations";
import { isGiven, isOneOf } from "../rows/named-keys";

/** How a type of key is renewed, or comes to its end. */
interface Rotation {
    /** Any one of these says after how long. */
    readonly after: readonly string[];
    /** An element of a list counts only where this, beside it, has the value. */
    readonly does?: { readonly list: string; readonly path: string; readonly value: string };
    /** A moment, rather than a length of time: the key ends, whenever that is. */
    readonly ends?: readonly string[];
    /** Turns the renewal on; its length is the service's own where none is given. */
    readonly on?: { readonly path: string; readonly days: number };
    /** Keys that are not renewed by the service: those that sign, and those that it does not hold. */
    readonly except?: readonly {
        readonly path: string;
        readonly is?: readonly string[];
        readonly not?: readonly string[];
    }[];
    /** What to write where nothing is given; a key that is turned on needs none. */
    readonly example?: string;
}

const rows: Readonly<Record<string, Rotation>> = {
    "azure-native:keyvault:Key": {
        does: { list: "properties.rotationPolicy.lifetimeActions[]", path: "action.type", value: "rotate" },
        after: ["trigger.timeAfterCreate", "trigger.timeBeforeExpiry"],
        ends: ["properties.attributes.expires", "properties.rotationPolicy.attributes.expiryTime"],
        example:
            "a lifetime action that rotates it, such as { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }",
    },
    "gcp:kms/cryptoKey:CryptoKey": {
        after: ["rotationPeriod"],
        except: [
            { path: "purpose", not: ["ENCRYPT_DECRYPT", "CRYPTO_KEY_PURPOSE_UNSPECIFIED"] },
            { path: "importOnly", is: ["true"] },
            { path: "versionTemplate.protectionLevel", is: ["EXTERNAL", "EXTERNAL_VPC"] },
        ],
        example: "'7776000s' (90 days)",
    },
    "aws:kms/key:Key": {
        after: ["rotationPeriodInDays"],
        on: { path: "enableKeyRotation", days: 365 },
        except: [
            { path: "keyUsage", not: ["ENCRYPT_DECRYPT"] },
            { path: "customerMasterKeySpec", not: ["SYMMETRIC_DEFAULT"] },
            { path: "customKeyStoreId", not: [] },
            { path: "xksKeyId", not: [] },
        ],
    },
};

const messages = {
    never: "{resource} is never renewed: '{path}' is not set. Set it to {example}.",
    off: "{resource} is never renewed: '{path}' is not true. Set it to true.",
    seldom: "{resource} is renewed after {days} days, which is more than {most}. Set '{path}' to {most} days or less.",
    later: "When {resource} is renewed is not known before the deployment: '{path}' comes with a later step.",
    noTime: "When {resource} is renewed can not be judged: '{path}' is no length of time.",
} as const;

const settings = {
    maximumDays: {
        type: "integer",
        description: "After how many days a key has to be renewed at the latest.",
        minimum: 1,
        default: 730,
    },
} as const;

export const keyRotation = defineRule({
    id: "key-rotation",
    title: "Keys are renewed, or come to an end.",
    rationale: "What a key has encrypted is open for ever to whoever once had it: a renewed key bounds what was open.",
    severity: "medium",
    frameworks: ["c5:CRY-04", "snc:10", "nis2:21(2)(h)"],
    remediation: "Give the key a rotation, or a day on which it ends.",
    messages,
    settings,
    rows,
    check: judge,
});

type Asked = Subject<typeof messages, typeof settings, Rotation>;

function judge(subject: Asked): Outcome {
    const { row } = subject;
    if ((row.except ?? []).some((exception) => isExcepted(subject, exception))) return "not-applicable";
    if ((row.ends ?? []).some((path) => isGiven(subject.read(path)))) return undefined;
    const turned = row.on && subject.read(row.on.path);
    if (turned && !isOneOf(turned, ["true"])) {
        if (turned.state === "unknown") subject.undetermined("later", { path: turned.path });
        else subject.violation("off", { path: turned.path });
        return undefined;
    }
    const times = timesOf(subject);
    const open = times.find(({ state }) => state === "unknown");
    const [first] = times.filter(({ state }) => state === "known");
    if (!first) {
        if (open) subject.undetermined("later", { path: open.path });
        else if (row.on) judgeDays(subject, row.after[0] ?? row.on.path, row.on.days);
        else
            subject.violation("never", {
                path: row.does ? row.does.list.replace("[]", "") : (row.after[0] ?? ""),
                example: plain(row.example ?? ""),
            });
        return undefined;
    }
    const { path } = first;
    const days = first.state === "known" ? daysOf(first.value) : undefined;
    if (days === undefined) subject.undetermined("noTime", { path });
    else judgeDays(subject, path, days);
    return undefined;
}

function judgeDays({ settings: { maximumDays }, violation }: Asked, path: string, days: number): void {
    if (days > maximumDays)
        violation("seldom", { path, days: plain(String(Math.floor(days))), most: plain(String(maximumDays)) });
}

/** What is given of the times after which the key is renewed. */
function timesOf({ row: { after, does }, read, readEach }: Asked) {
    if (!does) return after.map((path) => read(path)).filter(isGiven);
    return readEach(does.list)
        .filter(isGiven)
        .flatMap((element) => {
            if (element.state === "unknown") return [element];
            const action = read(`${element.path}.${does.path}`);
            if (action.state === "unknown") return [action];
            if (!isOneOf(action, [does.value])) return [];
            return after.map((path) => read(`${element.path}.${path}`)).filter(isGiven);
        });
}

function isExcepted({ read }: Asked, { path, is, not }: NonNullable<Rotation["except"]>[number]): boolean {
    const reading = read(path);
    if (reading.state !== "known") return false;
    return is ? isOneOf(reading, is) : isGiven(reading) && !isOneOf(reading, not ?? []);
}
