/** `TWIN=NAME rempart check examples/twins/sogo-azure --stack dev` */
import { run } from "../program";
import { twins } from "./twins";

run(twins);
