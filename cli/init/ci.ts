/** The jobs that `rempart init` writes: each installs, checks, and keeps the results. */
import { existsSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { yaml } from "../../policies/core/on-demand";
import type { NewFile } from "./new-file";

export const CI_SYSTEMS = ["github", "gitlab", "azure-devops", "none"] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

/** Where a program is, and how its packages are installed there. */
export interface ProgramPlace {
    /** Of the program, relative to the repository, with slashes. */
    readonly folder: string;
    /** From the folder of the program to the one of its lock file. */
    readonly toLock: string;
    readonly install: readonly string[];
}

const lockFiles: Readonly<Record<string, readonly string[]>> = {
    "package-lock.json": ["npm ci"],
    "npm-shrinkwrap.json": ["npm ci"],
    "pnpm-lock.yaml": ["corepack enable", "pnpm install --frozen-lockfile"],
    "yarn.lock": ["corepack enable", "yarn install --frozen-lockfile"],
};

/** The nearest lock file says how packages are installed, and where: a workspace has one in its root. */
export function programPlace(repository: string, program: string): ProgramPlace {
    const slashed = (path: string): string => path.split(sep).join("/") || ".";
    const folder = slashed(relative(repository, program));
    for (let at = program; ; at = dirname(at)) {
        const lock = Object.keys(lockFiles).find((name) => existsSync(join(at, name)));
        if (lock) return { folder, toLock: slashed(relative(program, at)), install: lockFiles[lock] ?? [] };
        if (at === repository || at === dirname(at)) return { folder, toLock: ".", install: ["npm install"] };
    }
}

const RESULTS = "rempart-results";
const REPORT = `${RESULTS}/report.html`;
const JUNIT = `${RESULTS}/junit.xml`;
const SARIF = `${RESULTS}/rempart.sarif`;
const CODE_QUALITY = `${RESULTS}/code-quality.json`;

const check = (formats: Readonly<Record<string, string>>): string =>
    [
        "npx rempart check --accept-waivers",
        ...Object.entries(formats).map(([name, file]) => `--format ${name}=${file}`),
    ].join(" ");

/** The steps of a shell that stands in the folder of the program. */
const steps = ({ toLock, install }: ProgramPlace, formats: Readonly<Record<string, string>>): readonly string[] => [
    ...(toLock === "." ? install : install.map((command) => `cd ${quoted(toLock)} && ${command}`)),
    check(formats),
];

const inFolder = (folder: string, path: string): string => posix.join(folder, path);

function github(place: ProgramPlace): NewFile {
    const { folder } = place;
    return file(".github/workflows/rempart.yml", {
        name: "rempart",
        on: { pull_request: {}, push: { branches: ["main"] } },
        permissions: { contents: "read" },
        jobs: {
            check: {
                "runs-on": "ubuntu-latest",
                defaults: { run: { "working-directory": folder } },
                steps: [
                    { uses: "actions/checkout@v4" },
                    { uses: "actions/setup-node@v4", with: { "node-version": 22 } },
                    ...steps(place, { html: REPORT, sarif: SARIF }).map((run) => ({ run })),
                    {
                        uses: "actions/upload-artifact@v4",
                        if: "always()",
                        with: { name: "rempart", path: inFolder(folder, RESULTS) },
                    },
                ],
            },
        },
    });
}

function gitlab(place: ProgramPlace): NewFile {
    const { folder } = place;
    return file(".gitlab-ci.yml", {
        rempart: {
            image: "node:22",
            rules: [
                { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
                { if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" },
            ],
            script: [
                ...(folder === "." ? [] : [`cd ${quoted(folder)}`]),
                // The shell stays where a command goes to.
                ...steps(place, { html: REPORT, gitlab: CODE_QUALITY, junit: JUNIT }).map((command) =>
                    command.startsWith("cd ") ? `(${command})` : command,
                ),
            ],
            artifacts: {
                when: "always",
                paths: [`${inFolder(folder, RESULTS)}/`],
                reports: { codequality: inFolder(folder, CODE_QUALITY), junit: inFolder(folder, JUNIT) },
            },
        },
    });
}

function azureDevOps(place: ProgramPlace): NewFile {
    const { folder } = place;
    const condition = "succeededOrFailed()";
    return file("azure-pipelines.yml", {
        trigger: { branches: { include: ["main"] } },
        pool: { vmImage: "ubuntu-latest" },
        steps: [
            { task: "NodeTool@0", inputs: { versionSpec: "22.x" } },
            ...steps(place, { html: REPORT, junit: JUNIT }).map((script) => ({ script, workingDirectory: folder })),
            {
                task: "PublishTestResults@2",
                condition,
                inputs: { testResultsFormat: "JUnit", testResultsFiles: inFolder(folder, JUNIT) },
            },
            { publish: inFolder(folder, RESULTS), artifact: "rempart", condition },
        ],
    });
}

const jobs: Readonly<Record<CiSystem, (place: ProgramPlace) => readonly NewFile[]>> = {
    github: (place) => [github(place)],
    gitlab: (place) => [gitlab(place)],
    "azure-devops": (place) => [azureDevOps(place)],
    none: () => [],
};

/** The job of a CI system. */
export const ciFiles = (ci: CiSystem, place: ProgramPlace): readonly NewFile[] => jobs[ci](place);

/** For https://pre-commit.com. */
export const preCommit = ({ folder, toLock }: ProgramPlace): NewFile =>
    file(".pre-commit-config.yaml", {
        repos: [
            {
                repo: "local",
                hooks: [
                    {
                        id: "rempart",
                        name: "rempart check",
                        entry: `npx --prefix ${quoted(inFolder(folder, toLock))} rempart check ${quoted(folder)} --accept-waivers`,
                        language: "system",
                        pass_filenames: false,
                    },
                ],
            },
        ],
    });

const file = (path: string, content: object): NewFile => ({
    path,
    inRepository: true,
    text: yaml().stringify(content, { lineWidth: 0 }),
});

/** A path as one word of a POSIX shell. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);
