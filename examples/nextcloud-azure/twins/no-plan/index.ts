import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";

createWorkplace(settings());
