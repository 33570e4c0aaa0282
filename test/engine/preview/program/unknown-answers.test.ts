/** Answers of functions called as promises: what is made of one never reaches a rule as a known value. */
import * as fc from "fast-check";
import { isUnknownText, readableText, unknownText } from "../../../../engine/protocol/unknown-text";
import { some, unknown, type WireValue } from "../../../../engine/protocol/wire";
import { check, imports, messages, named, names } from "../previewed";
import { program, removeFolders } from "../program";

afterAll(removeFolders);

const holdsUnknown = (value: WireValue | undefined): boolean => some(value ?? null, (child) => child === unknown);
const async = (body: string): string => `${imports}\nmodule.exports = async () => {\n${body}\n};\n`;
/** The labels of a topic, each made of an answer by an expression over `a`, the answer's own member. */
const labelled = async (expressions: readonly string[]) => {
    const labels = expressions.map((text, index) => `        l${index}: ${text},`).join("\n");
    const directory = program(
        async(`
    const answer = await gcp.compute.getSubnetwork({ name: "s" });
    const a = answer.ipCidrRange;
    const list = answer.secondaryIpRanges;
    new gcp.pubsub.Topic("made", { labels: {\n${labels}\n    } });`),
    );
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    return named(previewed, "made").inputs.labels as Record<string, WireValue>;
};

test("texts, lists and JSON that are made of an answer are unknown, and what is beside them is known", async () => {
    const made = [
        "a",
        "`${a}-b`",
        "a + '-b'",
        "'b-' + a",
        "a.toLowerCase().trim()",
        "a.split('/')[0]",
        "`${a}/b`.toUpperCase()",
        "a.length",
        "a[0]",
        "a?.b?.[1]?.c",
        "list.map((each) => each.rangeName)",
        "list.filter(Boolean)[0].rangeName",
        "list.join(',')",
        "[a, 'b'].join('-')",
        "JSON.stringify({ a })",
        "JSON.parse(JSON.stringify({ a })).a",
        "JSON.parse(a).b",
        "{ ...list[0], b: 1 }",
        "Object.keys(list)",
        "Object.values(list)[0]",
        "Object.entries(list)",
        "list.reduce((all, each) => all + each, '')",
        "list.find((each) => each.b).c",
        "String(a)",
        "a.toString()",
        "encodeURIComponent(`${a}`)",
        "Buffer.from(`${a}`).toString('base64')",
        "`x${a}`.slice(0, 12)",
        "`x${a}`.replace(/[^a-z0-9]/g, '')",
        "[...`${a}`].reverse().join('')",
        "pulumi.interpolate`${a}-b`",
        "pulumi.output(a).apply((text) => text.toUpperCase())",
        "{ [`k-${a}`]: 'v' }",
        "parseInt(a)",
        "a ?? 'none'",
        "(([first]) => first)(list)",
        "Array.from(list)",
        "a.concat('b')",
        "a.replace('a', 'b')",
        "a.includes('b')",
        "Buffer.from(a, 'base64').toString()",
        "Buffer.from(Buffer.from(`${a}`).toString('base64'), 'base64').toString()",
        "Buffer.from(`x${a}`).toString('hex')",
        "require('crypto').createHash('sha256').update(`x${a}`).digest('hex').slice(0, 12)",
        "btoa(`${a}`)",
        "atob(a)",
    ];
    const labels = await labelled([...made, "'known'"]);
    const known = made.filter((_, index) => !holdsUnknown(labels[`l${index}`]));
    expect(known).toEqual([]);
    expect(labels[`l${made.length}`]).toBe("known");
    expect(labels.l1).toBe(unknown);
    expect(labels.l14).toBe(unknown);
});

test("an answer that is exported is an unknown output of the stack, wherever it stands", async () => {
    const directory = program(
        async(`
    const { names, id } = await gcp.compute.getRegions({ project: "p" });
    class Places extends pulumi.ComponentResource {
        constructor() { super("sample:index:Places", "places"); this.names = names; }
    }
    const regions = gcp.compute.getRegions({}).then((found) => found.names);
    return {
        names, id, first: names[0], list: [id, "known"], mapped: names.map((name) => ({ name })), regions,
        inner: { answer: { id } }, secret: pulumi.secret(id), component: new Places(), known: "text",
    };`),
    );
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    const stack = previewed.resources.find(({ type }) => type === "pulumi:pulumi:Stack");
    expect(stack?.outputs).toEqual({
        names: unknown,
        id: unknown,
        first: unknown,
        list: [unknown, "known"],
        mapped: [{ name: unknown }],
        regions: unknown,
        inner: { answer: { id: unknown } },
        secret: unknown,
        component: {
            "@isPulumiResource": true,
            names: unknown,
            urn: "urn:pulumi:dev::sample::sample:index:Places::places",
        },
        known: "text",
    });
});

