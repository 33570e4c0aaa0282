/* eslint-disable @typescript-eslint/no-require-imports -- an import would load them at every start */
/** Packages that most stacks have no use for: each is loaded when it is first asked for. */
import type * as AjvModule from "ajv";
import type * as LuxonModule from "luxon";
import type * as TldtsModule from "tldts";
import type * as YamlModule from "yaml";

let loadedAjv: typeof AjvModule | undefined;
let loadedLuxon: typeof LuxonModule | undefined;
let loadedTldts: typeof TldtsModule | undefined;
let loadedYaml: typeof YamlModule | undefined;

/** Checks settings by their JSON Schema. */
export const ajv = (): typeof AjvModule => (loadedAjv ??= require("ajv") as typeof AjvModule);
/** Days and lengths of time. */
export const luxon = (): typeof LuxonModule => (loadedLuxon ??= require("luxon") as typeof LuxonModule);
/** Knows which domains are public. */
export const tldts = (): typeof TldtsModule => (loadedTldts ??= require("tldts") as typeof TldtsModule);
export const yaml = (): typeof YamlModule => (loadedYaml ??= require("yaml") as typeof YamlModule);
