/** Where resources are, coloured by whose law reaches the operator. Outlines: Natural Earth, through world-atlas. */
import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Geometry, Position as LngLat } from "geojson";
import { jurisdictionOf } from "../../../../policies/catalog";
import type { Inventory } from "../../inventory";
import type { Say, Word } from "../../../locales";
import { markup, picture, table, type Markup } from "./markup";

type Allowed = "in" | "out" | "unprovable";
/** Resources of one place that one operator runs. */
interface Site {
    readonly place: string;
    readonly name: string;
    readonly countries: readonly string[];
    readonly operator: string;
    readonly law: string;
    readonly operatorIs: Allowed;
    readonly placeIs: Allowed;
    readonly count: number;
}

export function sitesOf({ resources, places, operators }: Inventory): readonly Site[] {
    const sites = new Map<string, Site>();
    for (const { place: at, operator: by } of resources) {
        const place = at === undefined ? undefined : places[at];
        const operator = by === undefined ? undefined : operators[by];
        if (!place && !operator) continue;
        const key = `${at} ${by}`;
        const site: Site = sites.get(key) ?? {
            place: place?.id ?? "no place of its own",
            name: place?.name ?? "",
            countries: place?.countries ?? [],
            operator: operator?.name ?? "not known",
            law: operator?.jurisdiction?.join(", ") ?? "not known",
            operatorIs: operator?.allowed ?? "unprovable",
            placeIs: place?.allowed ?? "unprovable",
            count: 0,
        };
        sites.set(key, { ...site, count: site.count + 1 });
    }
    return [...sites.values()].sort((one, other) => other.count - one.count);
}

const words: Readonly<Record<Allowed, Word>> = { in: "allowed", out: "not allowed", unprovable: "not known" };
const signs: Readonly<Record<Allowed, string>> = { in: "✓", out: "✕", unprovable: "?" };

/** A part of the world, projected as Mercator does. */
interface View {
    readonly west: number;
    readonly east: number;
    readonly north: number;
    readonly south: number;
    readonly width: number;
}
const europe: View = { west: -25, east: 42, north: 70, south: 34, width: 620 };
const world: View = { west: -170, east: 180, north: 76, south: -56, width: 300 };

const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const scaleOf = ({ west, east, width }: View): number => width / (((east - west) * Math.PI) / 180);
const heightOf = (view: View): number => Math.round((mercator(view.north) - mercator(view.south)) * scaleOf(view));
function project(view: View, [longitude = 0, latitude = 0]: LngLat): readonly [number, number] {
    const bounded = Math.max(-84, Math.min(84, latitude));
    return [
        (((longitude - view.west) * Math.PI) / 180) * scaleOf(view),
        (mercator(view.north) - mercator(bounded)) * scaleOf(view),
    ];
}

function outline(view: View): Markup {
    const topology = JSON.parse(readFileSync(require.resolve("world-atlas/countries-110m.json"), "utf8")) as Topology<{
        countries: GeometryCollection;
    }>;
    const height = heightOf(view);
    const paths = feature(topology, topology.objects.countries).features.flatMap(({ geometry }) =>
        ringsOf(geometry).flatMap((ring) => {
            const points = unbroken(ring).map((point) => project(view, point));
            const isSeen = points.some(([x, y]) => x > -40 && x < view.width + 40 && y > -40 && y < height + 40);
            return isSeen ? [`M${points.map(([x, y]) => `${x.toFixed(0)},${y.toFixed(0)}`).join("L")}Z`] : [];
        }),
    );
    return markup`<path class="land" d="${paths.join("")}"/>`;
}

/** A ring that crosses the date line goes on beyond 180 degrees, instead of back around the world. */
function unbroken(ring: readonly LngLat[]): readonly LngLat[] {
    const jumps = ring.some(
        ([longitude = 0], index) => Math.abs(longitude - (ring[index - 1]?.[0] ?? longitude)) > 180,
    );
    return jumps
        ? ring.map(([longitude = 0, latitude = 0]) => [longitude < 0 ? longitude + 360 : longitude, latitude])
        : ring;
}

const ringsOf = (geometry: Geometry): readonly LngLat[][] =>
    geometry.type === "Polygon"
        ? geometry.coordinates
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates.flat()
          : [];

