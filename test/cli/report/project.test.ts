import { projectFindings } from "../../../cli/report/project";
import { readConfiguration } from "../../../policies/core/settings";
import { levels } from "../../../packs/levels";
import { stateBackend } from "../../../policies/endpoints";

const facts = {
    name: "clinic",
    stack: "prod",
    hasPassphrase: true,
    environments: [],
    packages: [],
    hasPluginOverrides: false,
};
const found = (given: object, settings: object = {}, isChosen = true) => {
    const configuration = readConfiguration({ "state-backend": settings }, [stateBackend], levels);
    expect(configuration.problems).toEqual([]);
    return projectFindings({ ...facts, ...given }, configuration, isChosen);
};

test("a state in Pulumi Cloud is a finding on the stack, which advises unless set otherwise", () => {
    const [finding, ...others] = found({ backend: "https://api.pulumi.com" });
    expect(others).toEqual([]);
    expect(finding).toEqual({
        rule: "state-backend",
        verdict: "violating",
        level: "advisory",
        severity: "high",
        messageId: "pulumiCloud",
        message:
            "The state lies in Pulumi Cloud, which Pulumi Corporation runs under the law of United States (US). Set backend.url to a store of your own, or of an operator at home in EU.",
        resource: {
            urn: "urn:pulumi:prod::clinic::pulumi:pulumi:Stack::clinic-prod",
            type: "pulumi:pulumi:Stack",
            name: "clinic-prod",
        },
        path: "backend.url",
        cause: { kind: "setting", id: "backend.url" },
        affected: [
            {
                urn: "urn:pulumi:prod::clinic::pulumi:pulumi:Stack::clinic-prod",
                type: "pulumi:pulumi:Stack",
                name: "clinic-prod",
                path: "backend.url",
            },
        ],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
});

const listed = (given: object, settings: object = {}, isChosen = true) =>
    found(given, settings, isChosen).map(({ messageId, level }) => `${messageId} ${level}`);

test("that nothing is said is told where it is asked for", () => {
    expect(listed({})).toEqual([]);
    expect(listed({}, { requireBackend: true })).toEqual(["unknownBackend advisory", "defaultPlugins advisory"]);
    expect(listed({}, { enforcementLevel: "mandatory", requireBackend: true, undetermined: "mandatory" })).toEqual([
        "unknownBackend mandatory",
        "defaultPlugins mandatory",
    ]);
});

test("a rule that is off, or not chosen, says nothing", () => {
    const backend = "https://api.pulumi.com";
    expect(listed({ backend }, { enforcementLevel: "disabled" })).toEqual([]);
    expect(listed({ backend }, {}, false)).toEqual([]);
});
