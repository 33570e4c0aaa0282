import type { Reading } from "../../core/reading";
import { plain, type Printable } from "../../core/rule";
import type { ImageAt } from "./image-reference";

/** Paths that name an image hold no secret by their name; a value that arrives as a secret is still not printed. */
export const isPrintableImage = (path: string): boolean =>
    !/(^|\.)(metadata|values|containerDefinitions|jobspec|dockerfile)\b/i.test(path);

/** What a message may say of an image: nothing of a value that is secret, or that the rule does not print. */
export function showImage(
    { show, read }: { readonly show: (path: string) => Printable; readonly read: (path: string) => Reading },
    { path, image }: ImageAt,
): { readonly image: Printable; readonly isShown: boolean } {
    const shown = show(path);
    const reading = read(path);
    const isShown = reading.state === "known" && reading.value === shown;
    return { image: isShown && typeof image === "string" ? plain(image) : shown, isShown };
}
