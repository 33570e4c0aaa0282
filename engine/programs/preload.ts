/**
 * Runs before a program, a pack or a dynamic provider, in the same process.
 *
 * 1. Node.js 20 never returns from `util.inspect(error, {colors: true})` when the stack names a file directly under
 *    `node_modules/@scope`, and Pulumi prints every failure that way. The script says what the error and its causes say, and shows the stack.
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
// What an error says, and what the errors inside it say, on one line each.
const said = (error, depth) => {
    const text = error instanceof Error || typeof error?.message === "string" ? error.message : String(error);
    if (depth > 4 || error === null || typeof error !== "object") return text;
    const inner = [...(Array.isArray(error.errors) ? error.errors : []), ...(error.cause ? [error.cause] : [])];
    const texts = [...new Set(inner.map(each => said(each, depth + 1)))].filter(each => each !== "" && !text.includes(each));
    return [text, texts.join("; ")].filter(each => each !== "").join(": ") || String(error.code ?? "");
};
const failure = error => [(error.name ?? "Error") + ": " + said(error, 0), ...String(error.stack).split("\\n").filter(line => /^ +at /.test(line))].join("\\n");
const isFailure = (value, options) => value instanceof Error && options !== null && typeof options === "object" && options.colors;
const inspect = new Proxy(util.inspect, { apply: (target, self, [value, options, depth, colors]) => isFailure(value, options) ? failure(value) :
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
