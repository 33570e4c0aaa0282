import { joined } from "../../core/lookup";
import { awsKeys } from "./aws";
import { awsNativeKeys } from "./aws-native";
import { azureClassicKeys } from "./azure-classic";
import { azureKeys } from "./azure";
import { gcpKeys } from "./gcp";
import { googleNativeKeys } from "./google-native";
import type { KeyRows } from "../key-row";
import { kubernetesKeys } from "./kubernetes";
import { ovhKeys } from "./ovh";
import { scalewayKeys } from "./scaleway";

/** Every type that can take a customer's key, with where it names it. */
export const keyRows: KeyRows = joined(
    azureKeys,
    azureClassicKeys,
    gcpKeys,
    googleNativeKeys,
    kubernetesKeys,
    awsKeys,
    awsNativeKeys,
    scalewayKeys,
    ovhKeys,
);
