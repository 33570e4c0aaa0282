/** `TWIN=NAME rempart check examples/twins/nextcloud-azure --stack dev` */
import { run } from "../program";
import { azureTwins } from "./twins";

run(azureTwins);
