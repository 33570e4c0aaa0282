import { stackSettings } from "@rempart-examples/components";
import { AzurePlatform, azureSettings } from "@rempart-examples/components/azure";
import { Nextcloud, nextcloudSettings } from "@rempart-examples/components/nextcloud";
import { planFailover } from "./failover";

const settings = nextcloudSettings();
const platform = new AzurePlatform("site", stackSettings(), azureSettings());
const nextcloud = new Nextcloud("nextcloud", platform, settings);
planFailover(platform, nextcloud);

export const url = `https://${settings.host}`;
/** For the DNS zone, where external-dns does not write it. */
export const address = platform.address;
