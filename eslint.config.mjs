import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
    globalIgnores(["**/dist/", "**/node_modules/", "test/conformance/cases/", "test/programs/"]),
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
        rules: {
            eqeqeq: "error",
            "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
            "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
            "@typescript-eslint/switch-exhaustiveness-check": "error",
            "@typescript-eslint/no-floating-promises": "error",
        },
    },
    {
        files: ["policies/**/*.ts", "engine/**/*.ts", "cli/**/*.ts", "packs/**/*.ts"],
        rules: {
            "max-lines-per-function": ["error", { max: 120, skipBlankLines: false, skipComments: false }],
            "max-lines": ["error", { max: 400, skipBlankLines: false, skipComments: false }],
        },
    },
    {
        // Manifests and stack files are read as what they are: YAML, of which nobody has a type.
        files: ["test/examples/**/*.ts", "test/kubernetes/**/*.ts"],
        rules: Object.fromEntries(
            ["argument", "assignment", "call", "member-access", "return"].map((what) => [
                `@typescript-eslint/no-unsafe-${what}`,
                "off",
            ]),
        ),
    },
    { files: ["**/*.mjs"], extends: [tseslint.configs.recommended] },
);
