import { planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";

const given = settings();
const images = { ...given.images, web: "nginxinc/nginx-unprivileged:1.29.1" };
planFailover(createWorkplace({ ...given, images }));
