import { unknownText, unknownTextPattern } from "../protocol/unknown-text";

/** The name of the errors that say themselves why the program cannot be previewed. */
export const ownError = "NotInPreview";
/**
 * Before the entries of the log that tell what was not declared; JSON follows: a `stack`, and `names` of classes, or
 * none where the program asks whether it is previewed.
 */
export const undeclaredMark = "rempart:undeclared ";
/** Stands in an answer for all members that nobody has declared. */
export const undeclaredResults = "*";
const automation =
    "The program runs Pulumi's Automation API, which starts 'pulumi' itself: check the folder of the program that it " +
    "runs, or judge what 'pulumi stack export' writes with --state FILE.";

/**
 * Runs before a program. What a function of a provider answers to a call as a promise, and only the cloud knows, becomes
 * a value that stays unknown through properties, methods, templates and JSON. `map`, `flatMap` and `forEach` call back
 * once, with an unknown element. A number, a second element and a list of keys cannot be made up: these throw.
 *
 * The azure-native SDK completes blocks with defaults inside an `apply`, which does not run when one property of the
 * block is unknown. Here it runs, so that what is written beside the unknown property stays known.
 *
 * A callback of `apply` does not run while its value is unknown. When it declares resources, or a function of the program
 * that it calls does, the log says so, under the mark of `undeclared`. A program that asks whether it is previewed may declare other resources when it is deployed: the
 * log says so likewise. The SDKs ask for reasons of their own. The arguments of the process, which tell it without being
 * asked, are hidden.
 *
 * The Automation API does not start: it would run `pulumi`. A failed `fetch` says its address.
 */
