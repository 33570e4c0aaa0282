import { servePack } from "../../engine/serve";
import { endpoints } from "./pack";

servePack(endpoints);
