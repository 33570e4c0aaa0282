import type { ServerArgs } from "@pulumi/azure-native/dbforpostgresql";
import { planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";
import { change } from "../change";

change<ServerArgs>("azure-native:dbforpostgresql:Server", "database", { location: "switzerlandnorth" });
planFailover(createWorkplace(settings()));
