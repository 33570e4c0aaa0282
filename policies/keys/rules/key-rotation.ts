import { isGiven, isOneOf, type Reading } from "../../core/reading";
import { defineRule, plain, type Subject } from "../../core/rule";
import { daysOf, inDays } from "../durations";
import { isMet } from "../key-blocks";
import type { Condition } from "../key-row";

/** How a type of key is rotated, or expires. */
interface Rotation {
    /** Any one of these tells after how long. */
    readonly after: readonly string[];
    /** The paths of `after` are in an element of this list, and count only where the path beside them has the value. */
    readonly does?: { readonly list: string; readonly path: string; readonly value: string };
    /** A day on which the key expires, whenever that is. */
    readonly ends?: readonly string[];
    /** Turns the rotation on. The service sets the time where none is given. */
    readonly on?: { readonly path: string; readonly days: number };
    /** Keys that the service does not rotate: those that sign, and those that it does not hold. */
    readonly except?: readonly Condition[];
    /** What to write where nothing is given. A rotation that is turned on needs none. */
    readonly example?: string;
}

const google: Rotation = {
    after: ["rotationPeriod"],
    except: [
        { path: "purpose", not: ["ENCRYPT_DECRYPT", "CRYPTO_KEY_PURPOSE_UNSPECIFIED"] },
        { path: "importOnly", is: ["true"] },
        { path: "versionTemplate.protectionLevel", is: ["EXTERNAL", "EXTERNAL_VPC"] },
    ],
    example: "'7776000s' (90 days)",
};

const rows: Readonly<Record<string, Rotation>> = {
    "azure-native:keyvault:Key": {
        does: { list: "properties.rotationPolicy.lifetimeActions[]", path: "action.type", value: "rotate" },
        after: ["trigger.timeAfterCreate", "trigger.timeBeforeExpiry"],
        ends: ["properties.attributes.expires", "properties.rotationPolicy.attributes.expiryTime"],
        example:
            "a lifetime action that rotates it, such as { trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'rotate' } }",
    },
    "gcp:kms/cryptoKey:CryptoKey": google,
    "google-native:cloudkms/v1:CryptoKey": google,
    "aws-native:kms:Key": {
        after: ["rotationPeriodInDays"],
        on: { path: "enableKeyRotation", days: 365 },
        except: [
            { path: "keyUsage", not: ["ENCRYPT_DECRYPT"] },
            { path: "keySpec", not: ["SYMMETRIC_DEFAULT"] },
            { path: "origin", is: ["EXTERNAL", "AWS_CLOUDHSM", "EXTERNAL_KEY_STORE"] },
        ],
    },
    "aws:kms/key:Key": {
        after: ["rotationPeriodInDays"],
        on: { path: "enableKeyRotation", days: 365 },
        except: [
            { path: "keyUsage", not: ["ENCRYPT_DECRYPT"] },
            { path: "customerMasterKeySpec", not: ["SYMMETRIC_DEFAULT"] },
            { path: "customKeyStoreId", given: true },
            { path: "xksKeyId", given: true },
        ],
    },
};

const messages = {
    never: "{resource} is never rotated: '{path}' is not set. Set it to {example}.",
    off: "{resource} is never rotated: '{path}' is not true. Set it to true.",
    seldom: "{resource} is rotated after {days}, which is more than {most}. Set '{path}' to {most} or less.",
    later: "The rotation of {resource} is unknown until deployment: '{path}' is computed.",
    noTime: "The rotation of {resource} cannot be judged: '{path}' is not a length of time.",
} as const;

const settings = {
    maximumDays: {
        type: "integer",
        description: "The greatest number of days after which a key has to be rotated.",
        minimum: 1,
        default: 730,
    },
} as const;

export const keyRotation = defineRule({
    id: "key-rotation",
    control: "keys",
    title: "Keys are rotated, or expire.",
    rationale: "Whoever once had a key can read everything that it encrypted. Rotation limits how much that is.",
    severity: "medium",
    frameworks: ["c5:CRY-04", "snc:10", "nis2:21(2)(h)", "dora:rts-2024/1774"],
    remediation: "Give the key a rotation, or a day on which it expires.",
    messages,
    settings,
    rows,
    describe: ({ after, ends = [], on, does }) => [
        ...(on ? [`'${on.path}' has to be true; without a time: ${on.days} days`] : []),
        `${after.map((path) => `'${does ? `${does.list}.${path}` : path}'`).join(" or ")} tells after how long the key is rotated`,
        ...ends.map((path) => `'${path}' tells when the key expires`),
    ],
    judge,
});

type Asked = Subject<typeof messages, typeof settings, Rotation>;

function judge(subject: Asked): void {
    const { row } = subject;
    if ((row.except ?? []).some((condition) => isExcepted(subject, condition))) return;
    subject.applies();
    if ((row.ends ?? []).some((path) => isGiven(subject.read(path)))) return;
    const turned = row.on && subject.read(row.on.path);
    if (turned?.state === "unknown") subject.undetermined("later", { path: turned.path });
    else if (turned && !isOneOf(turned, ["true"])) subject.violation("off", { path: turned.path });
    else judgeTimes(subject);
}

function judgeTimes(subject: Asked): void {
    const { row } = subject;
    const times = timesOf(subject);
    const [first] = times.filter(({ state }) => state === "known");
    const open = times.find(({ state }) => state === "unknown");
    if (first) judgeTime(subject, first);
    else if (open) subject.undetermined("later", { path: open.path });
    else if (row.on) judgeDays(subject, row.after[0] ?? row.on.path, row.on.days);
    else
        subject.violation("never", {
            path: row.does ? row.does.list.replace("[]", "") : (row.after[0] ?? ""),
            example: plain(row.example ?? ""),
        });
}

function judgeTime(subject: Asked, reading: Reading): void {
    const { path } = reading;
    const days = reading.state === "known" ? daysOf(reading.value) : undefined;
    if (days === undefined) subject.undetermined("noTime", { path });
    else judgeDays(subject, path, days);
}

function judgeDays({ settings: { maximumDays }, violation }: Asked, path: string, days: number): void {
    if (days > maximumDays) violation("seldom", { path, days: plain(inDays(days)), most: plain(inDays(maximumDays)) });
}

/** The times after which the key is rotated, as far as they are given. */
function timesOf({ row: { after, does }, read, readEach }: Asked): readonly Reading[] {
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

/** An exception that is unknown, or not given where values are excluded, does not hold. */
const isExcepted = ({ read, readEach }: Asked, condition: Condition): boolean =>
    read(condition.path).state === "known" && isGiven(read(condition.path)) && isMet(readEach, condition) === true;
