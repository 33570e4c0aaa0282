import { isGiven, type Reading } from "../../core/reading";
import { follow } from "../../core/references";
import { defineRule, plain, type Subject } from "../../core/rule";
import type { Stack } from "../../core/stack";

const LEVELS = ["software", "hsm", "external"] as const;
type Level = (typeof LEVELS)[number];

/** How a type of key says what protects it. */
interface Protection {
    readonly path: string;
    /** The first pattern that fits tells the level. A value that fits none cannot be judged. */
    readonly levels: readonly (readonly [RegExp, Level])[];
    /** What protects a key whose input is not given. */
    readonly absent: Level;
    /** What to write for a level. The service does not offer a level that is missing. */
    readonly write: Partial<Record<Level, string>>;
    /** A key in one of these is always in hardware, whatever its own input says. */
    readonly inHardware?: { readonly path: string; readonly types: readonly string[] };
}

const google: Omit<Protection, "path"> = {
    levels: [
        [/^external/i, "external"],
        [/^hsm/i, "hsm"],
        [/^software$/i, "software"],
    ],
    absent: "software",
    write: { hsm: "'HSM'", external: "'EXTERNAL' or 'EXTERNAL_VPC', with a key manager of your own" },
};
const rows: Readonly<Record<string, Protection>> = {
    "azure-native:keyvault:Key": {
        path: "properties.kty",
        levels: [
            [/-hsm$/i, "hsm"],
            [/^(rsa|ec|oct)$/i, "software"],
        ],
        absent: "software",
        write: { hsm: "'RSA-HSM' or 'EC-HSM', in a vault of the tier premium" },
        inHardware: { path: "vaultName", types: ["azure-native:keyvault:ManagedHsm"] },
    },
    "gcp:kms/cryptoKey:CryptoKey": { path: "versionTemplate.protectionLevel", ...google },
    "google-native:cloudkms/v1:CryptoKey": { path: "versionTemplate.protectionLevel", ...google },
    "google-native:cloudkms/v1:ImportJob": { path: "protectionLevel", ...google },
    "gcp:kms/keyRingImportJob:KeyRingImportJob": { path: "protectionLevel", ...google },
    "aws:kms/key:Key": {
        path: "xksKeyId",
        levels: [[/./, "external"]],
        // AWS makes keys in hardware, unless they are in the customer's own key store.
        absent: "hsm",
        write: { external: "the id of a key in your external key store" },
    },
};

const messages = {
    below: "{resource} is protected by {level}, and the settings require {least}. Set '{path}' to {example}.",
    impossible:
        "{resource} is protected by {level}, and the settings require {least}, which its service does not offer. Encrypt the data before they reach the service, or keep the key with a service that offers it.",
    later: "The protection of {resource} is unknown until deployment: '{path}' is computed.",
    unknownLevel: "The protection of {resource} cannot be judged: '{path}' has a value that Rempart does not know.",
} as const;
const names: Readonly<Record<Level, string>> = {
    software: "software",
    hsm: "a hardware module (HSM)",
    external: "an external key manager",
};

const settings = {
    least: {
        type: "string",
        description:
            "The least protection: software, hsm (a hardware module) or external (a key manager outside the cloud).",
        enum: LEVELS,
        default: "software",
    },
} as const;

export const keyProtection = defineRule({
    id: "key-protection",
    control: "keys",
    title: "Keys are protected at least as the settings require: by software, by a hardware module or by an external key manager.",
    rationale:
        "Whoever runs the service can read a key in software, and can use a key in its hardware module. Only a key that is kept elsewhere can be withheld from them.",
    severity: "medium",
    frameworks: ["c3a:SOV-3-02", "snc:10", "nis2:21(2)(h)", "csf:SOV-3"],
    remediation: "Create a new key with the protection that the message names, and encrypt the data with it.",
    messages,
    settings,
    rows,
    describe: ({ path, absent, inHardware }) => [
        `'${path}' tells the protection; without it: ${names[absent]}`,
        ...(inHardware ? [`always ${names.hsm} in ${inHardware.types.join(" or ")}`] : []),
    ],
    judge,
});

type Asked = Subject<typeof messages, typeof settings, Protection>;

function judge(subject: Asked, stack: Stack): void {
    const { row } = subject;
    subject.applies();
    const least = subject.settings.least as Level;
    const reading = subject.read(row.path);
    const { path } = reading;
    const level = isInHardware(subject, stack) ? "hsm" : levelOf(row, reading);
    if (level === "unknown") {
        if (least !== "software") subject.undetermined("later", { path });
    } else if (level === undefined) subject.undetermined("unknownLevel", { path });
    else if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) {
        const said = { path, level: plain(names[level]), least: plain(names[least]) };
        const write = row.write[least];
        if (write === undefined) subject.violation("impossible", said);
        else subject.violation("below", { ...said, example: plain(write) });
    }
}

function levelOf({ levels, absent }: Protection, reading: Reading): Level | "unknown" | undefined {
    if (!isGiven(reading)) return absent;
    if (reading.state !== "known") return "unknown";
    const { value } = reading;
    return typeof value === "string" ? levels.find(([pattern]) => pattern.test(value))?.[1] : undefined;
}

const isInHardware = ({ row: { inHardware }, resource, read }: Asked, stack: Stack): boolean =>
    inHardware !== undefined && follow(stack, resource, read(inHardware.path), inHardware.types).length > 0;
