/**
 * The scripts of the stacks on machines, on two sites: the disk is encrypted with the key servers, a copy leaves, the other
 * site restores it and serves, and fails back. PostgreSQL, restic, LUKS, Clevis and Tang are real. What Debian does not
 * have, and what a container cannot do, are stand-ins: the programs of the workload, systemd, logical volumes, and
 * the opening of the disk, in the place of which its key is asked for and tried.
 */
import { spawnSync } from "node:child_process";
import {
    appendFileSync,
    copyFileSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    rmdirSync,
    rmSync,
    symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bigbluebutton } from "../../examples/components/bigbluebutton";
import { bluemind } from "../../examples/components/bluemind";
import { carbonio } from "../../examples/components/carbonio";
import type { MachineSettings, MachineWorkload } from "../../examples/components/machines";
import { BUCKETS, bucket, cloudInitOf, machineSettings } from "./cloud-init";
import { until } from "./wait";
import { postgresql, Site, type Finished } from "./site";

const skipped = process.env.DRILL_SKIPPED;
const drill = skipped === undefined ? describe : describe.skip;

const HOME = "/usr/local/lib/site";
const STUBS = "/etc/stubs";
const PATH = `${STUBS}:${postgresql()}:/usr/sbin:/usr/bin:/sbin:/bin`;
const POSTGRESQL = "pg_ctl --silent --wait --pgdata /var/lib/postgresql/data --log /run/postgresql/log";

/** Programs that stand in for others; each writes what it was asked for to /run/asked. */
const stubs: Readonly<Record<string, string>> = {
    systemctl: `case "$*" in
"is-active --quiet workload.service") test -e /run/workload ;;
"start "*postgresql*) runuser -u postgres -- ${POSTGRESQL} status > /dev/null || runuser -u postgres -- ${POSTGRESQL} start ;;
"stop "*postgresql*) ! runuser -u postgres -- ${POSTGRESQL} status > /dev/null || runuser -u postgres -- ${POSTGRESQL} stop ;;
"enable --now "*workload.service*) ${HOME}/start.sh && touch /run/workload ;;
"disable --now "*workload.service*) ! test -e /run/workload || { ${HOME}/stop.sh && rm /run/workload; } ;;
esac`,
    lvcreate: "cp --archive /data /run/snapshot",
    lvremove: "rm -rf /run/snapshot",
    mount: `case "$*" in
"-o ro /dev/site/copy /run/copy") exec /bin/mount --bind /run/snapshot /run/copy ;;
*) exec /bin/mount "$@" ;;
esac`,
    lsblk: `case "$*" in *PKNAME*) echo vda ;; *) printf '/dev/vda disk\\n/run/disk disk\\n' ;; esac`,
    findmnt: "echo /dev/vda1",
    clevis: `case "$*" in
"luks unlock -d /run/disk -n data") /usr/bin/clevis luks pass -d /run/disk -s 1 | cryptsetup open --test-passphrase --key-file - /run/disk ;;
*) exec /usr/bin/clevis "$@" ;;
esac`,
    vgs: "",
    vgchange: "",
    bmctl: "",
    "bbb-conf": "",
    docker: `case "$*" in
"compose up --detach postgres"|"compose --project-directory /root/greenlight-v3 up --detach") systemctl start postgresql ;;
*stop*) systemctl stop postgresql ;;
"compose exec -T postgres "*) shift 4; exec runuser -u postgres -- "$@" ;;
esac`,
    curl: `cat /dev/null; exec /usr/bin/curl "$@"`,
};
const asksFor = (name: string): string => `#!/bin/sh\necho "${name} $*" >> /run/asked\n${stubs[name]}\n`;

const addresses = { a: "127.0.1.1", b: "127.0.2.1" } as const;
type Name = keyof typeof addresses;
const TANG = 7500;

class Machine {
    readonly site: Site;

