// Which room may import which: `npm run lint` reads every import, of types too. docs/architecture.md gives the reasons.

/** A rule: files under `from` may not import files under `to`. `comment` is what the offender reads. */
const forbid = (name, comment, from, to, more = {}) => ({
    name,
    comment,
    severity: "error",
    from: { path: from },
    to: { path: to, ...more },
});

/** Everything of ours, except what matches one of the paths. */
const oursExcept = (...paths) => `^(?!${paths.join("|")})(policies|engine|packs|cli|examples|testing|test|bench)/`;

const policies = [
    forbid(
        "core-stands-alone",
        "policies/core holds what a rule, a resource and a verdict are. It imports nothing of ours: move what you need into core, or your code out of it.",
        "^policies/core/",
        oursExcept("policies/core/"),
    ),
    forbid(
        "catalog-knows-only-core",
        "policies/catalog holds facts as rows. A fact does not know where it is used: pass what you need as an argument.",
        "^policies/catalog/",
        oursExcept("policies/core/", "policies/catalog/"),
    ),
    forbid(
        "location-knows-no-control",
        "policies/location says where a resource is, for every control. It may import core and catalog only.",
        "^policies/location/",
        oursExcept("policies/core/", "policies/catalog/", "policies/location/"),
    ),
    forbid(
        "embedded-knows-no-control",
        "policies/embedded says what a template or an object declares, for every control. It may import core and catalog only.",
        "^policies/embedded/",
        oursExcept("policies/core/", "policies/catalog/", "policies/embedded/"),
    ),
    forbid(
        "controls-stand-apart",
        "Residency, keys, endpoints and failover do not import each other. What two of them need belongs in policies/location, policies/catalog or policies/core.",
        "^policies/(residency|keys|endpoints|failover)/",
        oursExcept("policies/core/", "policies/catalog/", "policies/embedded/", "policies/location/", "policies/$1/"),
    ),
    forbid(
        "nothing-rests-on-the-drill",
        "policies/paper-drill asks every control and judges none of its rules: controls, packs and the engine do not import it.",
        "^(policies/(?!paper-drill/)|packs|engine|testing)",
        "^policies/paper-drill/",
    ),
    forbid(
        "waivers-know-no-control",
        "policies/waivers decides what is accepted of findings, whichever rule they are of. It may import core and catalog only; the day is an argument.",
        "^policies/waivers/",
        oursExcept("policies/core/", "policies/catalog/", "policies/waivers/"),
    ),
    forbid(
        "policies-are-pure",
        "Rules judge what they are given: only policies/catalog reads files, its own data, and FailoverPlan, which runs in programs, that of the plan.",
        "^policies/(?!catalog/|failover/failover-plan\\.ts)",
        // Not net: its isIP only looks at a text.
        "^(fs|fs/promises|child_process|http|https|os|dns|process)$",
        { dependencyTypes: ["core"] },
    ),
    forbid(
        "no-cloud-sdk-at-run-time",
        "A pack that loads a cloud SDK takes seconds to start. Import its types with `import type`.",
        "^(policies|packs)/",
        "node_modules/@pulumi/(azure-native|gcp|kubernetes|aws)",
        { dependencyTypesNot: ["type-only"] },
    ),
    forbid(
        "heavy-packages-on-demand",
        "Every preview and every check would pay for it at its start. Ask policies/core/on-demand for it where it is used, and import its types with `import type`.",
        "^(policies|packs|engine|cli)/(?!core/on-demand)",
        "node_modules/(ajv|luxon|tldts|yaml)/",
        { dependencyTypesNot: ["type-only"] },
    ),
    {
        name: "programs-never-load-the-policy-sdk",
        comment: "Programs import rempart for FailoverPlan, and a program that loads @pulumi/policy never ends.",
        severity: "error",
        from: { path: "^policies/index\\.ts$" },
        to: { path: "node_modules/@pulumi/policy/", reachable: true },
    },
];

const shared = ["engine/[^/]+\\.ts", "policies/core/", "policies/catalog/"];
const engine = [
    forbid(
        "engine-knows-no-control",
        "The engine brings resources to the rules and does not judge. Of policies it may import core, catalog, embedded, location, waivers and the exemptions from coverage.",
        "^engine/",
        "^(policies/(?!core/|catalog/|embedded/|location/|waivers/|visibility/exemptions)|packs/|cli/|examples/|test/|bench/)",
    ),
    forbid(
        "protocol-stands-alone",
        "engine/protocol holds Pulumi's words on the wire, and nothing else. It imports nothing of ours.",
        "^engine/protocol/",
        oursExcept("engine/protocol/"),
    ),
    forbid(
        "programs-know-no-engine",
        "engine/programs holds what every engine needs of a program on disk. It may import engine/protocol and policies/core.",
        "^engine/programs/",
        oursExcept("engine/programs/", "engine/protocol/", "engine/error-message\\.ts", "policies/core/"),
    ),
    forbid(
        "policy-host-knows-no-preview",
        "engine/policy-host runs a pack for whoever asks. The preview imports it, never the other way round.",
        "^engine/policy-host/",
        oursExcept("engine/policy-host/", "engine/programs/", "engine/protocol/", ...shared),
    ),
    forbid(
        "sources-stand-apart",
        "The embedded preview, Pulumi's command line and states are three sources of one shape (engine/judged-input.ts). They do not import each other.",
        "^engine/(preview|pulumi-cli|state)/",
        "^engine/(?!$1/)(preview|pulumi-cli|state)/",
    ),
    forbid(
        "state-runs-nothing",
        "engine/state reads a file. It needs no program and no policy host.",
        "^engine/state/",
        "^engine/(programs|policy-host|serve)/",
    ),
    forbid(
        "serve-runs-in-the-host",
        "engine/serve runs inside Pulumi's policy host and is bundled into every pack. It may import engine/protocol, what engines share, and policies.",
        "^engine/serve/",
        "^engine/(?!serve/|protocol/|[^/]+\\.ts)",
    ),
    forbid(
        "preview-asks-the-host",
        "The embedded preview has its own resources; only Pulumi's command line reads what a pack writes with engine/serve.",
        "^engine/preview/",
        "^engine/serve/",
    ),
];

