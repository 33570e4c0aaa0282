/** `npm run test:kubernetes`: a real API server, from KUBEBUILDER_ASSETS or from a kubeconfig. */
const base = require("../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../..",
    roots: ["<rootDir>/test/kubernetes"],
    testPathIgnorePatterns: ["/node_modules/"],
    maxWorkers: 1,
    testTimeout: 600000,
};
