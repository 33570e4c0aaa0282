import fc from "fast-check";
import { concealing, listed, shortened, shown, withoutCredentials } from "../../policies/core/foreign-text";

test.each([
    ["https://user:hunter2@host/x", "https://[secret]@host/x"],
    [
        "postgres://app:p%40ss@db.example.com:5432/x?sslmode=require",
        "postgres://[secret]@db.example.com:5432/x?sslmode=require",
    ],
    ["https://ghp_abcdefghijklmnopqrstuvwxyz@github.com/x", "https://[secret]@github.com/x"],
    ["https://git@github.com/x", "https://git@github.com/x"],
    [
        "https://a.blob.core.windows.net/c?sv=2024&sig=abc%3D&se=1",
        "https://a.blob.core.windows.net/c?sv=2024&sig=[secret]&se=1",
    ],
    [
        "https://s3/x?X-Amz-Credential=AK&X-Amz-Signature=00ff",
        "https://s3/x?X-Amz-Credential=[secret]&X-Amz-Signature=[secret]",
    ],
    ["https://host/x?access_token=abc#top", "https://host/x?access_token=[secret]"],
    [
        "AccountName=files;AccountKey=abc==;EndpointSuffix=core",
        "AccountName=files;AccountKey=[secret];EndpointSuffix=core",
    ],
    ["Authorization: Bearer abcdefghijkl", "Authorization: Bearer [secret]"],
    ["token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln was refused", "token [secret] was refused"],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "[secret]"],
    ["the key of 'files' in https://vault.example/keys/a", "the key of 'files' in https://vault.example/keys/a"],
    ["tokens are counted: 5 of 7", "tokens are counted: 5 of 7"],
])("credentials in a text are hidden: %s", (text, safe) => {
    expect(withoutCredentials(text)).toBe(safe);
});

test("a secret is hidden as it is, as JSON writes it, in an address, and each of its lines; short ones are left", () => {
    const conceal = concealing(['pa"ss word', "one line\nanother line", "EU"]);
    expect(conceal('got pa"ss word')).toBe("got [secret]");
    expect(conceal(JSON.stringify({ a: 'pa"ss word' }))).toBe('{"a":"[secret]"}');
    expect(conceal("?q=pa%22ss%20word")).toBe("?q=[secret]");
    expect(conceal("another line")).toBe("[secret]");
    expect(conceal("in EU")).toBe("in EU");
});

test("a longer secret is hidden before one that is part of it", () => {
    expect(concealing(["abc", "abcdef"])("abcdef")).toBe("[secret]");
});

test("no secret of three characters or more is left in any text", () => {
    fc.assert(
        fc.property(
            fc.string({ minLength: 3, unit: "grapheme" }),
            fc.string(),
            fc.string(),
            (secret, before, after) => {
                fc.pre(!"[secret]".includes(secret));
                const said = concealing([secret])(before + secret + after);
                expect(said.replaceAll("[secret]", "\n")).not.toContain(secret);
            },
        ),
        { seed: 12, numRuns: 500 },
    );
});

test.each([
    ["one\ntwo\r\n", "one\\ntwo\\r\\n"],
    ["\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
    ["\u202Etxt.exe", "\\u202etxt.exe"],
    ["::error file=a::b", "\\::error file=a::b"],
    ["say ::stop-commands::x", "say \\::stop-commands::x"],
    ["##[error]x", "#\\#[error]x"],
    ["##vso[task.complete]", "#\\#vso[task.complete]"],
    ["urn:pulumi:dev::p::a:b:C::n", "urn:pulumi:dev::p::a:b:C::n"],
    ["façade 日本 🎉", "façade 日本 🎉"],
])("what could command a terminal or a build service is shown as text: %j", (text, safe) => {
    expect(shown(text)).toBe(safe);
});

test("nothing that is shown holds a control character, or a word that begins with ::", () => {
    const unit = fc.oneof(fc.constantFrom("::", "##[", "\n", "\u001b", " ", "\u2028"), fc.string({ unit: "binary" }));
    fc.assert(
        fc.property(fc.array(unit), (parts) => {
            expect(shown(parts.join(""))).not.toMatch(/[\u0000-\u001f\u007f-\u009f]|(^|\s)::\S|##\[/);
        }),
        { seed: 12, numRuns: 500 },
    );
});

test("a text is cut to a few hundred characters, and never inside of one", () => {
    expect(shortened("a".repeat(50_000_000))).toBe(`${"a".repeat(300)}… (50000000 characters)`);
    expect(shortened("ab🎉cd", 3)).toBe("ab… (6 characters)");
    expect(shortened("short")).toBe("short");
});

test("a long list is cut and counted", () => {
    expect(listed(["a", "b", "c"], 2)).toBe("a, b, and 1 more");
    expect(listed(["a", "b"], 2)).toBe("a, b");
});
