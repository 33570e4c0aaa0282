import { stackSettings } from "@rempart-examples/components";
import { GcpPlatform, gcpSettings } from "@rempart-examples/components/gcp";
import { Sogo, sogoSettings } from "@rempart-examples/components/sogo";
import { planFailover } from "./failover";

const settings = sogoSettings();
const platform = new GcpPlatform("site", stackSettings(), gcpSettings());
const sogo = new Sogo("sogo", platform, settings);
planFailover(platform, sogo);

export const url = `https://${settings.host}/SOGo/`;
/** For the DNS zone, where external-dns does not write it. */
export const address = platform.address;
