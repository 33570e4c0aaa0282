/** `rempart export egress`: what no preview can see, stopped at the network. */
import { endpointRows } from "../../policies/catalog/endpoints";
import {
    egressOf,
    sovereignEndpoint,
    containerImages,
    type EgressFormat,
    type EgressSettings,
} from "../../policies/endpoints";
import { settingsIn } from "../../policies/core/settings";
import { configured } from "../config/configured";
import { choiceOf, configurationOf, type ConfigurationOptions } from "./packs";

export interface ExportOptions extends ConfigurationOptions {
    readonly format: EgressFormat;
    /** The name of the stack whose settings hold. */
    readonly stack?: string;
}

/** Prints the hosts of the catalog and of the settings as a policy of what guards a network. */
export function exportEgress(options: ExportOptions): void {
    const { settings } = configurationOf(choiceOf([]), configured(".", options));
    const of = {
        ...settingsIn(settings, containerImages, options.stack ?? ""),
        ...settingsIn(settings, sovereignEndpoint, options.stack ?? ""),
    };
    process.stdout.write(egressOf(endpointRows(), of as unknown as EgressSettings, options.format));
}
