/** References to container images, by the grammar of github.com/distribution/reference. */
import type { OPAQUE, UNKNOWN } from "../../core/values";

/** The parts of an image reference, with what Docker leaves out filled in. */
export interface ImageReference {
    /** Host, with its port where one is given. */
    readonly domain: string;
    readonly repository: string;
    readonly tag?: string;
    readonly digest?: string;
}

// The grammar of github.com/distribution/reference (regexp.go, normalize.go).
const label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const domainForm = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const component = "[a-z0-9]+(?:(?:\\.|__|_|-+)[a-z0-9]+)*";
const digestForm = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}";
const remainderForm = new RegExp(`^(${component}(?:/${component})*)(?::(\\w[\\w.-]{0,127}))?(?:@(${digestForm}))?$`);
const identifier = /^(?:sha256:)?[a-f0-9]{64}$/;
const LONGEST = 1024;

/** Whether nothing is pulled for a text: the id of an image that the host has already, or a pattern of a policy. */
export const pullsNothing = (text: string): boolean => identifier.test(text) || text.includes("*");

/** Reads a reference as Docker and Kubernetes do: `nginx` is `docker.io/library/nginx`; undefined where it is none. */
export function parseImage(text: string): ImageReference | undefined {
    if (text.length > LONGEST || identifier.test(text)) return undefined;
    const slash = text.indexOf("/");
    const head = text.slice(0, Math.max(slash, 0));
    const named = /[.:]/.test(head) || head === "localhost" || head !== head.toLowerCase();
    const given = named ? head : "docker.io";
    const domain = given === "index.docker.io" ? "docker.io" : given;
    const [, path, tag, digest] = remainderForm.exec(named ? text.slice(slash + 1) : text) ?? [];
    if (path === undefined || path.length > 255 || !domainForm.test(domain)) return undefined;
    const repository = domain === "docker.io" && !path.includes("/") ? `library/${path}` : path;
    return { domain, repository, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

export const formatImage = ({ domain, repository, tag, digest }: ImageReference): string =>
    `${domain}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;

/** A place that names an image, or may turn out to. */
export interface ImageAt {
    readonly path: string;
    /** Where else a part of the image stands. */
    readonly beside?: readonly string[];
    /** UNKNOWN also where the containers themselves are not known; OPAQUE for a file that holds the images. */
    readonly image: string | typeof UNKNOWN | typeof OPAQUE;
    readonly use: "pull" | "push" | "cache";
    /** The value is a text that names more than this image: a Dockerfile, a job, the values of a chart. */
    readonly isInText?: boolean;
}
