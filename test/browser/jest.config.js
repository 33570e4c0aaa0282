/** `npm run test:browser`: the HTML report in headless Chromium. */
const base = require("../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../..",
    roots: ["<rootDir>/test/browser"],
    testPathIgnorePatterns: ["/node_modules/"],
    maxWorkers: 1,
    testTimeout: 180000,
};
