/** A report with what breaks formats: words of others that mean something in each of them, a waiver, an error. */
import type { Report } from "../../../../cli/report/report";
import { bucket, changed, reportOn } from "../report";

export const HOSTILE = "\u0007 </b> & \"q\" 'q' ]]> | @team ](x) %0A::error::x ;]";

export const nasty: Report = {
    ...changed(reportOn([bucket("a", 3), bucket("b", 9), bucket("c", 9)]), (finding) =>
        finding.rule === "eu-residency" && finding.resource.name === "a"
            ? {
                  ...finding,
                  waived: { reason: `moves ${HOSTILE}`, until: "2027-03-31", ticket: "T-1", approvedBy: "ciso" },
              }
            : { ...finding, message: `${finding.message} ${HOSTILE}\nnext` },
    ),
    errors: [{ message: "the program threw" }],
};
export const clean: Report = reportOn([], { all: "disabled", "eu-residency": "mandatory" });
