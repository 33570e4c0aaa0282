import { stackSettings } from "@rempart-examples/components";
import { GcpPlatform, gcpSettings } from "@rempart-examples/components/gcp";
import { Nextcloud, nextcloudSettings } from "@rempart-examples/components/nextcloud";
import { planFailover } from "./failover";

const settings = nextcloudSettings();
const platform = new GcpPlatform("site", stackSettings(), gcpSettings());
const nextcloud = new Nextcloud("nextcloud", platform, settings);
planFailover(platform, nextcloud);

export const url = `https://${settings.host}`;
/** For the DNS zone, where external-dns does not write it. */
export const address = platform.address;
