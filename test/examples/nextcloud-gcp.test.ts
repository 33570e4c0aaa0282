import { twins } from "../../examples/twins/nextcloud-gcp/twins";
import { nextcloudCommands } from "./commands";
import { describeExample } from "./describe-example";
import { nextcloudFlows } from "./nextcloud-flows";
import { databaseUserFlows } from "./platform-flows";
import { found as expected } from "./twins/nextcloud-gcp";

const database = "10.32.0.0/20";

describeExample({
    commands: nextcloudCommands,
    example: "nextcloud-gcp",
    stacks: { germany: {}, france: {}, belgium: {}, s3ns: {} },
    flows: [...nextcloudFlows(database), ...databaseUserFlows(database)],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
