/** The examples of packages on a machine: BigBlueButton, BlueMind and Carbonio. */
import { describeStacks } from "./describe-example";

describe.each(["bigbluebutton", "bluemind", "carbonio"])("%s", (example) => {
    describeStacks({
        example,
        stacks: {
            scaleway: {},
            ovhcloud: {},
        },
        // No containers; and the keys of the disk are in no cloud: the organisation's own servers give them.
        silent: [
            "container-images",
            "image-digest",
            "key-location",
            "key-protection",
            "key-recovery",
            "key-release",
            "key-rotation",
            "sovereign-endpoint",
        ],
    });
});
