import { azureTwins as twins } from "../../examples/twins/nextcloud-azure/twins";
import { describeExample } from "./describe-example";
import { found as expected } from "./twins/nextcloud-azure";

describeExample({
    example: "nextcloud-azure",
    stacks: { germany: {}, delos: {}, france: {}, bleu: {} },
    flows: [],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
