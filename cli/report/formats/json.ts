import { jsonFormat, listed } from "./pieces";

/** The report as it is; `docs/schemas/check.json` describes it. */
export const json = jsonFormat((report) => {
    const { findings, inventory } = report;
    return {
        ...report,
        findings: listed(findings, (each) => each),
        ...(inventory && { inventory: { ...inventory, resources: listed(inventory.resources, (each) => each) } }),
    };
});
