import { servePack } from "../../engine/serve";
import { keys } from "./pack";

servePack(keys);
