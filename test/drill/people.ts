import { ports } from "../../examples/components/sogo/configuration";
import { secrets, type SogoSite } from "./sogo-site";
import { deliver, type Letter } from "./smtp";
import { until } from "./wait";
import { davOf, imapOf } from "./view";
import { Web } from "./web";

export interface Person {
    readonly name: string;
    readonly fullName: string;
    readonly password: string;
    /** Collections of others that this person may read. */
    readonly reads: readonly string[];
}

export const alice: Person = { name: "alice", fullName: "Alice Martin", password: "alice-password", reads: [] };
export const bob: Person = {
    name: "bob",
    fullName: "Bob Weiß",
    password: "bob-password",
    reads: ["/SOGo/dav/alice/Calendar/team/"],
};
export const dora: Person = { name: "dora", fullName: "Dóra Kovács", password: "dora-password", reads: [] };
/** Somebody who has never logged in. */
export const carol: Person = { name: "carol", fullName: "Carol Novak", password: "carol-password", reads: [] };
/** The account of the readiness probe. */
export const monitor: Person = { name: "monitor", fullName: "Monitor", password: secrets.MONITOR_PASSWORD, reads: [] };

export const everybody: readonly Person[] = [alice, bob, dora];

const stamp = (day: number, hour: number) =>
    `202701${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}0000`;

export const event = (uid: string, day: number, summary: string, extra: readonly string[] = []): string =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//rempart//drill//EN",
        "BEGIN:VEVENT",
        `UID:${uid}`,
        "DTSTAMP:20270101T000000Z",
        `DTSTART:${stamp(day, 9)}Z`,
        `DTEND:${stamp(day, 10)}Z`,
        `SUMMARY:${summary}`,
        ...extra,
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ].join("\r\n");

const task = (uid: string, summary: string): string =>
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//rempart//drill//EN",
        "BEGIN:VTODO",
        `UID:${uid}`,
        "DTSTAMP:20270101T000000Z",
        `SUMMARY:${summary}`,
        "DUE:20270131T170000Z",
        "STATUS:NEEDS-ACTION",
        "END:VTODO",
        "END:VCALENDAR",
        "",
    ].join("\r\n");

const card = (uid: string, name: string): string =>
    [
        "BEGIN:VCARD",
        "VERSION:3.0",
        `UID:${uid}`,
        `FN:${name}`,
        `N:${name};;;;`,
        `EMAIL:${uid}@example.org`,
        "TEL;TYPE=WORK:+49 30 5550 1",
        "END:VCARD",
        "",
    ].join("\r\n");

export const letter = (to: string, subject: string, text: string): Letter => ({
    from: "sender@example.org",
    to,
    text: `From: Sender <sender@example.org>\nTo: <${to}>\nSubject: ${subject}\nMessage-ID: <${subject.replace(/\W+/g, "-")}@example.org>\nDate: Fri, 01 Jan 2027 08:00:00 +0000\n\n${text}\n.a line with a dot\n`,
});

/** Gives everybody calendars, tasks, contacts, mail, filters, preferences and rights, by the ways that clients use. */
export async function load(
    site: SogoSite,
    { events, contacts, mails }: { events: number; contacts: number; mails: number },
): Promise<void> {
    for (const person of everybody) {
        const dav = davOf(site, person);
        const home = `/SOGo/dav/${person.name}`;
        for (let n = 1; n <= events; n++) {
            const uid = `${person.name}-event-${n}`;
            const extra =
                n % 5 === 0
                    ? ["RRULE:FREQ=WEEKLY;COUNT=10", "CLASS:PRIVATE"]
                    : n % 3 === 0
                      ? ["CLASS:CONFIDENTIAL", "LOCATION:Zürich"]
                      : [];
            await dav.put(
                `${home}/Calendar/personal/${uid}.ics`,
                event(uid, 1 + (n % 28), `Meeting ${n} of ${person.fullName}`, extra),
                "text/calendar; charset=utf-8",
            );
        }
        await dav.put(
            `${home}/Calendar/personal/${person.name}-task.ics`,
            task(`${person.name}-task`, "Renew the contract"),
            "text/calendar; charset=utf-8",
        );
        for (let n = 1; n <= contacts; n++) {
            const uid = `${person.name}-contact-${n}`;
            await dav.put(
                `${home}/Contacts/personal/${uid}.vcf`,
                card(uid, `Contact ${n} Ærø`),
                "text/vcard; charset=utf-8",
            );
        }
    }
    await shareCalendar(site);
    await receive(
        site,
        everybody.flatMap(({ name }) =>
            Array.from({ length: mails }, (_, n) =>
                letter(`${name}@drill.example`, `${name} ${n + 1}`, `Text ${n + 1} for ${name}, with ü.`),
            ),
        ),
    );
    await changeMail(site);
    await setVacation(site);
}

