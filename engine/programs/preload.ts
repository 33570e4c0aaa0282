/**
 * Runs before a program, a pack or a dynamic provider, in the same process.
 *
 * 1. Node.js 20 never returns from `util.inspect(error, {colors: true})` when the stack names a file directly under
 *    `node_modules/@scope`, and Pulumi prints every failure that way. Without colours it returns.
 * 2. Pulumi's SDK reads where a resource is declared from the lines `at FUNCTION (FILE:LINE:COLUMN)` of a stack. The
 *    top level of an ECMAScript module has no function, so the script gives it a name.
 * 3. Pulumi's SDK keeps for every promise where it was made, and shows it only on demand. To work that out through the
 *    source maps takes a third of the time of a large program, so the script skips it.
 *
 * A program may replace `Error.prepareStackTrace` and put back what it found, as express does: it finds the function
 * around the one that was set, and that is taken as it is.
 */
const script = `
import util from "node:util";
const plain = options => options !== null && typeof options === "object" && options.colors ? { ...options, colors: false } : options;
const inspect = new Proxy(util.inspect, { apply: (target, self, [value, options, depth, colors]) =>
    Reflect.apply(target, self, typeof options === "boolean" ? [value, options, depth, false] : [value, plain(options)]) });
const format = util.formatWithOptions;
util.inspect = inspect;
util.formatWithOptions = (options, ...values) => format(plain(options), ...values);
const dir = console.dir;
console.dir = (value, options) => dir.call(console, value, plain(options));
let prepare;
const originals = new WeakMap();
const isOfPromise = frames => frames[0]?.getFileName()?.endsWith("runtime/debuggable.js") && !process.env.PULUMI_DEBUG_PROMISE_LEAKS;
const wrap = original => {
    const named = (error, frames) => {
        if (isOfPromise(frames)) return String(error);
        const stack = original(error, frames);
        return typeof stack === "string" ? stack.replace(/^( +at )(file:[^()]*:\\d+:\\d+)$/gm, "$1<module> ($2)") : stack;
    };
    originals.set(named, original);
    return named;
};
Object.defineProperty(Error, "prepareStackTrace", {
    configurable: true,
    get: () => prepare,
    set: value => { prepare = typeof value === "function" && !originals.has(value) ? wrap(value) : value; },
});
`;

/** The arguments of Node.js that load the script. */
export const preloadArguments: readonly string[] = [`--import=data:text/javascript,${encodeURIComponent(script)}`];
