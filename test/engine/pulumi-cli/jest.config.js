/** `npm run test:engine`: what needs Pulumi's own command line. */
const base = require("../../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../../..",
    roots: ["<rootDir>/test/engine/pulumi-cli"],
    globalSetup: "<rootDir>/test/engine/pulumi-cli/setup.ts",
    testPathIgnorePatterns: ["/node_modules/"],
};
