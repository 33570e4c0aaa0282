import { secret, unknown } from "../../../../engine/protocol/wire";
import { program, removeFolders } from "../program";
import { check, imports, named } from "../previewed";

afterAll(removeFolders);

test("encrypted settings are unknown secrets without the passphrase", async () => {
    const stack = `encryptionsalt: v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==
config:
  sample:password:
    secure: v1:EmquVKJjY4ZtehLp:WgWlIVmC2e0XxUvHphn/i0vgWdyiGV01V2tz
  gcp:project:
    secure: v1:EmquVKJjY4ZtehLp:WgWlIVmC2e0XxUvHphn/i0vgWdyiGV01V2tz
`;
    const directory = program(
        `${imports}
new gcp.storage.Bucket("bucket", { location: "EU", labels: { password: new pulumi.Config().requireSecret("password") } });`,
        { "Pulumi.dev.yaml": stack },
    );
    const sealed = await check(directory);
    expect(sealed.errors).toEqual([]);
    expect(named(sealed, "bucket").inputs.labels).toEqual({ password: secret(unknown) });
    expect(named(sealed, "bucket").provider?.properties.project).toEqual(secret(unknown));
    const opened = await check(directory, { environment: { PULUMI_CONFIG_PASSPHRASE: "conformance" } });
    expect(named(opened, "bucket").inputs.labels).toEqual({ password: secret("s3cret-word") });
});

test("nested secrets of the configuration reach the program, and are unknown without the passphrase", async () => {
    const stack = `encryptionsalt: v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==
config:
  sample:settings:
    region: {secure: "v1:LWEBGYeFhquOc2YA:4ABijEOK4cosjjSIFpGbjtCLpUO4IQ=="}
    zone: one
`;
    const directory = program(
        `${imports}
const given = new pulumi.Config().requireSecretObject("settings");
new gcp.storage.Bucket("bucket", { location: given.region, labels: { zone: given.zone } });`,
        { "Pulumi.dev.yaml": stack },
    );
    const sealed = await check(directory);
    expect(sealed.errors).toEqual([]);
    expect(named(sealed, "bucket").inputs).toMatchObject({ location: secret(unknown) });
    const opened = await check(directory, { environment: { PULUMI_CONFIG_PASSPHRASE: "conformance" } });
    expect(named(opened, "bucket").inputs).toMatchObject({ location: secret("fr-par") });
});

test("a text that contains a setting that cannot be decrypted is unknown", async () => {
    const directory = program(
        `${imports}
const host = new pulumi.Config().requireSecret("host");
new gcp.storage.Bucket("bucket", { location: pulumi.interpolate\`https://${"$"}{host}/x\` });`,
        { "Pulumi.dev.yaml": 'config:\n  sample:host: {secure: "v1:AAAA:BBBB"}\n' },
    );
    const result = await check(directory);
    expect(result.errors).toEqual([]);
    expect(named(result, "bucket").inputs.location).toEqual(secret(unknown));
});

test("an encrypted number cannot be read without the passphrase, and the error says what to do", async () => {
    const stack = `encryptionsalt: v1:W75gw6IY+H4=:v1:YNdYNM982F1JhUxl:DSjXL7XjayhUn/iMYewZc7CgqsUVug==
config:
  sample:count: {secure: "v1:EmquVKJjY4ZtehLp:WgWlIVmC2e0XxUvHphn/i0vgWdyiGV01V2tz"}
`;
    const directory = program(`${imports}new pulumi.Config().requireSecretNumber("count");`, {
        "Pulumi.dev.yaml": stack,
    });
    expect((await check(directory)).errors).toEqual([
        {
            message:
                "The program needs the encrypted setting 'sample:count' to be a number: set PULUMI_CONFIG_PASSPHRASE, " +
                "or use --engine pulumi, which asks the stack's own secrets provider.",
        },
    ]);
});