const preview = [
    forbid(
        "assets-stand-alone",
        "preview/assets computes hashes. It imports no other room of the preview.",
        "^engine/preview/assets/",
        "^engine/preview/(?!assets/)",
    ),
    forbid(
        "project-stands-alone",
        "preview/project reads Pulumi.yaml and the stack file. It imports no other room of the preview.",
        "^engine/preview/project/",
        "^engine/preview/(?!project/)",
    ),
    forbid(
        "program-knows-its-project",
        "preview/program starts a program. Of the preview it may import preview/project only.",
        "^engine/preview/program/",
        "^engine/preview/(?!program/|project/)",
    ),
    forbid(
        "providers-stand-alone",
        "preview/providers answer as provider plugins do, which know neither the monitor nor the deployment.",
        "^engine/preview/providers/",
        "^engine/preview/(?!providers/)",
    ),
    forbid(
        "deployment-asks-providers",
        "preview/deployment decides about resources. Of the preview it may import preview/providers only; the monitor calls it.",
        "^engine/preview/deployment/",
        "^engine/preview/(?!deployment/|providers/)",
    ),
    forbid(
        "monitor-starts-nothing",
        "preview/monitor answers the requests of a program. It does not start one: preview/preview.ts does.",
        "^engine/preview/monitor/",
        "^engine/preview/(program/|[^/]+\\.ts)",
    ),
];

const surfaces = [
    forbid(
        "packs-only-choose",
        "A pack is a choice of rules, levels and settings. It may import policies and engine/serve.",
        "^packs/",
        oursExcept("packs/", "policies/", "engine/serve/"),
    ),
    forbid(
        "nothing-imports-the-command-line",
        "cli holds arguments and text only. What others need of it belongs in engine or policies.",
        "^(policies|engine|packs|examples)/",
        "^cli/",
    ),
    forbid(
        "report-knows-no-command",
        "cli/report prints a report, whatever command asks for it.",
        "^cli/report/",
        "^cli/(commands/|config/|init/|main\\.ts)",
    ),
    forbid(
        "examples-use-published-names",
        'Architects copy examples out of this repository: import "rempart", not a path in it.',
        "^examples/",
        "^(policies|engine|packs|cli|test|bench)/",
    ),
    forbid("no-import-of-tests", "Tests import the code, never the other way round.", "^(?!test/)", "^test/"),
];

/** What package.json exports, what the build bundles, and what the generator of the docs asks. */
const entryPoints = [
    "policies/index",
    "policies/catalog/index",
    "policies/catalog/files",
    // Packs read by it what pack-bundle.mjs wrote.
    "policies/core/written-tables",
    "engine/serve/index",
    "packs/index",
    "packs/[^/]+/index",
    "testing/index",
    "cli/main",
    // Pages of the documentation are made from these (docs/generate.mjs).
    "cli/report/not-covered",
    "cli/report/frameworks/matrix",
].map((file) => `^${file}\\.ts$`);

const everywhere = [
    {
        name: "no-circles",
        comment: "Two files that import each other are one file, or a third one is missing.",
        severity: "error",
        from: {},
        to: { circular: true },
    },
    {
        name: "no-unreached-module",
        comment: "Nothing that is published reaches this file: delete it, or import it where it is needed.",
        severity: "error",
        from: { path: entryPoints },
        to: { path: "^(policies|engine|packs|cli|testing)/", pathNot: entryPoints, reachable: false },
    },
];

export default {
    forbidden: [...policies, ...engine, ...preview, ...surfaces, ...everywhere],
    options: {
        doNotFollow: { path: "node_modules" },
        // Not what packages have built, which rules name.
        exclude: { path: "^(?!.*node_modules/).*/dist/|^dist/|^examples/[^/]+/node_modules" },
        tsPreCompilationDeps: true,
        tsConfig: { fileName: "tsconfig.json" },
        enhancedResolveOptions: { extensions: [".ts", ".mjs", ".js", ".json"] },
    },
};
