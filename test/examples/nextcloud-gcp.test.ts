import { gcpTwins as twins } from "../../examples/twins/nextcloud-gcp/twins";
import { describeExample } from "./describe-example";
import { found as expected } from "./twins/nextcloud-gcp";

describeExample({
    example: "nextcloud-gcp",
    stacks: { germany: {}, france: {}, belgium: {}, s3ns: {} },
    flows: [],
    writable: ["Deployment/office office"],
    atStandby: ["CronJob/watch", "Job/database-user"],
    twins,
    expected,
});
