/** `npm run test:formats`: reports held to the schemas and tools of others, which are not part of this repository. */
const base = require("../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../..",
    roots: ["<rootDir>/test/validators"],
    testPathIgnorePatterns: ["/node_modules/"],
    globalSetup: "<rootDir>/test/validators/bring.js",
    globalTeardown: "<rootDir>/test/validators/clean.js",
    maxWorkers: 1,
    testTimeout: 180000,
};
