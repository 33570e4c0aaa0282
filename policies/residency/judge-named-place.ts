import type { Cloud } from "../catalog/clouds";
import { findPlace } from "../catalog/places";
import { packageOf } from "../core/resource";
import type { Question } from "./messages";
import { judgeSite } from "./judge-place";
import type { NamedPlace } from "../location/place-inputs";

/**
 * Judges a place that an input names. Answers whether there was anything to judge: most ids of global things refer to
 * nothing that has a place.
 */
export function judgeNamed(
    question: Question,
    cloud: Cloud,
    named: NamedPlace,
    id: string,
    does = "is placed by",
): boolean {
    const { path, kind, what = "" } = named;
    if (kind === "reference" && id.toLowerCase() === "global" && !holdsContent.test(what)) return false;
    const own = named.provider === undefined || named.provider === cloud.provider;
    const provider = named.provider ?? cloud.provider ?? packageOf(question.resource.type);
    const service = serviceOf(question.resource.type, what);
    const query = { provider, partition: own ? cloud.partition : undefined, service, id };
    if (kind === "site" && !findPlace(query, question.settings.additionalRegions)) {
        question.undetermined("siteNotKnown", { path });
        return true;
    }
    judgeSite(question, own ? cloud : { provider, partition: undefined }, {
        path,
        query,
        how: kind === "reference" ? `refers in '${path}' to something in` : `${does} '${path}' in`,
        found: () => question.show(path),
    });
    return true;
}

/** What is kept worldwide where an id says so: keys, and the logs in a bucket of Cloud Logging. */
const holdsContent = /^(keyRings|buckets)$/;

/** Multi-regions mean different places in different services: the service of what an id names, else of the resource. */
export function serviceOf(type: string, what: string): string | undefined {
    const services: Readonly<Record<string, string>> = {
        keyRings: "kms",
        buckets: "logging",
        repositories: "artifactregistry",
        datasets: "bigquery",
    };
    if (!/^(gcp|google-native)$/.test(packageOf(type))) return undefined;
    return (Object.hasOwn(services, what) ? services[what] : undefined) ?? type.split(":")[1]?.split("/")[0];
}