/** Europe, and the world beside it where something is outside. */
export function map(sites: readonly Site[], say: Say): Markup {
    const placed = byCountry(sites);
    const isInside = ({ at }: Bubble): boolean =>
        at[0]! > europe.west && at[0]! < europe.east && at[1]! > europe.south && at[1]! < europe.north;
    const outside = placed.filter((bubble) => !isInside(bubble));
    const title = say.word(
        "Map: {0}; the table below has every place",
        placed.map(({ country, count }) => `${country} ${count}`).join(", ") || say.word("no place is known"),
    );
    return markup`${picture(
        "map",
        title,
        [europe.width, heightOf(europe)],
        [outline(europe), ...bubbleMarks(europe, placed.filter(isInside))],
    )}${
        outside.length > 0 &&
        picture(
            "world",
            say.word("World: {0}", outside.map(({ country, count }) => `${country} ${count}`).join(", ")),
            [world.width, heightOf(world)],
            [outline(world), ...bubbleMarks(world, outside)],
        )
    }`;
}

interface Bubble {
    readonly country: string;
    readonly at: LngLat;
    readonly count: number;
    /** The worst of the operators there. */
    readonly law: Allowed;
}

/** A bubble stands at the capital of the country; a place in several countries stands at the first. */
function byCountry(sites: readonly Site[]): readonly Bubble[] {
    const bubbles = new Map<string, Bubble>();
    for (const {
        countries: [country],
        count,
        operatorIs,
    } of sites) {
        const found = country === undefined ? undefined : jurisdictionOf(country === "EU" ? "BE" : country);
        if (country === undefined || found?.latitude === undefined || found.longitude === undefined) continue;
        const before = bubbles.get(country);
        const worst = (["out", "unprovable", "in"] as const).find(
            (each) => each === operatorIs || each === before?.law,
        );
        bubbles.set(country, {
            country,
            at: [found.longitude, found.latitude],
            count: (before?.count ?? 0) + count,
            law: worst ?? operatorIs,
        });
    }
    return [...bubbles.values()].sort((one, other) => other.count - one.count);
}

const radiusOf = ({ count }: Bubble): number => Math.min(26, 13 + 1.6 * Math.log2(count));

/** Bubbles of neighbours are pushed apart until none covers another. */
function apart(view: View, bubbles: readonly Bubble[]): readonly (readonly [number, number])[] {
    const points = bubbles.map(({ at }) => [...project(view, at)] as [number, number]);
    for (let round = 0; round < 60; round++)
        for (const [index, one] of points.entries())
            for (const [offset, other] of points.slice(index + 1).entries()) {
                const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
                const gap = radiusOf(bubbles[index]!) + radiusOf(bubbles[index + 1 + offset]!) + 4;
                const distance = Math.hypot(dx, dy) || 1;
                if (distance >= gap) continue;
                const push = (gap - distance) / 2 / distance;
                one[0] -= dx * push;
                one[1] -= dy * push;
                other[0] += dx * push;
                other[1] += dy * push;
            }
    return points.map(([x, y], index) => {
        const room = radiusOf(bubbles[index]!) + 2;
        const within = (value: number, most: number): number => Math.max(room, Math.min(most - room, value));
        return [within(x, view.width), within(y, heightOf(view))];
    });
}

function bubbleMarks(view: View, bubbles: readonly Bubble[]): readonly Markup[] {
    const points = apart(view, bubbles);
    return bubbles.map((bubble, index) => {
        const { country, count, law } = bubble;
        const [x = 0, y = 0] = points[index] ?? [];
        const at = x.toFixed(1);
        return markup`<g class="${law}"><circle cx="${at}" cy="${y.toFixed(1)}" r="${radiusOf(bubble).toFixed(1)}"/><text class="label" x="${at}" y="${(y - 1).toFixed(1)}" text-anchor="middle">${country}</text><text x="${at}" y="${(y + 11).toFixed(1)}" text-anchor="middle">${signs[law]}${count}</text></g>`;
    });
}

export const mapLegend = (say: Say): Markup =>
    markup`<ul class="legend">${(["in", "unprovable", "out"] as const).map(
        (law) =>
            markup`<li class="${law}"><span aria-hidden="true">${signs[law]}</span> ${say.word("law that reaches the operator: {0}", say.word(words[law]))}</li>`,
    )}</ul>`;

export const siteTable = (sites: readonly Site[], say: Say): Markup =>
    table(
        say,
        say.word("Places and operators"),
        (
            [
                "Place",
                "Name",
                "Countries",
                "Place is",
                "Operator",
                "Law that reaches it",
                "Operator is",
                "Resources",
            ] as const
        ).map((each) => say.word(each)),
        sites.map(({ place, name, countries: codes, placeIs, operator, law, operatorIs, count }) => [
            say.known(place),
            name,
            codes.join(", "),
            place === "no place of its own" ? "" : say.word(words[placeIs]),
            say.known(operator),
            say.known(law),
            say.word(words[operatorIs]),
            count,
        ]),
    );
