/** `npm run test:engine`: what needs Pulumi's own command line. */
const base = require("../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../..",
    roots: ["<rootDir>/test/engine"],
    globalSetup: "<rootDir>/test/engine/setup.ts",
    testPathIgnorePatterns: ["/node_modules/"],
};
