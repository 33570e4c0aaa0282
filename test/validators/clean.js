const { rmSync } = require("node:fs");

module.exports = () => rmSync(process.env.VALIDATORS, { recursive: true, force: true });
