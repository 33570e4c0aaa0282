/** What was not looked at blocks where it is required, whichever engine ran the program. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report } from "./findings";
import { engineTest, inSandbox } from "./sandbox";

/** An object of Kubernetes of which no rule about keys knows whether it holds data. */
const files = {
    "Pulumi.yaml": "name: covered\nruntime: nodejs\n",
    "package.json": '{"name": "covered", "main": "index.js"}',
    "index.js": `const kubernetes = require("@pulumi/kubernetes");
new kubernetes.apiextensions.CustomResource("visit", {
    apiVersion: "clinic.example/v1", kind: "Visit", metadata: { name: "visit", namespace: "web" }, spec: { size: 1 },
});`,
};
const sample = "test/programs/covered";

engineTest(
    "requireCoverage with Pulumi's own command line",
    () =>
        inSandbox(".", async (sandbox) => {
            mkdirSync(join(sandbox.folder, sample));
            for (const [name, text] of Object.entries(files)) writeFileSync(join(sandbox.folder, sample, name), text);
            await sandbox.pulumi(["stack", "init", "dev", "--cwd", sample]);
            const check = async (...more: readonly string[]) => {
                const ended = await sandbox.rempart([
                    ...["check", sample, "--json", "--stack", "dev", "--timeout", "120"],
                    ...more,
                ]);
                const { verdict, coverage, coverageRequired, errors } = report(ended);
                return { code: ended.code, verdict, coverage, coverageRequired, errors };
            };
            const real = ["--engine", "pulumi"];
            const embedded = await check();
            expect([embedded.code, embedded.coverageRequired, embedded.errors]).toEqual([0, false, []]);
            expect(embedded.coverage.keys?.unseen).toBeGreaterThan(0);
            expect(await check(...real)).toEqual(embedded);
            const required = { ...embedded, code: 3, coverageRequired: true };
            expect(await check("--require-coverage")).toEqual(required);
            expect(await check(...real, "--require-coverage")).toEqual(required);
        }),
    600_000,
);
