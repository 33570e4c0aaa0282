import { servePack } from "../../engine/serve";
import { residency } from "./pack";

servePack(residency);