/** Steps that keep a text or an answer unknown; each is an expression over `v`. */
const steps = [
    "v.toLowerCase()",
    "v.toUpperCase()",
    "v.trim()",
    "`${v}-b`",
    "`b/${v}`",
    "v.split('-')[0]",
    "v.replaceAll('_', '-')",
    "v.padEnd(400, 'b')",
    "JSON.parse(JSON.stringify({ v })).v",
    "JSON.stringify([v])",
    "[v].map((x) => `${x}`)[0]",
    "[v, 'b'].join(',')",
    "[v].concat(['b'])[0]",
    "v.normalize()",
    "v.concat('b')",
    "String(v)",
    "[v].flat()[0]",
    "Object.values({ v })[0]",
    "new Map([['k', v]]).get('k')",
    "[...[v]][0]",
    "(({ v: w }) => w)({ v })",
    "(([w]) => w)([v])",
    "((...all) => all[0])(v)",
    "({ ...{ v } }).v",
    "Object.assign({}, { v }).v",
    "Object.fromEntries(Object.entries({ v })).v",
    "({ v })[Object.keys({ v })[0]]",
    "Reflect.get({ v }, 'v')",
    "Array.from([v])[0]",
    "Array.from([v], (x) => `${x}`)[0]",
    "[v].reduce((_, y) => y, '')",
    "[v].filter(() => true)[0]",
    "[v].find(() => true)",
    "[v].slice()[0]",
    "[[v]].flatMap((x) => x)[0]",
    "[v, 'b'].toReversed ? [v, 'b'].toReversed()[1] : v",
    "new Set([v]).values().next().value",
    "[...new Map([['k', v]]).values()][0]",
    "['k'].includes('k') ? v : 'known'",
    "('k' in { k: v }) ? v : 'known'",
    "(() => { let last; for (const each of [v]) last = each; return last; })()",
    "(() => { let last; for (const key in { v }) last = { v }[key]; return last; })()",
    "JSON.parse(JSON.stringify({ a: [{ b: v }] })).a[0].b",
    "JSON.parse(JSON.stringify(v))",
    "JSON.stringify({ v }, null, 2)",
    "v.split(/[-_]/).join('/')",
    "v.replace(/-/g, () => '_')",
    "v.repeat(2)",
    "v.valueOf()",
    "v.toString()",
    "v ?? 'known'",
    "v?.trim()",
    "[String(v)].join('')",
    "String.raw`${v}`",
    "(v instanceof Date) ? 'known' : v",
];
test("random operations on an answer keep it unknown", async () => {
    const chains = fc.sample(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 6 }), {
        numRuns: 160,
        seed: 11,
    });
    const texts = chains.map((chain) => chain.reduce((inner, step) => `((v) => ${step})(${inner})`, "a"));
    const labels = await labelled(texts);
    expect(texts.filter((_, index) => !holdsUnknown(labels[`l${index}`]))).toEqual([]);
});
test("the mark survives what is left of it", () => {
    const part = fc
        .integer({ min: 0, max: unknownText.length - 12 })
        .chain((start) =>
            fc.integer({ min: start + 12, max: unknownText.length }).map((end) => unknownText.slice(start, end)),
        );
    fc.assert(
        fc.property(part, fc.string(), fc.string(), (text, before, after) => {
            expect(isUnknownText(before + text + after)).toBe(true);
            expect(isUnknownText(before + text.toUpperCase() + after)).toBe(true);
            expect(isUnknownText(text.replace(/[^a-z]/g, ""))).toBe(true);
        }),
    );
    expect(isUnknownText("europe-west9-b")).toBe(false);
    expect(readableText(`disk-${unknownText}-b`)).toBe("disk-unknown-b");
});

