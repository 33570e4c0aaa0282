/** Transpile only: types are checked by `npm run types`. */
module.exports = {
    testEnvironment: "node",
    roots: ["<rootDir>/test"],
    testMatch: ["**/*.test.ts"],
    // What needs Pulumi's command line, real daemons, an API server, a resolver or what others publish has a configuration
    // of its own.
    testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/test/engine/pulumi-cli/comparison/",
        "<rootDir>/test/browser/",
        "<rootDir>/test/drill/",
        "<rootDir>/test/validators/",
        "<rootDir>/test/kubernetes/",
        "<rootDir>/test/endpoints/egress/resolver/",
    ],
    modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/packs/.*/dist/", "<rootDir>/test/conformance/cases/"],
    transform: {
        "\\.ts$": [
            "@swc/jest",
            { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
        ],
    },
    // Most of the time goes to programs that tests start and wait for.
    maxWorkers: "100%",
    testTimeout: 60000,
};
