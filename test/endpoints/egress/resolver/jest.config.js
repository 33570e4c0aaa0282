/** `npm run test:resolver`: what needs unbound and dig (Debian packages unbound and bind9-dnsutils). */
const base = require("../../../../jest.config.js");
module.exports = {
    ...base,
    rootDir: "../../../..",
    roots: ["<rootDir>/test/endpoints/egress/resolver"],
    testPathIgnorePatterns: ["/node_modules/"],
};
