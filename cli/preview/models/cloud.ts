import { echoModel } from "./echo";
import type { ProviderModel } from "./model";

export const cloudModel = (_directory: string): ProviderModel => echoModel;
