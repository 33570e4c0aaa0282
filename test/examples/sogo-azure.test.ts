import { twins } from "../../examples/twins/sogo-azure/twins";
import { sogoCommands } from "./commands";
import { describeExample } from "./describe-example";
import { databaseUserFlows } from "./platform-flows";
import { sogoFlows } from "./sogo-flows";
import { found as expected } from "./twins/sogo-azure";

const database = "10.20.16.16/28";

describeExample({
    commands: sogoCommands,
    example: "sogo-azure",
    stacks: { germany: {}, delos: {}, france: {}, bleu: {} },
    flows: [...sogoFlows(database), ...databaseUserFlows(database)],
    // The job of the promotion is made by it.
    whereActive: ["promote"],
    // Postfix starts as root.
    baseline: ["sogo-dev-smtp"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
