/** What a template or an object of a controller declares, each as the typed resource that it stands for. */
import { typePattern, type TypePattern } from "../catalog/type-patterns";
import { rememberedByText } from "../core/remembered";
import type { Resource } from "../core/resource";
import { genericResource, templateResources } from "./arm-template";
import { controllerObject, controllerTypes } from "./controller-object";
import { templates } from "./rows/templates";

type Reader = (holder: Resource) => readonly Resource[];

const readers: readonly { readonly fits: TypePattern; readonly read: Reader }[] = [
    { fits: typePattern(templates.flatMap(({ types }) => types)), read: templateResources },
    { fits: typePattern(["azure-native:resources:Resource"]), read: genericResource },
    { fits: typePattern(controllerTypes), read: controllerObject },
];
const readerOf = rememberedByText((type) => readers.find(({ fits }) => fits.test(type))?.read);

/** The resource with what is declared inside it, which the core reads when it judges. */
export function withDeclared(resource: Resource): Resource {
    const declares = readerOf(resource.type);
    return declares ? { ...resource, declares } : resource;
}