const script = `
const text = ${JSON.stringify(unknownText)};
const pattern = new RegExp(${JSON.stringify(unknownTextPattern)}, "i");
const mark = "__pulumiUnknown";
const sources = new WeakMap();
const isUnknown = value => value !== null && (typeof value === "object" || typeof value === "function") && sources.has(value);
const isText = value => typeof value === "string" && pattern.test(value);

class NotInPreview extends Error {}
NotInPreview.prototype.name = ${JSON.stringify(ownError)};
const refuse = (source, use) => {
    throw new NotInPreview(
        "The answer of " + source + " is known only to the cloud, and the program " + use +
        ". Use --engine pulumi, give the answer in a file with --answers, or check a state.");
};

const own = prototype => Object.getOwnPropertyNames(prototype).filter(name => typeof prototype[name] === "function");
const markup = ["anchor", "big", "blink", "bold", "fixed", "fontcolor", "fontsize", "italics", "link", "small", "strike", "sub", "sup"];
const methods = new Set([...own(Array.prototype), ...own(String.prototype), ...own(Number.prototype), "hasOwnProperty", "valueOf", "toString", "toLocaleString"]
    .filter(name => !markup.includes(name) && name !== "constructor"));
const once = (source, name) => (callback, self) => {
    const list = unknownOf(source);
    const result = callback.call(self, unknownOf(source), 0, list);
    return name === "forEach" ? undefined : [].concat(name === "flatMap" ? result : [result]);
};
const methodOf = (source, name) => {
    if (name === "toString" || name === "valueOf" || name === "toLocaleString" || name === "toJSON") return () => text;
    if (name === "map" || name === "flatMap" || name === "forEach") return once(source, name);
    return () => unknownOf(source);
};
function* elements(source) {
    yield unknownOf(source);
    refuse(source, "goes through all its elements");
}
const handler = source => ({
    get(target, name) {
        if (name === mark) return true;
        if (name === Symbol.toPrimitive) return hint => hint === "number" ? refuse(source, "uses it as a number, such as in a loop or a condition") : text;
        if (name === Symbol.iterator) return () => elements(source);
        if (name === Symbol.for("nodejs.util.inspect.custom")) return () => "(known only to the cloud)";
        if (typeof name === "symbol" || name === "then" || name === "constructor" || name.startsWith("__") || name === "doNotCapture" || name === "deploymentOnlyModule") return undefined;
        if (name === "toJSON" || methods.has(name)) return unknownOf(source, methodOf(source, name));
        return unknownOf(source);
    },
    set: () => true,
    has: (target, name) => name === mark,
    deleteProperty: () => true,
    // A copy of it, { ...answer }, is as unknown as it is.
    ownKeys: target => [mark, ...Reflect.ownKeys(target).filter(name => !Reflect.getOwnPropertyDescriptor(target, name).configurable)],
    getOwnPropertyDescriptor: (target, name) =>
        name === mark ? { value: true, enumerable: true, configurable: true, writable: true } : Reflect.getOwnPropertyDescriptor(target, name),
});
function unknownOf(source, call) {
    const value = new Proxy(call ?? {}, handler(source));
    sources.set(value, source);
    return value;
}
const sourceOf = value => sources.get(value);

// What a program exports, Pulumi's SDK copies by its keys: there the mark is the only one.
const isExported = () => /\\bat (?:async )?(?:serializeAllKeys|massage\\w*) /.test(String(new Error().stack));
const ofObject = (name, use) => {
    const original = Object[name];
    Object[name] = value => isUnknown(value) && !isExported() ? use(sourceOf(value)) : original(value);
};
for (const name of ["keys", "values", "entries"]) ofObject(name, source => unknownOf(source));
const { isArray, from } = Array;
Array.from = function (value, ...rest) { return isUnknown(value) ? unknownOf(sourceOf(value)) : from.call(this, value, ...rest); };
const { parse } = JSON;
JSON.parse = (value, ...rest) => isUnknown(value) ? unknownOf(sourceOf(value)) : isText(value) ? parseMarked(value, rest) : parse(value, ...rest);
const parseMarked = (value, rest) => {
    try { return parse(value, ...rest); } catch { return unknownOf("a function of a provider"); }
};

// What a program decodes or hashes is as unknown as what it is made of.
const bytes = Buffer.from;
const isMarked = value => isUnknown(value) || isText(value) || (value instanceof Uint8Array && value.length < 65536 && isText(bytes(value).toString()));
Buffer.from = (value, ...rest) => {
    const made = bytes(isUnknown(value) ? text : value, ...rest);
    return (isUnknown(value) || isText(value)) && !isText(made.toString()) ? bytes(text) : made;
};
const { atob } = globalThis;
globalThis.atob = value => isMarked(value) ? Buffer.from(value, "base64").toString() : atob(value);
const hashed = new WeakSet();
for (const { prototype } of [crypto.Hash, crypto.Hmac]) {
    const { update, digest } = prototype;
    prototype.update = function (value, ...rest) {
        if (isMarked(value)) hashed.add(this);
        return update.call(this, isUnknown(value) ? text : value, ...rest);
    };
    prototype.digest = function (encoding) {
        const made = digest.call(this, encoding);
        if (!hashed.has(this)) return made;
        return encoding === undefined || encoding === "buffer" ? bytes(text) : text;
    };
}

const answers = (value, token) => {
    if (value === null || typeof value !== "object") return value;
    if (value[mark] === true) return unknownOf(token);
    if (isArray(value)) return value.map(item => answers(item, token));
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return value;
    for (const [key, item] of Object.entries(value)) value[key] = answers(item, token);
    return value;
};
// Of a function that no SDK on disk declares, every member that is not known is unknown.
const open = (value, token) => {
    if (value === null || typeof value !== "object" || !isUnknown(value[${JSON.stringify(undeclaredResults)}])) return value;
    const has = (target, name) => typeof name === "symbol" || name === "then" || name.startsWith("__") || name in target;
    return new Proxy(value, { get: (target, name) => has(target, name) ? target[name] : unknownOf(token) });
};
const isEmpty = value => value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype && Object.keys(value).length === 0;

const wrapInvoke = exports => {
    const { invoke, invokeSingle } = exports;
    // An answer without any value is that to an unknown argument. The SDK of Kubernetes reads its manifests by itself.
    const answer = (result, token) => isEmpty(result) && !token.startsWith("kubernetes:") ? unknownOf(token) : open(answers(result, token), token);
    for (const name of ["invokeOutput", "invokeSingleOutput"]) {
        const called = exports[name];
        if (typeof called !== "function") continue;
        exports[name] = (token, ...rest) => {
            const output = called(token, ...rest);
            const { promise } = output;
            output.promise = withUnknowns => promise.call(output, withUnknowns).then(value => open(answers(value, token), token));
            return output;
        };
    }
    exports.invoke = (token, ...rest) => invoke(token, ...rest).then(result => answer(result, token));
    exports.invokeSingle = (token, ...rest) => invokeSingle(token, ...rest).then(result => result === undefined ? unknownOf(token) : answers(result, token));
};
const isDefaults = callback => typeof callback === "function" &&
    (callback.name.endsWith("ProvideDefaults") || /^v => v === undefined \\? undefined : inputs\\.[\\w.]+ProvideDefaults\\(v\\)$/.test(String(callback)));
// The resources that a text declares: classes, other than JavaScript's own, of which the first of some arguments can be a name.
const creation = /\\bnew\\s+([A-Za-z_$][\\w$]*(?:\\s*\\??\\.\\s*[\\w$]+)*)\\s*\\(\\s*/g;
const noResource = /(?:^|\\.)(?:\\w*(?:Error|Asset|Archive)|Config|StackReference)$/;
// Where brackets that stand open at an index are closed, and whether a comma stands between them.
const closedAt = (text, index) => {
    let [depth, isSeveral] = [1, false];
    for (const end = Math.min(text.length, index + 5000); index < end && depth > 0; index++) {
        if ("([{".includes(text[index])) depth++;
        else if (")]}".includes(text[index])) depth--;
        else if (text[index] === "," && depth === 1) isSeveral = true;
    }
    return { index, isSeveral };
};
const canBeNamed = (text, index) => /["'\`]/.test(text[index] ?? "") || (!/[)\\[{\\d]/.test(text[index] ?? ")") && closedAt(text, index).isSeveral);
const declaredIn = text => {
    const names = [...text.matchAll(creation)].filter(found => canBeNamed(text, found.index + found[0].length)).map(([, name]) => name.replace(/[\\s?]/g, ""));
    if (/\\bReflect\\s*\\.\\s*construct\\b/.test(text)) names.push("Reflect.construct");
    return [...new Set(names)].filter(name => name === "Reflect.construct" || (!(name.split(".")[0] in globalThis) && !noResource.test(name)));
};
// The files of the program, as they are loaded; not its packages.
const filesOfProgram = () => Object.keys(Module._cache).filter(file => !/[\\\\/]node_modules[\\\\/]/.test(file)).slice(0, 200);
const texts = new Map();
const textOf = file => kept(texts, file, () => {
    try { return fs.statSync(file).size < 1e6 ? fs.readFileSync(file, "utf8") : ""; } catch { return ""; }
});
const noCall = /^(?:if|for|while|switch|catch|function|return|typeof|await|super|require|import|new|async|constructor)$/;
// What it calls; not methods of its own arguments, which are values.
const calledIn = text => {
    const given = new Set((/^[^{]*?(?:=>|\\)\\s*\\{)/.exec(text)?.[0] ?? "").match(/[A-Za-z_$][\\w$]*/g) ?? []);
    const calls = [...text.matchAll(/(?:([A-Za-z_$][\\w$]*)(?:\\s*\\??\\.\\s*[\\w$]+)*\\s*\\??\\.\\s*)?(?<![\\w$])([A-Za-z_$][\\w$]*)\\s*\\(/g)];
    const names = calls.filter(([, receiver]) => !given.has(receiver)).map(([, , name]) => name);
    return [...new Set(names)].filter(name => isNameOfProgram(name)).slice(0, 20);
};
const isNameOfProgram = name => !noCall.test(name) && !methods.has(name) && !(name in globalThis);
// The text of a function of the program, from its name to the end of its body.
const kept = (known, key, make) => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key);
};
const functions = new Map();
const functionsCalled = name => kept(functions, name, () => filesOfProgram().flatMap(file => {
    const text = textOf(file);
    const quoted = name.replace(/[$]/g, "\\\\$&");
    const definition = new RegExp("(?:\\\\bfunction\\\\s*[*]?\\\\s*" + quoted + "\\\\s*[(<]|(?<![\\\\w$])" + quoted + "\\\\s*[=:]\\\\s*(?:async\\\\s*)?(?:function\\\\b|[(<]|[\\\\w$]+\\\\s*=>)|(?<![\\\\w$.])" + quoted + "\\\\s*[(][^()]*[)]\\\\s*(?::[^{;=]*)?[{])", "g");
    return [...text.matchAll(definition)].slice(0, 5).map(({ index }) => bodyFrom(text, index));
}));
const bodyFrom = (text, index) => {
    const end = Math.min(text.length, index + 20000);
    let at = index;
    for (let isBlock = false; at < end; at++) {
        if ("([{".includes(text[at])) {
            isBlock = text[at] === "{";
            at = closedAt(text, at + 1).index - 1;
            if (isBlock && !/^\\s*(?:=>|[)\\]},.(]|[:=])/.test(text.slice(at + 1, at + 50))) break;
        } else if (text[at] === ";" || (text[at] === "\\n" && /^\\s*(?:const|let|var|function|class|export|import|exports|module)\\b/.test(text.slice(at, at + 50)))) break;
    }
    return text.slice(index, at + 1);
};
// What a callback declares: in its own text, else in that of the functions that it calls.
const declaredBy = (text, depth = 0) => {
    const own = declaredIn(text);
    if (own.length > 0 || depth === 3) return own;
    return [...new Set(calledIn(text).flatMap(name => functionsCalled(name).flatMap(body => declaredBy(body, depth + 1))))];
};
let debug;
// Where the program is, whatever it has set for the stacks of its own errors. The text is made when it is asked for.
const here = () => {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 20;
    const [first, second] = [new Error(), new Error()];
    Error.stackTraceLimit = stackTraceLimit;
    return () => {
        const own = String(first.stack);
        if (/\\n +at /.test(own)) return framesOf(own);
        const { prepareStackTrace } = Error;
        Error.prepareStackTrace = undefined;
        const plain = String(second.stack);
        Error.prepareStackTrace = prepareStackTrace;
        return framesOf(plain);
    };
};
const framesOf = stack => stack.split("\\n").filter(line => /^ +at /.test(line) && !line.includes("node:rempart"));
const isOfProgram = ([frame]) => frame === undefined || asker.test(frame);
const asker = /^ +at (?!.*(?:[\\/]node_modules[\\/]|node:))/;
const ofPackage = /[\\/]node_modules[\\/]|^node:/;
const tell = (names, frames, how) => debug?.(${JSON.stringify(undeclaredMark)} + JSON.stringify({ names, how, stack: frames.join("\\n") }));
const callbacks = new Map();
const mayDeclare = /\\b(?:new|construct)\\b|[\\w$]\\s*\\(/;
const watchUnknown = (output, callback) => {
    if (typeof callback !== "function" || output.isKnown === undefined) return;
    const text = String(callback);
    if (!mayDeclare.test(text)) return;
    const framesAt = here();
    output.isKnown.then(known => {
        if (known) return;
        const frames = framesAt();
        // A package calls functions of its own, which nobody can read here.
        const names = isOfProgram(frames) ? kept(callbacks, text, () => declaredBy(text)) : declaredIn(text);
        if (names.length > 0) tell(names, frames);
    }).catch(() => undefined);
};
const wrapOutput = ({ Output }) => {
    const { apply } = Output.prototype;
    Output.prototype.apply = function (callback, withUnknowns) {
        if (!withUnknowns && !isDefaults(callback)) watchUnknown(this, callback);
        if (withUnknowns || !isDefaults(callback)) return apply.call(this, callback, withUnknowns);
        const [plain, completed] = [apply.call(this, callback), apply.call(this, callback, true)];
        const value = completed.promise(true);
        completed.promise = () => value;
        completed.isKnown = value.then(block => block?.[mark] !== true);
        completed.apply = (...given) => plain.apply(...given);
        return completed;
    };
};

// The SDKs ask for each value of each resource: to write out where takes longer than all that they do with the values.
let asSites = (error, sites) => sites;
{
    const { prepareStackTrace } = Error;
    Error.prepareStackTrace = asSites;
    asSites = Error.prepareStackTrace;
    Error.prepareStackTrace = prepareStackTrace;
}
// Whether a package has called a function, without the names in the sources of what was compiled.
const isAskedByPackage = asked => {
    const { stackTraceLimit, prepareStackTrace } = Error;
    Error.stackTraceLimit = 1;
    Error.prepareStackTrace = asSites;
    const at = {};
    Error.captureStackTrace(at, asked);
    const sites = at.stack;
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
    const file = isArray(sites) ? sites[0]?.getFileName() : undefined;
    return typeof file === "string" && ofPackage.test(file);
};
const asks = (how, asked) => {
    if (isAskedByPackage(asked)) return;
    const frames = here()();
    if (isOfProgram(frames)) tell([], frames, how);
};
const wrapSettings = exports => {
    const { isDryRun } = exports;
    exports.isDryRun = function asking() { asks("isDryRun", asking); return isDryRun(); };
};
// Pulumi's runtime hands it on in the environment; whoever copies the whole environment does not ask for it.
let isCopied = false;
const asked = "PULUMI_NODEJS_DRY_RUN";
const traps = {
    get(target, name) { if (name === asked && !isCopied) asks(asked, traps.get); return target[name]; },
    has(target, name) { if (name === asked) asks(asked, traps.has); return name in target; },
    set(target, name, value) { target[name] = value; return true; },
    ownKeys(target) {
        isCopied = true;
        queueMicrotask(() => { isCopied = false; });
        return Reflect.ownKeys(target);
    },
};
process.env = new Proxy(process.env, traps);
// The arguments tell it, too: Linux shows them to whoever looks for the process.
process.title = "node";
process.execArgv = process.execArgv.filter(word => !word.startsWith("--import=data:"));

const wrapAutomation = ({ PulumiCommand }) => {
    PulumiCommand.get = PulumiCommand.install = async () => { throw new NotInPreview(${JSON.stringify(automation)}); };
};
// The resources of a file that cannot be fetched are missing, which the preview tells; the rest of the program goes on.
const { fetch } = globalThis;
const addressOf = input => { try { const { origin, pathname } = new URL(input?.url ?? input); return origin + pathname; } catch { return "an address"; } };
globalThis.fetch = (input, ...rest) => {
    const { stack } = new Error();
    return fetch(input, ...rest).catch(error => {
        if (/at new ConfigFile .*[\\/]@pulumi[\\/]/.test(stack)) return new Response("");
        const failed = new Error(error.message + " (" + addressOf(input) + ")", { cause: error.cause });
        failed.stack = "Error: " + failed.message + "\\n" + stack.split("\\n").slice(1).join("\\n");
        throw failed;
    });
};

// The SDK has V8 tell it of every script that is loaded, for functions that it has to write down. V8 tells of those that are
// there when it is asked again: few programs have such functions.
const wrapScripts = exports => {
    const { getSessionAsync } = exports;
    let opened;
    const open = async () => {
        const session = await getSessionAsync();
        const post = command => new Promise((resolve, reject) => session.post(command, error => error ? reject(error) : resolve()));
        await post("Debugger.disable");
        await post("Debugger.enable");
        return session;
    };
    exports.getSessionAsync = () => opened ??= open();
    exports.isInitializedAsync = async () => undefined;
};

const seen = new WeakSet();
const load = Module._load;
// The SDK loads npm's package manager at its start, and uses it for functions that it has to write down, which few programs have.
const isWriter = from => /[\\\\/]@pulumi[\\\\/]pulumi[\\\\/]runtime[\\\\/]closure[\\\\/]/.test(from?.filename ?? "");
Module._load = function (request, ...rest) {
    if (request === "@npmcli/arborist" && isWriter(rest[0])) return {
        Arborist: function (...given) { return new (load.call(Module, request, ...rest).Arborist)(...given); },
    };
    const exports = load.call(this, request, ...rest);
    const isOf = (name, member) => typeof request === "string" && (request === name || request.endsWith("/" + name)) && typeof exports?.[member] === "function" && !seen.has(exports);
    if (isOf("invoke", "invokeSingle")) { seen.add(exports); wrapInvoke(exports); }
    if (isOf("output", "containsUnknowns")) { seen.add(exports); wrapOutput(exports); }
    if (isOf("log", "hasErrors")) { seen.add(exports); ({ debug } = exports); }
    if (isOf("settings", "isDryRun")) { seen.add(exports); wrapSettings(exports); }
    if (isOf("v8Hooks", "isInitializedAsync")) { seen.add(exports); wrapScripts(exports); }
    if (isOf("cmd", "PulumiCommand")) { seen.add(exports); wrapAutomation(exports); }
    return exports;
};
`;

// Under this name its frames count as Node.js's own, not as the program's.
const loader = `
import crypto from "node:crypto";
import fs from "node:fs";
import { Module } from "node:module";
import vm from "node:vm";
vm.compileFunction(${JSON.stringify(script)}, ["Module", "crypto", "fs"], { filename: "node:rempart" })(Module, crypto, fs);
`;

/** The arguments of Node.js that load the script. */
export const unknownAnswerArguments: readonly string[] = [
    `--import=data:text/javascript,${encodeURIComponent(loader)}`,
];
