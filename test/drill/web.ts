import { ports } from "../../examples/components/sogo/configuration";
import { Dav, type Answer } from "./dav";
import type { Person } from "./people";
import type { SogoSite } from "./sogo-site";

/** Somebody in front of SOGo's web interface. */
export class Web {
    private constructor(
        private readonly dav: Dav,
        private readonly person: Person,
        private readonly cookies: ReadonlyMap<string, string>,
    ) {}

    static async login(site: SogoSite, person: Person): Promise<Web> {
        const dav = new Dav(site.site.address, ports.web, site.configuration.host, person.name, person.password);
        const body = JSON.stringify({ userName: person.name, password: person.password, rememberLogin: 0 });
        const answer = await dav.send("POST", "/SOGo/connect", body, { "Content-Type": "application/json" });
        if (answer.status !== 200) throw new Error(`Web login of ${person.name}: ${answer.status} ${answer.text}`);
        const cookies = [answer.headers["set-cookie"] ?? []].flat().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie)!);
        return new Web(dav, person, new Map(cookies.map(([, name, value]) => [name!, value!])));
    }

    /** Saves preferences. */
    async save(preferences: unknown): Promise<void> {
        const { status, text } = await this.post("Preferences/save", preferences);
        if (status !== 200) throw new Error(`Saving preferences of ${this.person.name}: ${status} ${text}`);
    }

    /** The numbers of the mails in the inbox, as SOGo reads them from Dovecot. */
    async inbox(): Promise<number[]> {
        const { status, text } = await this.post("Mail/0/folderINBOX/view", {
            sortingAttributes: { sort: "arrival", asc: 1 },
        });
        if (status !== 200) throw new Error(`The inbox of ${this.person.name}: ${status} ${text}`);
        const { uids = [] } = JSON.parse(text) as { uids?: (number | string)[] };
        return uids.map(Number).sort((a, b) => a - b);
    }

    private post(path: string, body: unknown): Promise<Answer> {
        const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const token = this.cookies.get("XSRF-TOKEN");
        return this.dav.send("POST", `/SOGo/so/${this.person.name}/${path}`, JSON.stringify(body), {
            Cookie: cookie,
            "Content-Type": "application/json",
            ...(token !== undefined && { "X-XSRF-TOKEN": token }),
        });
    }
}
