import { program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

test("resources outside of the targets have no properties", async () => {
    const result = await check(
        program(`${imports}
new gcp.storage.Bucket("first", { location: "EU" });
new gcp.storage.Bucket("second", { location: "US" });`),
        { targets: ["**::first"] },
    );
    expect(result.errors).toEqual([]);
    expect(named(result, "first").inputs.location).toBe("EU");
    expect(named(result, "second")).toMatchObject({ inputs: {}, outputs: {} });
});
