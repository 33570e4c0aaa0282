// Brings the validators and schemas that the tests hold formats to. FORMAT_SCHEMAS names a folder that has schemas already.
const { execFileSync } = require("node:child_process");
const { copyFileSync, existsSync, mkdtempSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const packages = ["@microsoft/sarif-multitool-linux@5.7.0", "xmllint-wasm@5.3.0"];
const schemas = {
    "JUnit.xsd": "https://raw.githubusercontent.com/windyroad/JUnit-Schema/master/JUnit.xsd",
    "junit-10.xsd":
        "https://raw.githubusercontent.com/jenkinsci/xunit-plugin/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd",
    "oscal_complete_schema.json":
        "https://github.com/usnistgov/OSCAL/releases/download/v1.1.2/oscal_complete_schema.json",
    "github-workflow.json":
        "https://raw.githubusercontent.com/SchemaStore/schemastore/master/src/schemas/json/github-workflow.json",
    "gitlab-ci.json":
        "https://gitlab.com/gitlab-org/gitlab-foss/-/raw/master/app/assets/javascripts/editor/schema/ci.json",
    "azure-pipelines.json":
        "https://raw.githubusercontent.com/microsoft/azure-pipelines-vscode/main/service-schema.json",
};

module.exports = async () => {
    const folder = mkdtempSync(join(tmpdir(), "rempart-validators-"));
    process.env.VALIDATORS = folder;
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "validators", private: true }));
    const said = (what, why) => process.stderr.write(`skipped  ${what}: ${why}\n`);
    for (const name of packages)
        try {
            const args = ["install", "--no-audit", "--no-fund", "--silent", name];
            execFileSync("npm", args, { cwd: folder, stdio: "ignore", shell: process.platform === "win32" });
        } catch {
            said(name, "npm cannot install it here.");
        }
    for (const [file, url] of Object.entries(schemas)) {
        const here = join(process.env.FORMAT_SCHEMAS ?? "", file);
        if (process.env.FORMAT_SCHEMAS && existsSync(here)) copyFileSync(here, join(folder, file));
        else
            try {
                const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
                if (!answer.ok) throw new Error(String(answer.status));
                writeFileSync(join(folder, file), await answer.text());
            } catch {
                said(file, `${url} does not answer. FORMAT_SCHEMAS names a folder that has the file.`);
            }
    }
};
