import { servePack } from "../../engine/serve";
import { failover } from "./pack";

servePack(failover);
