/** `rempart/testing`: tests of rules and packs of one's own, for jest, vitest, mocha and node:test. */
export { judgeProgram, type ProgramOptions } from "./judge-program";
export { component, resource, stackResource, type Given } from "./resources";
export { testRule, type Case, type Cases, type Found, type Runner } from "./test-rule";
