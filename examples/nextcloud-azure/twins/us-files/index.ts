import type { StorageAccountArgs } from "@pulumi/azure-native/storage";
import { planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";
import { change } from "../change";

change<StorageAccountArgs>("azure-native:storage:StorageAccount", "files", { location: "eastus" });
planFailover(createWorkplace(settings()));
