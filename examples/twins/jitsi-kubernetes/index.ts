/** `TWIN=NAME rempart check examples/twins/jitsi-kubernetes --stack dev` */
import { run } from "../program";
import { twins } from "./twins";

run(twins);
