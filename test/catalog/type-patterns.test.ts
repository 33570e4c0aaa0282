/** A pattern of types fits what the regular expression of the same words fits. */
import fc from "fast-check";
import { typePattern } from "../../policies/catalog/type-patterns";

const asRegExp = (types: readonly string[]) => {
    const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return new RegExp(`^(?:${types.map((type) => type.split("*").map(escaped).join(".*")).join("|")})$`);
};
/** Few letters, so that parts meet and overlap. */
const token = fc.string({ unit: fc.constantFrom("a", "b", ":", "/", "."), maxLength: 8 });
const pattern = fc.string({ unit: fc.constantFrom("a", "b", ":", "/", ".", "*"), maxLength: 6 });

test("the same types as the regular expression", () => {
    fc.assert(
        fc.property(fc.array(pattern, { maxLength: 3 }), token, (types, type) => {
            // Without any type the expression fits the empty text, and the pattern nothing.
            fc.pre(types.length > 0);
            expect(typePattern(types).test(type)).toBe(asRegExp(types).test(type));
        }),
        { numRuns: 3000 },
    );
});

test.each([
    ["gcp:*", "gcp:storage:Bucket", true],
    ["gcp:*", "gcp-global-cluster:index:Cluster", false],
    ["*:Bucket", "gcp:storage:Bucket", true],
    ["aws:*:Bucket*", "aws:s3:BucketPolicy", true],
    // The parts may not share what they fit.
    ["aws:s3:*s3:Bucket", "aws:s3:Bucket", false],
    ["a*b*a", "aba", true],
    ["a*b*a", "ab", false],
])("%s, %s: %s", (given, type, expected) => {
    expect(typePattern([given]).test(type)).toBe(expected);
});
