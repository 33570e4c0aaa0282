import { twins } from "../../examples/twins/nextcloud-azure/twins";
import { nextcloudCommands } from "./commands";
import { describeExample } from "./describe-example";
import { nextcloudFlows } from "./nextcloud-flows";
import { databaseUserFlows } from "./platform-flows";
import { found as expected } from "./twins/nextcloud-azure";

const database = "10.20.16.16/28";

describeExample({
    commands: nextcloudCommands,
    example: "nextcloud-azure",
    stacks: { germany: {}, delos: {}, france: {}, bleu: {} },
    flows: [...nextcloudFlows(database), ...databaseUserFlows(database)],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
