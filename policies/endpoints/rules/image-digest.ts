import { unsetText } from "../../core/reading";
import { defineRule } from "../../core/rule";
import { OPAQUE, UNKNOWN } from "../../core/values";
import { parseImage } from "../images/image-reference";
import { imagesOf, namesImages } from "../images/images-of";
import { isPrintableImage, showImage } from "../images/show-image";

const messages = {
    notPinned:
        "{resource} pulls '{image}' by a tag, which whoever runs the registry can point elsewhere. Add the digest in '{path}': name:tag@sha256:….",
    imageNotKnownYet: "The image of {resource} is unknown until deployment: '{path}' is computed.",
} as const;

export const imageDigest = defineRule({
    id: "image-digest",
    control: "endpoints",
    title: "Container images are named by their digest.",
    rationale:
        "A tag names whatever the registry says it does today. With the digest a mirror, and the failover site, run exactly the image that was tested, whoever serves it.",
    severity: "low",
    frameworks: ["c3a:SOV-5-01", "csf:SOV-5"],
    remediation: "Name images as name:tag@sha256:…; the digest is what the registry answers when the image is pushed.",
    messages,
    settings: {},
    printable: isPrintableImage,
    mayAsk: namesImages,
    judge: (subject) => {
        for (const at of imagesOf(subject.resource)) {
            const { path, image, use } = at;
            if (use !== "pull" || image === OPAQUE) continue;
            if (image === UNKNOWN) {
                subject.undetermined("imageNotKnownYet", { path });
                continue;
            }
            const reference = parseImage(image);
            if (!reference || unsetText(image) !== undefined) continue;
            subject.applies();
            if (reference.digest === undefined)
                subject.violation("notPinned", { path, image: showImage(subject, at).image });
        }
    },
});
