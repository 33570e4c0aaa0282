/** Names that people write in a plan and that no host or operator of the catalog stands for. */

/** A service, by the words for it, and the countries under whose law it stands. */
export interface NamedService {
    readonly words: RegExp;
    readonly name: string;
    readonly jurisdiction: readonly string[];
    readonly source: string;
}

/** How a target is paid. A judge of the ICC lost every one of these in 2025. */
export const paymentServices: readonly NamedService[] = [
    {
        words: /\b(visa|mastercard|american express|amex|diners|discover|credit[ -]?cards?|debit[ -]?cards?|carte bancaire|kreditkarte)\b/i,
        name: "a card scheme (Visa, Mastercard, American Express)",
        jurisdiction: ["US"],
        source: "cio-online 16637; observatoiredeleurope: sanctions of 20 August 2025 against judges of the ICC",
    },
    {
        words: /\bpay ?pal\b/i,
        name: "PayPal",
        jurisdiction: ["US"],
        source: "cio-online 16637: sanctions of 20 August 2025 against judges of the ICC",
    },
    { words: /\bstripe\b/i, name: "Stripe", jurisdiction: ["US"], source: "services.tsv: api.stripe.com" },
    {
        words: /\b(apple|google) pay\b/i,
        name: "Apple Pay or Google Pay",
        jurisdiction: ["US"],
        source: "general knowledge, not verified",
    },
    {
        words: /\b(aws|azure|google cloud|microsoft) marketplace\b/i,
        name: "a marketplace of a US cloud",
        jurisdiction: ["US"],
        source: "general knowledge, not verified",
    },
];

/** How people are reached. */
export const messengers: readonly NamedService[] = [
    {
        words: /\b(microsoft )?teams\b|\bskype\b/i,
        name: "Microsoft Teams",
        jurisdiction: ["US"],
        source: "services.tsv: teams.microsoft.com",
    },
    { words: /\bslack\b/i, name: "Slack", jurisdiction: ["US"], source: "services.tsv: slack.com" },
    {
        words: /\bwhats ?app\b|\bmessenger\.com\b/i,
        name: "WhatsApp",
        jurisdiction: ["US"],
        source: "general knowledge, not verified",
    },
    {
        words: /\bgoogle (chat|meet|hangouts)\b|\bhangouts\b/i,
        name: "Google Chat",
        jurisdiction: ["US"],
        source: "services.tsv: google.com",
    },
    {
        words: /\b(zoom|webex|discord|pagerduty|opsgenie)\b/i,
        name: "a US messaging service",
        jurisdiction: ["US"],
        source: "services.tsv",
    },
];

/** Products in which keys and accounts are kept, by the words for them, and the operator of the catalog behind each. */
export const keyServices: readonly { readonly words: RegExp; readonly operator: string; readonly source: string }[] = [
    {
        words: /\b(key ?vault|managed ?hsm|entra( id)?|microsoft ?365|m365|o365|office ?365|intune)\b|^azurekeyvault:/i,
        operator: "microsoft",
        source: "learn.microsoft.com/azure/key-vault, general knowledge, not verified",
    },
    {
        words: /\bcloud ?(kms|ekm)\b|^projects\/[^/]+\/locations\/|^gcpkms:/i,
        operator: "google",
        source: "cloud.google.com/kms/docs, general knowledge, not verified",
    },
    {
        words: /\bcloudhsm\b|\barn:aws[\w-]*:|^awskms:/i,
        operator: "aws",
        source: "docs.aws.amazon.com/cloudhsm, general knowledge, not verified",
    },
];

/**
 * Names of operators that are ordinary words too: they name the operator where they stand alone, or are written as the
 * catalog writes them.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
    [
        "apple aqua bleu clarence customer deep doppler elastic harness honeycomb materialize mist mistral neon orange otc post",
        "postmark proton rancher sap segment sentry slack spot stripe temporal",
    ]
        .flatMap((words) => words.split(" "))
        .concat("city network", "cloud de confiance", "event store"),
);

/** Words for the operator of the primary that give no name: "the provider's HSM", "cloud provider". */
export const wordsForPrimary =
    /^(?:the |our |same |present |current |public |der |le |l')*(?:(?:(?:primary(?: cloud| hosting)?|cloud|hosting|hyperscale) (?:provider|operator)|hyperscaler|cloud-?anbieter|fournisseur(?: de)? cloud)(?![\w-])|(?:primary|provider|csp|hoster|anbieter|hébergeur)(?=$|'s))/i;

/** The schemes of state backends and secrets providers of Pulumi, and the operator of the catalog behind each. */
export const pulumiSchemes: Readonly<Record<string, string>> = {
    azurekeyvault: "microsoft",
    azblob: "microsoft",
    gcpkms: "google",
    gs: "google",
    awskms: "aws",
    s3: "aws",
    service: "pulumi",
    default: "pulumi",
};
