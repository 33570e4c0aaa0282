/** `npm run test:engine`: what needs Pulumi's own command line. */
const base = require("../../../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../../../..",
    roots: ["<rootDir>/test/engine/pulumi-cli/comparison"],
    globalSetup: "<rootDir>/test/engine/pulumi-cli/comparison/setup.ts",
    testPathIgnorePatterns: ["/node_modules/"],
};
