import { defineHostRule } from "../host-rule";

export const mail = defineHostRule({
    id: "mail",
    title: "Mail, calendars, meetings and shared files go through operators out of reach of foreign law.",
    rationale:
        "Mail is what a designated organisation loses first, with the messages in it. MX records, SPF includes, smart hosts, relays, Exchange Online, Teams and other meeting and chat services are judged by their host. European public bodies replace them with SOGo, BlueMind, Zimbra or Carbonio, Nextcloud, Jitsi and BigBlueButton.",
    severity: "medium",
    frameworks: ["csf:SOV-4", "c3a:SOV-4-09", "c3a:SOV-5-03"],
    remediation:
        "Move mail to SOGo, BlueMind, Zimbra or Carbonio, files to Nextcloud, meetings to Jitsi or BigBlueButton, on a cloud inside the allowed jurisdictions; or to an operator there.",
    what: "a service of mail, meetings or files",
    remedy: "Use SOGo, BlueMind, Nextcloud, Jitsi or another service of your own, or of an operator",
});
