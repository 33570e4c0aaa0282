/** Counts what a rule looks at, so that its cost can be compared without a clock. */

/** Wraps values so that every look at a property, an element or the list of keys counts as one step. */
export function counter() {
    let steps = 0;
    const wrapped = new WeakMap<object, object>();
    const counted = <T>(value: T): T => {
        if (typeof value !== "object" || value === null) return value;
        const known = wrapped.get(value);
        if (known) return known as T;
        const proxy = new Proxy(value, {
            get(target, key, receiver) {
                steps++;
                return counted(Reflect.get(target, key, receiver) as unknown);
            },
            ownKeys(target) {
                steps++;
                return Reflect.ownKeys(target);
            },
            getOwnPropertyDescriptor(target, key) {
                steps++;
                return Reflect.getOwnPropertyDescriptor(target, key);
            },
        });
        wrapped.set(value, proxy);
        return proxy;
    };
    return { counted, steps: (): number => steps };
}
