import { servePack } from "../../policies/crossguard";
import { euSovereign } from "./pack";

servePack(euSovereign);
