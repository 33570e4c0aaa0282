import { loadProject, type LoadOptions } from "../../../../engine/preview/project/project";
import { sealed } from "../../../../engine/protocol/wire";
import { folder, removeFolders } from "../program";

afterAll(removeFolders);

const load = (files: Readonly<Record<string, string>>, options: LoadOptions = {}) =>
    loadProject(folder({ "Pulumi.yaml": "name: sample\nruntime: nodejs\n", ...files }, { installed: false }), options);
const texts = (files: Readonly<Record<string, string>>, options?: LoadOptions): Record<string, string> =>
    Object.fromEntries([...load(files, options).config].map(([key, { text }]) => [key, text]));

describe("which stack", () => {
    test("the only one that has a file", () => {
        expect(load({ "Pulumi.prod.yaml": "config: {}\n" }).stack).toBe("prod");
    });
    test("dev, when there are several or none", () => {
        expect(load({ "Pulumi.a.yaml": "", "Pulumi.dev.yaml": "" }).stack).toBe("dev");
        expect(load({}).stack).toBe("dev");
    });
    test("the one that is named, with or without its organization", () => {
        expect(load({ "Pulumi.b.yaml": "" }, { stack: "organization/sample/b" }).stack).toBe("b");
        expect(load({}, { stack: "b" }).stack).toBe("b");
    });
    test("a name that may be misspelt, several without a choice, and names that Pulumi refuses are errors", () => {
        expect(() => load({ "Pulumi.prod.yaml": "", "Pulumi.test.json": "{}" }, { stack: "prd" })).toThrow(
            "There is no Pulumi.prd.yaml, and other stacks have a file (prod, test). Did you mean 'prod'? Known: prod, test. " +
                "If the stack has no settings, give it an empty file.",
        );
        expect(() => load({ "Pulumi.a.yaml": "", "Pulumi.b.yaml": "" })).toThrow(
            "Several stacks have a file: name one with --stack (a, b).",
        );
        expect(() => load({}, { stack: "a\0b" })).toThrow("is no name of a stack");
        expect(() => load({ "Pulumi.yaml": 'name: "a\\0b"\nruntime: nodejs\n' })).toThrow(
            /^The name of the project in .*Pulumi\.yaml may only have letters, digits, '-', '_' and '\.', at most 100\.$/,
        );
    });

    test("the files are in the folder that stackConfigDir names", () => {
        const files = {
            "Pulumi.yaml": "name: sample\nruntime: nodejs\nstackConfigDir: stacks\n",
            "stacks/Pulumi.prod.yaml": "config: {sample:key: value}\n",
        };
        expect(texts(files)).toEqual({ "sample:key": "value" });
    });
});

describe("values", () => {
    test("scalars are texts, lists and objects JSON with sorted keys, old keys are understood", () => {
        const file = `config:
  sample:text: words
  sample:number: 3
  sample:truth: true
  sample:list: [1, two, false]
  sample:object: {b: 1, a: {c: null}}
  gcp:config:project: old-form
`;
        expect(texts({ "Pulumi.dev.yaml": file })).toEqual({
            "sample:text": "words",
            "sample:number": "3",
            "sample:truth": "true",
            "sample:list": '[1,"two",false]',
            "sample:object": '{"a":{"c":null},"b":1}',
            "gcp:project": "old-form",
        });
    });

    test("defaults and values of the project, in the long and the short form, give way to the stack's", () => {
        const project = `name: sample
runtime: {name: nodejs}
config:
  long: {type: integer, default: 3}
  short: words
  list: [a, b]
  "gcp:project": from-project
  "gcp:region": {value: europe-west9}
`;
        const files = { "Pulumi.yaml": project, "Pulumi.dev.yaml": "config: {gcp:project: from-stack}\n" };
        expect(texts(files)).toEqual({
            "sample:long": "3",
            "sample:short": "words",
            "sample:list": '["a","b"]',
            "gcp:project": "from-stack",
            "gcp:region": "europe-west9",
        });
    });

    test("a value of another type than the declared is refused", () => {
        const project = "name: sample\nruntime: nodejs\nconfig:\n  places: {type: array, items: {type: string}}\n";
        expect(() => load({ "Pulumi.yaml": project, "Pulumi.dev.yaml": "config: {sample:places: [1]}\n" })).toThrow(
            "Stack 'dev' with configuration key 'places' must be of type 'array<string>'",
        );
    });

    test("values that are given replace those of the files", () => {
        const files = { "Pulumi.dev.yaml": "config: {sample:key: file}\n" };
        expect(texts(files, { config: { key: "given" } })).toEqual({ "sample:key": "given" });
    });
});

describe("secrets", () => {
    const file = `encryptionsalt: v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==
config:
  sample:password:
    secure: v1:EmquVKJjY4ZtehLp:WgWlIVmC2e0XxUvHphn/i0vgWdyiGV01V2tz
  sample:settings:
    region:
      secure: v1:LWEBGYeFhquOc2YA:4ABijEOK4cosjjSIFpGbjtCLpUO4IQ==
    zone: one
`;
    const password = { secret: true, structured: false };
    const settings = { secret: true, structured: true };

    test("are opened with the passphrase", () => {
        const { config } = load({ "Pulumi.dev.yaml": file }, { passphrase: "conformance" });
        expect([...config]).toEqual([
            ["sample:password", { ...password, sealed: false, text: "s3cret-word" }],
            ["sample:settings", { ...settings, sealed: false, text: '{"region":"fr-par","zone":"one"}' }],
        ]);
    });
    test("are sealed without it", () => {
        expect([...load({ "Pulumi.dev.yaml": file }).config]).toEqual([
            ["sample:password", { ...password, sealed: true, text: sealed }],
            ["sample:settings", { ...settings, sealed: true, text: `{"region":"${sealed}","zone":"one"}` }],
        ]);
    });
    test("a wrong passphrase is said, not shown", () => {
        expect(() => load({ "Pulumi.dev.yaml": file }, { passphrase: "wrong" })).toThrow(
            "The passphrase is not the stack's: set PULUMI_CONFIG_PASSPHRASE to the right one.",
        );
    });
});

describe("main", () => {
    test("a folder, a file, and one that leads outside", () => {
        const of = (main: string, files: Readonly<Record<string, string>>) =>
            load({ "Pulumi.yaml": `name: sample\nruntime: nodejs\nmain: ${main}\n`, ...files });
        const inside = of("source/", { "source/index.js": "" });
        expect([inside.directory, inside.entryPoint]).toEqual([`${inside.root}/source`, "."]);
        const file = of("source/start.js", { "source/start.js": "" });
        expect([file.directory, file.entryPoint]).toEqual([`${file.root}/source`, "start.js"]);
        expect(() => of("../other", {})).toThrow("'main' in Pulumi.yaml points outside of the project: ../other.");
    });
});
