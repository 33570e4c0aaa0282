/**
 * Holds objects to the OpenAPI of Kubernetes as the official clients of two releases carry it: fields that do not exist,
 * fields that are missing, values of another type. Reads a list of objects from standard input, and writes the problems.
 * It is a program of its own since those clients are modules that Jest cannot load.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const modules = join(import.meta.dirname, "../../../node_modules");

/** The schema of a type in one release: its fields with their types, and which of them have to be there. */
async function schemaOf(client, type) {
    const path = join(modules, client, "dist/gen/models", type);
    if (!existsSync(`${path}.js`)) return undefined;
    const { [type]: model } = await import(pathToFileURL(`${path}.js`).href);
    const required = [...readFileSync(`${path}.d.ts`, "utf8").matchAll(/^ {4}'(\w+)': /gm)].map(([, name]) => name);
    const fields = new Map(model.getAttributeTypeMap().map((each) => [each.baseName, each]));
    return { fields, required: required.map((name) => nameOnWire(fields, name)) };
}

const nameOnWire = (fields, name) => [...fields.values()].find((each) => each.name === name)?.baseName ?? name;

const QUANTITY = /^\d+(\.\d+)?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$/;
const primitives = {
    string: (value) => typeof value === "string",
    number: (value) => typeof value === "number",
    boolean: (value) => typeof value === "boolean",
    any: () => true,
    IntOrString: (value) => typeof value === "string" || Number.isInteger(value),
    Date: (value) => typeof value === "string",
};

async function check(client, type, value, path, problems) {
    if (value === "<unknown>") return;
    const list = /^Array<(.+)>$/.exec(type);
    if (list) {
        if (!Array.isArray(value)) problems.push(`${path} is no list`);
        else
            for (const [index, each] of value.entries())
                await check(client, list[1], each, `${path}[${index}]`, problems);
        return;
    }
    const map = /^\{ \[key: string\]: (.+); \}$/.exec(type);
    if (map) {
        if (typeof value !== "object" || value === null || Array.isArray(value)) problems.push(`${path} is no map`);
        else
            for (const [key, each] of Object.entries(value))
                await check(client, map[1], each, `${path}.${key}`, problems);
        return;
    }
    if (type in primitives) {
        if (!primitives[type](value)) problems.push(`${path} is no ${type}: ${JSON.stringify(value)}`);
        else if (/resources\.(requests|limits)\.|\.sizeLimit$/.test(path) && !QUANTITY.test(value))
            problems.push(`${path} is no quantity: ${value}`);
        return;
    }
    const schema = await schemaOf(client, type);
    if (!schema) problems.push(`${path} is a ${type}, which this release does not have`);
    else if (typeof value !== "object" || value === null) problems.push(`${path} is no ${type}`);
    else {
        for (const name of schema.required) if (value[name] === undefined) problems.push(`${path}.${name} is missing`);
        for (const [key, each] of Object.entries(value)) {
            const field = schema.fields.get(key);
            if (!field) problems.push(`${path}.${key} does not exist in a ${type}`);
            else await check(client, field.type, each, `${path}.${key}`, problems);
        }
    }
}

/** `apps/v1` and `Deployment` → `V1Deployment`. */
const typeOf = ({ apiVersion, kind }) => {
    const version = apiVersion.split("/").at(-1);
    return version[0].toUpperCase() + version.slice(1) + kind;
};

const objects = JSON.parse(readFileSync(0, "utf8"));
const problems = [];
for (const client of process.argv.slice(2))
    for (const object of objects) {
        const found = [];
        await check(client, typeOf(object), object, `${object.kind}/${object.metadata.name}`, found);
        problems.push(...found.map((problem) => `${client}: ${problem}`));
    }
console.log(JSON.stringify(problems));
