import { program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

test("a dynamic provider's own check is run, nothing is created", async () => {
    const result = await check(
        program(`${imports}
const provider = {
    check: async (old, inputs) => ({ inputs: { ...inputs, checked: true } }),
    create: async () => { throw new Error("must not run"); },
};
class Thing extends pulumi.dynamic.Resource {
    constructor(name, args) { super(provider, name, { made: undefined, ...args }); }
}
new Thing("thing", { size: 3 });
`),
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "thing").inputs).toMatchObject({ size: 3, checked: true });
});
