import { servePack } from "../../engine/serve";
import { euSovereign } from "./pack";

servePack(euSovereign);