/** Alice has a second calendar, and Bob may read it. */
async function shareCalendar(site: SogoSite): Promise<void> {
    const dav = davOf(site, alice);
    const made = await dav.send("MKCALENDAR", "/SOGo/dav/alice/Calendar/team/");
    if (made.status !== 201) throw new Error(`MKCALENDAR: ${made.status} ${made.text}`);
    await dav.put(
        "/SOGo/dav/alice/Calendar/team/team-1.ics",
        event("team-1", 12, "Team day"),
        "text/calendar; charset=utf-8",
    );
    const rights =
        '<?xml version="1.0"?><acl-query xmlns="urn:inverse:params:xml:ns:inverse-dav"><set-roles user="bob"><PublicViewer/></set-roles></acl-query>';
    const given = await dav.send("POST", "/SOGo/dav/alice/Calendar/team/", rights, {
        "Content-Type": "application/xml",
    });
    if (given.status >= 300) throw new Error(`Sharing a calendar: ${given.status} ${given.text}`);
}

/** Mail from outside, and waits until it lies in the mailboxes. */
export async function receive(site: SogoSite, letters: readonly Letter[]): Promise<void> {
    const before = await mailsOf(site);
    const answers = await deliver(site.site.address, ports.smtp, letters);
    const refused = answers.filter((answer) => !answer.startsWith("250"));
    if (refused.length > 0 || answers.length !== letters.length)
        throw new Error(`Mail was refused: ${refused.join("; ")}`);
    await until("all mail is delivered", async () => (await mailsOf(site)) === before + letters.length);
}

async function mailsOf(site: SogoSite): Promise<number> {
    let mails = 0;
    for (const person of everybody) {
        const imap = await imapOf(site, person);
        const status = await imap.command('STATUS "INBOX" (MESSAGES)');
        mails += Number(/MESSAGES (\d+)/.exec(status.map(([line]) => line).join())![1]);
        imap.close();
    }
    return mails;
}

/** Read, answered and deleted mails, a folder of one's own, and a number that was given up. */
async function changeMail(site: SogoSite): Promise<void> {
    for (const person of everybody) {
        const imap = await imapOf(site, person);
        await imap.command('CREATE "Projects/2027 plan"');
        await imap.command('SELECT "INBOX"');
        await imap.command("UID STORE 1 +FLAGS (\\Seen \\Flagged)");
        await imap.command("UID STORE 2 +FLAGS (\\Answered)");
        await imap.command('UID MOVE 3 "Projects/2027 plan"');
        await imap.command("UID STORE 4 +FLAGS (\\Deleted)");
        await imap.command("EXPUNGE");
        imap.close();
    }
}

/** In the web interface, which writes the preference to the database and the filter to Dovecot. */
async function setVacation(site: SogoSite): Promise<void> {
    const web = await Web.login(site, alice);
    await web.save({
        defaults: {
            SOGoTimeZone: "Europe/Paris",
            Vacation: {
                enabled: 1,
                autoReplyText: "Back in March.",
                daysBetweenResponse: 3,
                autoReplyEmailAddresses: ["alice@drill.example"],
            },
        },
    });
}
