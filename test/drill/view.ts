import { createHash } from "node:crypto";
import { ports, parts } from "../../examples/components/sogo/configuration";
import { Dav } from "./dav";
import { Imap } from "./imap";
import type { Person } from "./people";
import type { SogoSite } from "./sogo-site";

/** Everything that people have on a site, item by item: a name, and a digest of all that a client sees of it. */
export type View = Readonly<Record<string, string>>;

const digest = (...texts: readonly string[]): string => createHash("sha256").update(texts.join("\n")).digest("hex");

export const davOf = (site: SogoSite, { name, password }: Person): Dav =>
    new Dav(site.site.address, ports.web, site.configuration.host, name, password);

export const imapOf = (site: SogoSite, { name, password }: Person): Promise<Imap> =>
    Imap.login(site.site.address, ports.imaps, parts.imap, site.authority.certificate(), name, password);

export async function viewOf(site: SogoSite, people: readonly Person[]): Promise<View> {
    const views = await Promise.all(people.map((person) => viewOfPerson(site, person)));
    return Object.fromEntries(views.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function viewOfPerson(site: SogoSite, person: Person): Promise<[string, string][]> {
    return [...(await groupware(site, person)), ...(await mail(site, person)), ...settings(site, person)];
}

/** Calendars, tasks and contacts; own ones, and those that others share. */
async function groupware(site: SogoSite, person: Person): Promise<[string, string][]> {
    const dav = davOf(site, person);
    const found: [string, string][] = [];
    const owned = [`/SOGo/dav/${person.name}/Calendar/`, `/SOGo/dav/${person.name}/Contacts/`];
    const collections = (await Promise.all(owned.map((folder) => dav.collections(folder)))).flat();
    for (const collection of [...collections, ...person.reads]) {
        const items = await dav.items(collection);
        found.push([`${person.name} folder ${collection}`, String(items.length)]);
        for (const { href, etag } of items) {
            const { status, text } = await dav.get(href);
            found.push([`${person.name} item ${href}`, digest(String(status), etag, text)]);
        }
    }
    return found;
}

async function mail(site: SogoSite, person: Person): Promise<[string, string][]> {
    const imap = await imapOf(site, person);
    try {
        const found: [string, string][] = [];
        for (const name of await imap.mailboxes()) {
            const { uidValidity, uidNext, mails } = await imap.read(name);
            found.push([
                `${person.name} mailbox ${name}`,
                `uidvalidity ${uidValidity}, uidnext ${uidNext}, mails ${mails.length}`,
            ]);
            for (const { uid, flags, received, text } of mails)
                found.push([`${person.name} mail ${name}/${uid}`, digest(flags.join(" "), received, text)]);
        }
        return found;
    } finally {
        imap.close();
    }
}

/** Preferences, rights given to others, and filters such as a vacation message. */
function settings(site: SogoSite, { name }: Person): [string, string][] {
    const rows = (table: string, sql: string) =>
        site.query(`select to_regclass('${table}')`) === "\n" ? [] : site.query(sql).split("\n").sort();
    const scripts = site
        .asMailAdministrator("sieve", "list", "-u", name)
        .split("\n")
        .filter((line) => line !== "");
    return [
        [
            `${name} preferences`,
            digest(...rows("sogo_user_profile", `select c_defaults from sogo_user_profile where c_uid = '${name}'`)),
        ],
        [
            `${name} rights`,
            digest(
                ...rows("sogo_acl", `select c_object, c_uid, c_role from sogo_acl where c_object like '/${name}/%'`),
            ),
        ],
        ...scripts.map((line): [string, string] => [
            `${name} filter ${line}`,
            digest(site.asMailAdministrator("sieve", "get", "-u", name, line.replace(/ ACTIVE$/, ""))),
        ]),
    ];
}

/** How two views differ: nothing where both are the same. */
export function differences(before: View, after: View): { missing: string[]; added: string[]; changed: string[] } {
    return {
        missing: Object.keys(before).filter((name) => !(name in after)),
        added: Object.keys(after).filter((name) => !(name in before)),
        changed: Object.keys(before).filter((name) => name in after && after[name] !== before[name]),
    };
}

export const digestOfView = (view: View): string => digest(...Object.entries(view).flat());

/** How many items of each kind there are, by person. */
export function countsOf(view: View): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const name of Object.keys(view)) {
        const kind = name.split(" ").slice(0, 2).join(" ");
        counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
}
