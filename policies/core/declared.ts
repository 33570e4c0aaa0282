import { rememberedBy } from "./remembered";
import type { Resource } from "./resource";

const none: readonly Resource[] = [];
const declared = rememberedBy((holder: Resource) => holder.declares?.(holder) ?? none);

/** What is declared inside a resource, each as the resource that it stands for; the same objects whenever it is asked. */
export const declaredIn = (holder: Resource): readonly Resource[] => (holder.declares ? declared(holder) : none);
