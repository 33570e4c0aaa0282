/** A state that stays in its file says what one says that is read whole. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { inputFromState } from "../../../engine/state/state";
import { folder } from "../preview/program";

const SECRET = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
const urn = (type: string, name: string) => `urn:pulumi:dev::clinic::${type}::${name}`;
const bucket = "gcp:storage/bucket:Bucket";
const provider = {
    urn: urn("pulumi:providers:gcp", "default"),
    id: "1",
    type: "pulumi:providers:gcp",
    inputs: { project: "clinic" },
};

const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constant({ ...SECRET, plaintext: '"EU"' }),
    fc.constant({ ...SECRET, ciphertext: "v1:abc" }),
);
const resource = fc.record({
    name: fc.stringMatching(/^[a-z]{1,4}$/),
    inputs: fc.dictionary(fc.constantFrom("location", "labels", "name"), value),
    outputs: fc.dictionary(fc.constantFrom("location", "url", "selfLink"), value),
    delete: fc.boolean(),
    external: fc.boolean(),
    protect: fc.boolean(),
});
const states = fc
    .uniqueArray(resource, { maxLength: 6, selector: ({ name }) => name })
    .chain((made) => fc.tuple(fc.constant(made), fc.integer({ min: 0, max: made.length })))
    .map(([made, at]) =>
        made
            .map(({ name, ...rest }) => ({
                ...rest,
                urn: urn(bucket, name),
                type: bucket,
                custom: true,
                provider: `${provider.urn}::1`,
                dependencies: [provider.urn],
                propertyDependencies: { location: [provider.urn] },
            }))
            .toSpliced(at, 0, provider as never),
    );

const judgedIn = (file: string) => {
    const input = inputFromState(file);
    // A copy has none of what is read from the file when it is asked for.
    const whole = input.resources.map((each) => ({ ...each, properties: each.properties, outputs: each.outputs }));
    return { ...input, resources: whole };
};

test("in the file or read whole: the same resources, in the same order", () => {
    const directory = folder({ "state.json": "" }, { installed: false });
    const [plain, compressed] = [join(directory, "state.json"), join(directory, "state.json.gz")];
    fc.assert(
        fc.property(states, fc.constantFrom(undefined, 4), (resources, indent) => {
            const text = JSON.stringify({ version: 3, deployment: { resources } }, undefined, indent);
            writeFileSync(plain, text);
            writeFileSync(compressed, gzipSync(text));
            expect(judgedIn(plain)).toEqual(judgedIn(compressed));
        }),
        { numRuns: 100 },
    );
});

test("a file that changes while it is read is an error, not another stack", () => {
    const file = join(folder({ "state.json": "" }, { installed: false }), "state.json");
    const state = (location: string) => ({
        version: 3,
        deployment: { resources: [{ urn: urn(bucket, "files"), type: bucket, inputs: { location } }] },
    });
    writeFileSync(file, JSON.stringify(state("EU")));
    const { resources } = inputFromState(file);
    writeFileSync(file, JSON.stringify(state("US-EAST1")));
    expect(() => resources[0]?.properties).toThrow(
        `The state file ${file} has changed while it was read. Run the check again.`,
    );
});

test("the values of two states that are read in turns are each their own", () => {
    const directory = folder({ "one.json": "", "other.json": "" }, { installed: false });
    const read = ["one", "other"].map((name) => {
        const file = join(directory, `${name}.json`);
        const resources = ["first", "second"].map((each) => ({
            urn: urn(bucket, each),
            type: bucket,
            inputs: { location: `${each} of ${name}` },
        }));
        // With a byte order mark, the resources stand elsewhere in the file.
        const mark = name === "other" ? "\uFEFF" : "";
        writeFileSync(file, mark + JSON.stringify({ version: 3, deployment: { resources } }));
        return inputFromState(file).resources;
    });
    const [one = [], other = []] = read;
    const inTurns = [one[0], other[0], one[1], other[1]].map((each) => each?.properties.location);
    expect(inTurns).toEqual(["first of one", "first of other", "second of one", "second of other"]);
});
