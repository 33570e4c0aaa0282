import type { Expected } from "../stacks";

export const found: Readonly<Record<string, readonly Expected[]>> = {
    "docker-hub": [],
    "same-law": [],
    memorandum: [],
    "no-agreement": [],
    "no-plan": [],
    "forgotten-database": [],
    "rare-copies": [],
    "failed-drill": [],
    "slow-drill": [],
    "us-acme": [],
    "us-identity": [],
    "us-mail": [],
    "us-bucket": [],
    "us-chart": [],
    "us-cluster": [],
    "same-house": [],
    "open-disk": [],
    "node-in-us": [],
};
