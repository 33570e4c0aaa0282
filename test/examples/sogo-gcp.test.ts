import { twins } from "../../examples/twins/sogo-gcp/twins";
import { sogoCommands } from "./commands";
import { describeExample } from "./describe-example";
import { databaseUserFlows } from "./platform-flows";
import { sogoFlows } from "./sogo-flows";
import { found as expected } from "./twins/sogo-gcp";

const database = "10.32.0.0/20";

describeExample({
    commands: sogoCommands,
    example: "sogo-gcp",
    stacks: { germany: {}, france: {}, belgium: {}, s3ns: {} },
    flows: [...sogoFlows(database), ...databaseUserFlows(database)],
    // The job of the promotion is made by it.
    whereActive: ["promote"],
    // Postfix starts as root.
    baseline: ["sogo-dev-smtp"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