test("a loop over an answer by map runs once, and a name that is made of it says so", async () => {
    const directory = program(
        async(`
    const { names } = await gcp.compute.getRegions({ project: "p" });
    names.map((region, index) => new gcp.compute.Address(\`one-\${index}\`, { region }));
    names.forEach((region) => new gcp.compute.Address(\`in-\${region}\`, { region }));`),
    );
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    expect(names(previewed)).toEqual(expect.arrayContaining(["one-0", "in-unknown"]));
    expect(named(previewed, "one-0").inputs.region).toBe(unknown);
});

test.each([
    ["for (const name of names) new gcp.pubsub.Topic(`t`);", "goes through all its elements"],
    ["[...names];", "goes through all its elements"],
    ["for (let i = 0; i < names.length; i++) new gcp.pubsub.Topic(`t`);", "uses it as a number"],
    [
        "new gcp.pubsub.Topic(`t`, { messageRetentionDuration: `${Math.max(names.length, 1)}s` });",
        "uses it as a number",
    ],
    ["new gcp.pubsub.Topic(`t`, { messageRetentionDuration: `${Number(names.length) + 1}s` });", "uses it as a number"],
])("what cannot stay unknown is one line with the function, the line and what to do: %s", async (line, use) => {
    const previewed = await check(
        program(async(`    const { names } = await gcp.compute.getRegions({ project: "p" });\n    ${line}`)),
    );
    expect(messages(previewed)).toEqual([
        expect.stringMatching(
            new RegExp(
                `^The program failed \\(index\\.js:9:\\d+\\): The answer of gcp:compute/getRegions:getRegions is known ` +
                    `only to the cloud, and the program ${use}.*--engine pulumi.*--answers.*state\\.$`,
            ),
        ) as string,
    ]);
});

test("an unknown property hides nothing that is written beside it in a block with defaults", async () => {
    const directory = program(`${imports}
const other = azure.keyvault.getVaultOutput({ resourceGroupName: "g", vaultName: "v" });
new azure.keyvault.Vault("keys", {
    resourceGroupName: "g", location: "northeurope",
    properties: { tenantId: other.properties.tenantId, sku: { family: "A", name: "standard" }, enablePurgeProtection: false },
});
new azure.keyvault.Vault("whole", { resourceGroupName: "g", location: "northeurope", properties: other.properties });
`);
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    expect(named(previewed, "keys").inputs.properties).toMatchObject({
        tenantId: unknown,
        enablePurgeProtection: false,
        enableSoftDelete: true,
        sku: { family: "A", name: "standard" },
    });
    expect(named(previewed, "whole").inputs.properties).toBe(unknown);
});

test("a program that replaces Error.prepareStackTrace and puts back what it found previews", async () => {
    const directory = program(`
const found = Error.prepareStackTrace;
for (let times = 0; times < 3; times++) {
    const before = Error.prepareStackTrace;
    Error.prepareStackTrace = (_, frames) => frames;
    if (!Array.isArray(new Error("here").stack)) throw new Error("no frames");
    Error.prepareStackTrace = before;
}
if (Error.prepareStackTrace !== found) throw new Error("another function");
const gcp = require("@pulumi/gcp");
new gcp.pubsub.Topic("mentions");
`);
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    expect(named(previewed, "mentions").position).toEqual({ file: `${directory}/index.js`, line: 11, column: 1 });
});

test("manifests of a cluster that the program makes are unseen, as their provider is not known", async () => {
    const directory = program(`${imports}
const cluster = new gcp.container.Cluster("work", { location: "europe-north1" });
const provider = new kubernetes.Provider("work", { kubeconfig: cluster.endpoint });
new kubernetes.yaml.ConfigGroup("more", { yaml: "apiVersion: v1\\nkind: Namespace\\nmetadata: {name: web}" }, { provider });
`);
    const { errors, unseen } = await check(directory);
    expect(errors).toEqual([]);
    expect(unseen.map(({ urn }) => urn.split("::").pop())).toEqual(["more"]);
});

