/** Every host of the catalog is found in every form, and what only looks like one is not. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { stringify } from "yaml";
import { findEndpoint } from "../../../policies/catalog";
import { endpoints, type Endpoint } from "../../../policies/catalog/endpoints";
import { isNoHost } from "../../../policies/endpoints/hosts/not-hosts";
import { readHosts } from "../../../policies/endpoints/hosts/read-hosts";
import { addressOf } from "../../../policies/endpoints/hosts/text-hosts";
import type { Value } from "../../../policies/core/values";

const SEED = 20261127;
const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const listed = endpoints().filter(({ match, pattern }) => match !== "tld" && !isNoHost(pattern, ""));
const isAddress = ({ pattern }: Endpoint) => /^[\d.]+$|:/.test(pattern);

/** The rows of the catalog that a value names. */
const rowsIn = (value: unknown): readonly (string | undefined)[] =>
    readHosts(value as Value).hosts.map((each) => findEndpoint(addressOf(each))?.pattern);

/** A host that the row stands for. */
const named = ({ pattern }: Endpoint) => pattern.replaceAll("*", "eu-1");
const hostOf = (row: Endpoint) => (row.pattern.includes(":") ? `[${row.pattern}]` : named(row));

describe("each host of the catalog", () => {
    test.each(listed.map((row) => [row.pattern, row] as const))("%s", (pattern, row) => {
        const url = `https://${hostOf(row)}`;
        const forms: Readonly<Record<string, unknown>> = {
            "a URL": { setting: `${url}/a/b?c=d` },
            "a URL with a user, in upper case, with a port": {
                setting: isAddress(row)
                    ? `https://u:p@${hostOf(row)}:8443`
                    : `HTTPS://u:p@${named(row).toUpperCase()}:8443`,
            },
            "a word in a text": { setting: `use ${named(row)} for this, or nothing` },
            "a setting": { env: [{ name: "SOME_HOST", value: named(row) }] },
            "in JSON": { setting: JSON.stringify({ a: [{ b: `${url}/x` }] }) },
            "in YAML": { setting: `a:\n  b:\n    - ${JSON.stringify(`${url}/x`)}\n` },
            "in base64": { data: base64(`A=1\nB=${named(row)}\n`) },
        };
        const known = row.match === "path" ? { ...forms, "a URL": { setting: `${url}/x` } } : forms;
        const missed = Object.entries(known).filter(([form, value]) =>
            row.match === "path" && form.includes("upper case") ? false : !rowsIn(value).includes(pattern),
        );
        expect(missed.map(([form]) => form)).toEqual([]);
    });
});

test.each(listed.filter((row) => !isAddress(row)).map((row) => [row.pattern, named(row)] as const))(
    "what looks like %s is not it",
    (pattern, one) => {
        const [host = "", ...path] = one.split("/");
        // What a pattern leaves open at its start may be anything.
        const before = pattern.startsWith("*") ? [] : [`not${host}`, `evil-${host}`];
        const lookalikes = [...before, `${host}.lookalike.eu`, `${host}x`].map((each) => [each, ...path].join("/"));
        for (const each of lookalikes)
            expect(rowsIn({ url: `https://${each}`, text: `see ${each} there` })).not.toContain(pattern);
    },
);

type Wrap = (text: string) => string;
const wraps: Readonly<Record<string, Wrap>> = {
    json: (text) => JSON.stringify({ list: [{ value: text }] }),
    yaml: (text) => stringify({ one: 1, block: { value: text } }),
    base64,
    gzip: (text) => base64(gzipSync(text)),
    env: (text) => (text.includes("\n") ? `A=1\nB=${base64(text)}\n` : `A=1\nB=${text}\n`),
    ini: (text) => (text.includes("\n") ? `[a]\nb = ${base64(text)}\n` : `[a]\n; not this\nb = ${text}\n`),
    configMap: (text) => JSON.stringify({ kind: "ConfigMap", data: { "app.conf": text } }),
    secret: (text) => stringify({ kind: "Secret", data: { token: base64(text) } }),
    cloudInit: (text) =>
        `#cloud-config\nwrite_files:\n  - path: /etc/app\n    encoding: b64\n    content: ${base64(text)}\n`,
};
const encodings = fc.array(fc.constantFrom(...Object.keys(wraps)), { maxLength: 5 });
const wrapped = (text: string, names: readonly string[]) =>
    names.reduce((inner, name) => wraps[name]?.(inner) ?? inner, text);

test("a listed host is found through any sequence of encodings", () => {
    const names = listed.filter((row) => !isAddress(row) && row.match === "suffix");
    const below = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const shapes = fc.constantFrom<(host: string) => string>(
        (host) => `https://${host}/v1`,
        (host) => `amqps://user:p%40ss@${host}:5671/vhost`,
        (host) => `Server=tcp:${host},1433;Database=app`,
        (host) => `host=${host} port=5432`,
        (host) => `git@${host}:acme/app.git`,
        (host) => `https://${host.toUpperCase()}.`,
    );
    fc.assert(
        fc.property(fc.constantFrom(...names), below, shapes, encodings, (row, label, shape, order) => {
            const host = `${label}.${row.pattern}`;
            const wanted = findEndpoint(host)?.pattern;
            expect(rowsIn({ value: wrapped(shape(host), order) })).toContain(wanted);
        }),
        { seed: SEED, numRuns: 150 },
    );
});

test("a host that is not listed is never taken for one that is", () => {
    const any = fc.domain().filter((host) => findEndpoint(host) === undefined);
    fc.assert(
        fc.property(any, encodings, (host, order) => {
            const found = rowsIn({ value: wrapped(`https://${host}/a`, order) });
            expect(found.filter((row) => row !== undefined)).toEqual([]);
        }),
        { seed: SEED, numRuns: 150 },
    );
});

test("any value is read, and what is read grows with its bytes alone", () => {
    fc.assert(
        fc.property(fc.jsonValue(), fc.string({ unit: "binary", maxLength: 400 }), encodings, (value, text, order) => {
            const given = {
                value: value as Value,
                text: wrapped(
                    text,
                    order.filter((name) => name !== "gzip"),
                ),
            };
            const { characters } = readHosts(given);
            expect(characters).toBeLessThanOrEqual(13 * JSON.stringify(given).length);
            const { characters: twice } = readHosts([given, given]);
            expect(twice).toBeLessThanOrEqual(2 * characters);
        }),
        { seed: SEED, numRuns: 150 },
    );
});
