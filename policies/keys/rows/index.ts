import { awsKeys } from "./aws";
import { awsNativeKeys } from "./aws-native";
import { azureClassicKeys } from "./azure-classic";
import { azureKeys } from "./azure";
import { gcpKeys } from "./gcp";
import type { KeyRows } from "../key-row";
import { kubernetesKeys } from "./kubernetes";
import { ovhKeys } from "./ovh";
import { scalewayKeys } from "./scaleway";

/** Every type that can take a customer's key, with where it names it. */
export const keyRows: KeyRows = {
    ...azureKeys,
    ...azureClassicKeys,
    ...gcpKeys,
    ...kubernetesKeys,
    ...awsKeys,
    ...awsNativeKeys,
    ...scalewayKeys,
    ...ovhKeys,
};