    constructor(
        readonly name: Name,
        folder: string,
        workload: MachineWorkload,
        keyServer: MachineSettings["keyServers"][0],
        /** A disk that was encrypted before; an empty one where none is given. */
        disk?: string,
    ) {
        const site = new Site(name, addresses[name], join(folder, name));
        this.site = site;
        const other = name === "a" ? "b" : "a";
        const { write_files: files } = cloudInitOf(
            {
                ...machineSettings,
                name: `drill-${name}`,
                site: { role: name === "a" ? "primary" : "target", active: name === "a" },
                keyServers: [keyServer],
                alarms: "http://127.0.0.1:1/api/v2/alerts",
                copies: { to: bucket(name), from: bucket(other), keepDays: 35 },
            },
            workload,
        );
        // The bucket is a folder that both sites see.
        for (const { path, content } of files) site.file(path, content.replaceAll(`s3:${BUCKETS}/`, "/mnt/"));
        site.must({ command: ["chmod", "-R", "0755", site.at(HOME)], user: "root", rights: ["all"] });
        for (const stub of Object.keys(stubs)) site.file(`${STUBS}/${stub}`, asksFor(stub));
        site.must({ command: ["chmod", "-R", "0755", site.at(STUBS)], user: "root", rights: ["all"] });
        appendFileSync(site.at("/etc/passwd"), "zextras:x:5001:5001::/nonexistent:/usr/sbin/nologin\n");
        // The directory of Carbonio, as its own program writes it.
        site.file("/opt/zextras/libexec/zmslapcat", `#!/bin/sh\necho "dn: uid=alice" > "$1/ldap.bak"\n`);
        site.must({ command: ["chmod", "-R", "0755", site.at("/opt")], user: "root", rights: ["all"] });
        site.file("/data/site/secrets", "RESTIC_PASSWORD=drill\nAWS_ACCESS_KEY_ID=a\nAWS_SECRET_ACCESS_KEY=b\n");
        for (const path of ["/run", "/root/greenlight-v3", "/srv"]) site.folder(path, "root", "0755");
        site.folder("/run/postgresql", "postgres", "0755");
        site.folder("/var/lib/postgresql", "postgres", "0755");
        site.folder("/tmp", "root", "1777");
        mkdirSync(join(folder, "bucket"), { recursive: true });
        symlinkSync(join(folder, "bucket"), site.at("/mnt"));
        if (disk !== undefined) copyFileSync(disk, site.at("/run/disk"));
        else site.must({ command: ["truncate", "--size=32M", site.at("/run/disk")], user: "root", rights: ["all"] });
        site.seal(["/etc", "/run", "/data", "/opt", "/root", "/srv", "/mnt", "/var/lib/postgresql", HOME, "/tmp"]);
        // What the package of PostgreSQL has written to the image.
        site.must({ command: ["initdb", "--no-sync", "/var/lib/postgresql/data"], user: "postgres" });
        const conf = "listen_addresses = ''\nunix_socket_directories = '/run/postgresql'\n";
        site.must({
            command: ["sh", "-c", `printf "${conf}" >> /var/lib/postgresql/data/postgresql.conf`],
            user: "postgres",
        });
    }

    run = (script: string, environment: Readonly<Record<string, string>> = {}): Finished =>
        this.site.run({
            command: [`${HOME}/${script}`],
            user: "root",
            rights: ["all"],
            environment: { PATH, ...environment },
        });
    /** Runs a script, which must end well. */
    good = (script: string): string => this.must(`${HOME}/${script}`);
    must = (...command: readonly string[]): string =>
        this.site.must({ command, user: "root", rights: ["all"], environment: { PATH } });
    sql = (text: string, database = "postgres"): string =>
        this.must(
            "runuser",
            "-u",
            "postgres",
            "--",
            "psql",
            "-XqAt",
            "-v",
            "ON_ERROR_STOP=1",
            "-d",
            database,
            "-c",
            text,
        );
}

/** How many rows of people there are, and what files. */
const contents = (machine: Machine, database: string) => ({
    people: machine.sql("select string_agg(name, ',' order by id) from people", database).trim(),
    files: machine.must("sh", "-c", "cd /srv/mail && find . -type f | sort | xargs grep -H ."),
});

/** Folders that any Debian has, in the place of those that the workload's own packages make. */
const described = (workload: MachineWorkload): MachineWorkload => ({
    ...workload,
    data: ["/var/lib/postgresql/data", "/srv/mail"],
});

