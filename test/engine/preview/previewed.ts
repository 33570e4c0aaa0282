/** A preview of a program of a test, and what the tests read of it. */
import { preview, type Preview, type PreviewedResource, type PreviewOptions } from "../../../engine/preview";

export const check = (directory: string, options: Partial<PreviewOptions> = {}): Promise<Preview> =>
    preview({ directory, timeoutSeconds: 60, ...options });

export const messages = ({ errors }: Preview): readonly string[] => errors.map(({ message }) => message);

export const names = ({ resources }: Preview): readonly string[] => resources.map(({ name }) => name).sort();

export function named({ resources }: Preview, name: string): PreviewedResource {
    const found = resources.find((resource) => resource.name === name);
    if (!found) throw new Error(`no ${name} among ${resources.map((resource) => resource.name).join(", ")}`);
    return found;
}

/** The first lines of a JavaScript program: Pulumi and the SDKs that are installed. */
export const imports = `
const pulumi = require("@pulumi/pulumi");
const azure = require("@pulumi/azure-native");
const gcp = require("@pulumi/gcp");
const kubernetes = require("@pulumi/kubernetes");
`;