/** Functions that programs call most, with what a program does with an answer. */
const functions = [
    ["azure.authorization.getClientConfig()", "a.tenantId.toUpperCase()"],
    ["azure.resources.getResourceGroup({ resourceGroupName: 'g' })", "a.location.toLowerCase()"],
    [
        "azure.keyvault.getVault({ resourceGroupName: 'g', vaultName: 'v' })",
        "a.properties.vaultUri.replace('https://', '')",
    ],
    ["azure.storage.listStorageAccountKeys({ resourceGroupName: 'g', accountName: 'a' })", "a.keys[0].value"],
    [
        "azure.network.getVirtualNetwork({ resourceGroupName: 'g', virtualNetworkName: 'v' })",
        "a.subnets.map((s) => s.id)[0]",
    ],
    [
        "azure.network.getSubnet({ resourceGroupName: 'g', virtualNetworkName: 'v', subnetName: 's' })",
        "a.id.split('/').pop()",
    ],
    [
        "azure.containerregistry.listRegistryCredentials({ resourceGroupName: 'g', registryName: 'r' })",
        "a.passwords[0].value",
    ],
    [
        "azure.containerservice.listManagedClusterUserCredentials({ resourceGroupName: 'g', resourceName: 'r' })",
        "Buffer.from(a.kubeconfigs[0].value, 'base64').toString()",
    ],
    ["gcp.organizations.getClientConfig()", "`${a.project}/${a.region}`"],
    ["gcp.organizations.getProject({})", "a.projectId"],
    ["gcp.compute.getZones({})", "a.names[0]"],
    ["gcp.compute.getRegions({})", "a.names.filter((n) => n.startsWith('europe')).join()"],
    ["gcp.compute.getNetwork({ name: 'n' })", "a.selfLink"],
    ["gcp.compute.getSubnetwork({ name: 'n' })", "a.ipCidrRange.split('/')[1]"],
    ["gcp.compute.getImage({ family: 'f' })", "a.selfLink"],
    ["gcp.container.getEngineVersions({ location: 'europe-west9' })", "a.latestMasterVersion"],
    ["gcp.container.getCluster({ name: 'c' })", "a.masterAuths[0].clusterCaCertificate"],
    ["gcp.secretmanager.getSecretVersion({ secret: 's' })", "JSON.parse(a.secretData).user"],
    ["gcp.storage.getBucket({ name: 'b' })", "a.location"],
    ["gcp.kms.getKMSKeyRing({ name: 'r', location: 'europe-west9' })", "a.id"],
    ["gcp.iam.getRule({ name: 'roles/viewer' })", "a.includedPermissions.length"],
] as const;

test("no function that is called as a promise or as an output ends the preview", async () => {
    const calls = functions.flatMap(([call, use], index) => [
        `        p${index}: ${call}.then((a) => ${use}),`,
        `        o${index}: ${call.replace(/\(/, "Output(")}.apply((a) => ${use}),`,
    ]);
    const directory = program(`${imports}\nnew gcp.pubsub.Topic("made", { labels: {\n${calls.join("\n")}\n} });`);
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    const labels = named(previewed, "made").inputs.labels as Record<string, WireValue>;
    const known = Object.entries(labels).filter(([, value]) => !holdsUnknown(value));
    expect(known.map(([key]) => key).sort()).toEqual(["o0", "p0", "p9"]);
});