drill(skipped === undefined ? "stacks on machines" : `stacks on machines (skipped: ${skipped})`, () => {
    const top = mkdtempSync(join(tmpdir(), "rempart-drill-machines-"));
    /** Mount points that this machine did not have. */
    const made = ["/data", HOME].filter((path) => !existsSync(path));
    const sites: Site[] = [];
    /** A disk that opens with the key server. */
    const encrypted = join(top, "disk");
    let keyServer: MachineSettings["keyServers"][0];
    let keys: Site;

    const machine = (name: Name, folder: string, workload: MachineWorkload, disk?: string): Machine => {
        const all = new Machine(name, folder, described(workload), keyServer, disk);
        sites.push(all.site);
        return all;
    };

    beforeAll(async () => {
        made.forEach((path) => mkdirSync(path));
        keys = new Site("keys", addresses.a, join(top, "keys"));
        sites.push(keys);
        const tang = keys.at("/tang");
        mkdirSync(tang);
        spawnSync("/usr/libexec/tangd-keygen", [tang]);
        // Tang answers one request at a time on its standard input: a socket of systemd starts it, here socat.
        const listen = `TCP-LISTEN:${TANG},bind=127.0.0.1,fork,reuseaddr`;
        keys.start("tang", {
            command: ["socat", listen, `EXEC:/usr/libexec/tangd ${tang}`],
            user: "root",
            rights: ["all"],
        });
        const shown = () => spawnSync("tang-show-keys", [String(TANG)], { encoding: "utf8" }).stdout.trim();
        await until("the key server answers", () => shown() !== "");
        keyServer = { url: `http://127.0.0.1:${TANG}`, thumbprint: shown() };
    });
    afterAll(async () => {
        for (const site of sites) await site.close();
        made.forEach((path) => rmdirSync(path));
        rmSync(top, { recursive: true, force: true });
    });

    test("a disk opens with the key server, and with nothing that is on the machine", () => {
        const first = machine("a", join(top, "first"), bluemind);
        first.good("disk.sh");
        const dump = first.must("cryptsetup", "luksDump", "/run/disk");
        expect([...dump.matchAll(/^ {2}(\d+): (luks2|clevis)$/gm)].map(([, slot, kind]) => [slot, kind])).toEqual([
            ["1", "luks2"],
            ["0", "clevis"],
        ]);
        // Again, as at each start.
        first.good("disk.sh");
        for (const path of described(bluemind).data) first.must("mountpoint", "--quiet", path);
        copyFileSync(first.site.at("/run/disk"), encrypted);
    });

    describe.each([
        ["bluemind", bluemind, "bj"],
        ["carbonio", carbonio, "carbonio-files-db"],
        ["bigbluebutton", bigbluebutton, "greenlight-v3-production"],
    ])("%s", (name, workload, database) => {
        const folder = join(top, name);
        let a: Machine;
        let b: Machine;

        beforeAll(() => {
            a = machine("a", folder, workload, encrypted);
            b = machine("b", folder, workload, encrypted);
            for (const each of [a, b]) each.good("disk.sh");
        });

        test("a copy of the primary is restored at the other site, and what the copy does not have is gone", () => {
            a.must("systemctl", "start", "postgresql");
            a.sql(`create database "${database}"`);
            a.sql("create table people (id serial primary key, name text)", database);
            a.sql("insert into people (name) values ('alice'), ('bob')", database);
            a.must("sh", "-c", "echo letter > /srv/mail/alice");
            a.must("systemctl", "enable", "--now", "workload.service");
            a.good("copy.sh");
            expect(a.must("sh", "-c", "ls /run/snapshot 2>&1 || true")).toContain("No such file");
            b.must("sh", "-c", "echo old > /srv/mail/old");
            b.good("watch.sh");
            expect(b.good("restore.sh")).toContain("Restored: ");
            expect(contents(b, database)).toEqual({ people: "alice,bob", files: "./alice:letter\n" });
            // Secrets are not copied.
            expect(b.must("cat", "/data/site/secrets")).toContain("RESTIC_PASSWORD=drill");
            expect(
                a.must("sh", "-c", ". /data/site/secrets; export RESTIC_PASSWORD; restic --repo /mnt/a ls latest"),
            ).not.toContain("/site");
        });

        test("the other site serves, is not restored over, and its numbers go on", () => {
            b.good("promote.sh");
            expect(b.run("restore.sh")).toMatchObject({
                status: 1,
                errors: "The workload runs here. Nothing is restored over it: stop it first.\n",
            });
            b.sql("insert into people (name) values ('carol')", database);
            expect(b.sql("select max(id) from people", database)).toBe("3\n");
        });

        test("a fenced site makes no copy, and fails back with all that was done at the other", () => {
            a.good("fence.sh");
            expect(a.run("copy.sh")).toMatchObject({
                status: 1,
                errors: "This site is fenced. It makes no copy, so that it replaces none of the other's.\n",
            });
            b.good("copy.sh");
            b.good("fence.sh");
            a.good("restore.sh");
            expect(contents(a, database)).toEqual({ people: "alice,bob,carol", files: "./alice:letter\n" });
            a.good("promote.sh");
            expect(
                readFileSync(a.site.at("/run/asked"), "utf8")
                    .trim()
                    .split("\n")
                    .filter((line) => line.startsWith("systemctl enable"))
                    .at(-1),
            ).toBe("systemctl enable --now workload.service copies.timer");
        });

        test("nothing is given up for a copy that is not there", () => {
            a.run("fence.sh");
            const { status, errors } = a.run("restore.sh", { GENERATION: "00000000" });
            expect(status).toBe(1);
            expect(errors).toContain("There is no copy '00000000' in the bucket. Nothing was touched.\n");
            a.must("systemctl", "start", "postgresql");
            expect(contents(a, database)).toEqual({ people: "alice,bob,carol", files: "./alice:letter\n" });
        });
    });

    test("without the key server a disk stays shut", async () => {
        const last = machine("b", join(top, "last"), bluemind, encrypted);
        last.good("disk.sh");
        await keys.cut();
        expect(last.run("disk.sh").status).not.toBe(0);
    });
});
