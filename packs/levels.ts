import type { Level } from "../policies/core/settings";

/** The levels of rules that are not mandatory, in every pack alike. */
export const levels: Readonly<Record<string, Level>> = {
    "key-rotation": "advisory",
    // They make data safer, and do not change who holds them.
    "second-encryption": "disabled",
    "kept-beside": "disabled",
    "confidential-compute": "disabled",
    // Nearly every public cloud stack has some of these: they advise, and a strict profile makes them mandatory.
    "image-digest": "advisory",
    identity: "advisory",
    mail: "advisory",
    "name-resolution": "advisory",
    certificates: "advisory",
    telemetry: "advisory",
    "software-supply": "advisory",
    "ai-services": "advisory",
    "external-hosts": "advisory",
    "state-backend": "advisory",
    // A waiver that ended brings its finding back, at the level of its rule.
    waivers: "advisory",
    // It says what no preview lists, and a strict profile refuses it.
    "escape-hatches": "advisory",
};
