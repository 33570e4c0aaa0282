/** `npm run fuzz`. */
const base = require("../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../..",
    roots: ["<rootDir>/test/fuzz"],
    testMatch: ["**/*.fuzz.ts"],
    testTimeout: 2 ** 31 - 1,
};
