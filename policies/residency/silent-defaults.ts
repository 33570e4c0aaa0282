import type { Cloud } from "../catalog/clouds";
import { silentDefaults } from "../catalog/located-types";
import { read, readEach } from "../core/reading";
import { plain } from "../core/rule";
import type { Inner } from "../location/embedded-resource";
import type { Judged, Question } from "./messages";
import { serviceOf } from "./judge-named-place";
import { judgeSite } from "./judge-place";

/** Inputs whose absence lands in one place, the United States or the world, whatever the provider is set to. */
export function defaultsJudged(question: Question, cloud: Cloud, { type, properties, prefix }: Inner): Judged {
    return silentDefaults(type).flatMap((row): Judged => {
        const parent = row.input.includes(".") ? row.input.slice(0, row.input.lastIndexOf(".")) : undefined;
        if (parent !== undefined && readEach(properties, parent).every(({ state }) => state !== "known")) return [];
        return readEach(properties, row.input).flatMap(({ state, path: own }): Judged => {
            const holder = own.slice(0, Math.max(0, own.lastIndexOf(".")));
            if (state !== "absent" || (holder !== "" && read(properties, holder).state !== "known")) return [];
            const path = prefix + own;
            judgeSite(question, cloud, {
                path,
                query: {
                    provider: row.provider,
                    partition: row.provider === cloud.provider ? cloud.partition : undefined,
                    service: serviceOf(type, ""),
                    id: row.lands_in,
                },
                how: `leaves '${path}' unset, which means`,
                found: () => plain(row.lands_in),
            });
            return [true];
        });
    });
}
