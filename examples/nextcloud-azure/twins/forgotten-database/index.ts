import { coverage, planFailover } from "../../failover";
import { settings } from "../../settings";
import { createWorkplace } from "../../workplace";

const workplace = createWorkplace(settings());
const { server } = workplace.database;
planFailover(
    workplace,
    coverage(workplace).filter(({ resource }) => resource !== server),
);
