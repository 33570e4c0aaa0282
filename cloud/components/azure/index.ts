export { AzurePlatform } from "./platform";
export { azureSettings, type AzureSettings } from "./settings";
