/** Which hosts of a resource are those of its images, so that each is told by one rule. */
import { rememberedByInputs } from "../../core/remembered";
import type { HostAt } from "../hosts/read-hosts";
import { parseImage } from "./image-reference";
import { imagesOf } from "./images-of";

/**
 * Whether a host is named as the registry of an image. Where the image is the whole value, so is all that the value names;
 * a text that holds images, such as a Dockerfile, names other hosts too.
 */
export const imageHostsOf = rememberedByInputs((type, properties): ((host: HostAt) => boolean) => {
    const whole = new Set<string>();
    const inTexts = new Map<string, string[]>();
    for (const { path, beside = [], image, isInText } of imagesOf({ type, properties })) {
        for (const each of beside) whole.add(each);
        if (isInText !== true) whole.add(path);
        else if (typeof image === "string")
            inTexts.set(path, [...(inTexts.get(path) ?? []), parseImage(image)?.domain.replace(/:\d+$/, "") ?? ""]);
    }
    return ({ path, host }) =>
        whole.has(path) ||
        (inTexts.get(path)?.some((domain) => host === domain || host.endsWith(`.${domain}`)) ?? false);
});
