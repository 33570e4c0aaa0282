import { Provider } from "@pulumi/azure-native/provider";
import { planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";

new Provider("reserve", { environment: "usgovernment" });
planFailover(createWorkplace(settings()));
