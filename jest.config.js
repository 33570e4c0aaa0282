/** Transpile only: types are checked by `npm run types`. */
module.exports = {
    testEnvironment: "node",
    roots: ["<rootDir>/test"],
    testMatch: ["**/*.test.ts"],
    // What needs Pulumi's command line, real daemons, an API server or a resolver has a configuration of its own.
    testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/test/engine/pulumi-cli/comparison/",
        "<rootDir>/test/browser/",
        "<rootDir>/test/drill/",
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
    testTimeout: 60000,
};
