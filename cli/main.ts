#!/usr/bin/env node
/** What is called: the program of a check is started first, and the rest of the command line loads meanwhile. */
import { startEarly } from "./early-program";

void startEarly(process.argv.slice(2)).then(() => import("./command-line.js"));
