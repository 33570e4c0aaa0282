import { setAt, valueAt } from "../../../../engine/preview/project/config-path";
import type { ConfigValue } from "../../../../engine/preview/project/configuration";

test("a name that every object has is a name like any other", () => {
    const config = new Map<string, ConfigValue>();
    setAt(config, "p:a.__proto__.polluted", "yes");
    expect(config.get("p:a")?.text).toBe('{"__proto__":{"polluted":"yes"}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(valueAt(config, "p:a.constructor")).toBeUndefined();
    expect(valueAt(config, "p:a.__proto__.polluted")?.text).toBe("yes");
});

test("a key that leads into a text, or to an element far away, is one clear line", () => {
    const config = new Map<string, ConfigValue>();
    setAt(config, "p:a.b", "text");
    const line = (key: string) => `The configuration key '${key}' leads into a value that has no such part.`;
    expect(() => setAt(config, "p:a.b.c", 1)).toThrow(line("p:a.b.c"));
    expect(() => setAt(config, "p:list[4000000000]", 1)).toThrow(line("p:list[4000000000]"));
});