/** What the functions of SDKs that are not installed with the project send: the token, the arguments, and a common use. */
const sent = [
    ["aws:index/getCallerIdentity:getCallerIdentity", "{}", "a.accountId.padStart(12, '0')"],
    ["aws:index/getRegion:getRegion", "{}", "a.name.split('-')[0]"],
    ["aws:index/getPartition:getPartition", "{}", "`arn:${a.partition}:iam`"],
    ["aws:index/getAvailabilityZones:getAvailabilityZones", "{ state: 'available' }", "a.names.slice(0, 2)[1]"],
    ["aws:ec2/getVpc:getVpc", "{ default: true }", "a.cidrBlock.split('/')[1]"],
    ["aws:ec2/getSubnets:getSubnets", "{ filters: [] }", "a.ids.map((id) => `${id}/x`)[0]"],
    ["aws:ec2/getSubnet:getSubnet", "{ id: 's' }", "a.availabilityZone.slice(0, -1)"],
    ["aws:ec2/getAmi:getAmi", "{ owners: ['amazon'], mostRecent: true }", "a.blockDeviceMappings[0].ebs.volume_size"],
    ["aws:ec2/getSecurityGroup:getSecurityGroup", "{ name: 'g' }", "a.tags?.team ?? a.vpcId"],
    ["aws:iam/getPolicyDocument:getPolicyDocument", "{ statements: [] }", "JSON.parse(a.json).Statement[0].Sid"],
    ["aws:iam/getRole:getRole", "{ name: 'r' }", "a.arn.split(':')[4]"],
    ["aws:route53/getZone:getZone", "{ name: 'example.org' }", "a.nameServers.sort().join(' ')"],
    ["aws:acm/getCertificate:getCertificate", "{ domain: 'example.org' }", "a.arn"],
    ["aws:kms/getKey:getKey", "{ keyId: 'alias/a' }", "a.arn"],
    ["aws:kms/getAlias:getAlias", "{ name: 'alias/a' }", "a.targetKeyArn"],
    ["aws:s3/getBucket:getBucket", "{ bucket: 'b' }", "a.region.toUpperCase()"],
    ["aws:secretsmanager/getSecretVersion:getSecretVersion", "{ secretId: 's' }", "JSON.parse(a.secretString).user"],
    ["aws:ssm/getParameter:getParameter", "{ name: '/ami' }", "a.value.trim()"],
    ["aws:eks/getCluster:getCluster", "{ name: 'c' }", "a.certificateAuthorities[0].data"],
    ["aws:eks/getClusterAuth:getClusterAuth", "{ name: 'c' }", "a.token"],
    [
        "aws:ecr/getAuthorizationToken:getAuthorizationToken",
        "{}",
        "Buffer.from(a.authorizationToken, 'base64').toString()",
    ],
    ["azuread:index/getClientConfig:getClientConfig", "{}", "a.objectId.toLowerCase()"],
    ["azuread:index/getUser:getUser", "{ userPrincipalName: 'a@example.org' }", "a.objectId"],
    [
        "azuread:index/getUsers:getUsers",
        "{ returnAll: true }",
        "a.users.filter((u) => u.accountEnabled).map((u) => u.mail)[0]",
    ],
    ["azuread:index/getGroup:getGroup", "{ displayName: 'g' }", "a.members.length"],
    ["azuread:index/getGroups:getGroups", "{ returnAll: true }", "a.objectIds.join()"],
    ["azuread:index/getDomains:getDomains", "{ onlyInitial: true }", "a.domains[0].domainName.split('.')[0]"],
    [
        "azuread:index/getServicePrincipal:getServicePrincipal",
        "{ displayName: 's' }",
        "a.appRoles.find((r) => r.value === 'x')?.id",
    ],
    ["azuread:index/getApplication:getApplication", "{ displayName: 's' }", "Object.keys(a.appRoleIds)[0]"],
    ["azuread:index/getApplicationPublishedAppIds:getApplicationPublishedAppIds", "{}", "a.result.MicrosoftGraph"],
    ["kubernetes:helm:template", "{ jsonOpts: '{}' }", "a.result.map((o) => o.kind)[0]"],
    ["kubernetes:kustomize:directory", "{ directory: '.' }", "a.result[0].metadata.name"],
] as const;

test("a member of an answer that no SDK declares is unknown, and one that has a stand-in known, also by its output", async () => {
    const call = `"aws:index/getCallerIdentity:getCallerIdentity", {}`;
    const directory = program(
        async(`
    const [answer, output] = [await pulumi.runtime.invoke(${call}), pulumi.runtime.invokeOutput(${call})];
    new gcp.pubsub.Topic("made", { labels: {
        p: answer.accountId, q: answer.anything, o: output.accountId, r: output.anything,
    } });`),
    );
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    expect(named(previewed, "made").inputs.labels).toEqual({
        p: "000000000000",
        q: unknown,
        o: "000000000000",
        r: unknown,
    });
});

test("no function of aws, azuread or kubernetes ends the preview either", async () => {
    const calls = sent.flatMap(([token, args, use], index) => [
        `        p${index}: pulumi.runtime.invoke("${token}", ${args}).then((a) => ${use}),`,
        `        o${index}: pulumi.runtime.invokeOutput("${token}", ${args}).apply((a) => ${use}),`,
    ]);
    const directory = program(`${imports}\nnew gcp.pubsub.Topic("made", { labels: {\n${calls.join("\n")}\n} });`);
    const previewed = await check(directory);
    expect(messages(previewed)).toEqual([]);
    const labels = named(previewed, "made").inputs.labels as Record<string, WireValue>;
    const known = Object.entries(labels).filter(([, value]) => !holdsUnknown(value));
    // Who calls has a stand-in; a callback of apply waits for the members that nobody declares.
    expect(known.map(([key]) => key).sort()).toEqual(["p0", "p21"]);
});
