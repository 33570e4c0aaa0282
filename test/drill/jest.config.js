/** `npm run test:drill`: real daemons, which need root and Debian's packages. */
const base = require("../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../..",
    roots: ["<rootDir>/test/drill"],
    testPathIgnorePatterns: ["/node_modules/"],
    globalSetup: "<rootDir>/test/drill/setup.ts",
    maxWorkers: 1,
    testTimeout: 180000,
};
