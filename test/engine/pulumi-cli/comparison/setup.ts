/** Says once, before the tests, that there is nothing to test with: they count as skipped then. */
import { findPulumi } from "../../../../engine/pulumi-cli/executable";

export default async function setup(): Promise<void> {
    try {
        process.env.REMPART_TEST_PULUMI = await findPulumi();
    } catch (error) {
        delete process.env.REMPART_TEST_PULUMI;
        console.error(`Skipped: ${error instanceof Error ? error.message : String(error)}`);
    }
}
