import { shellWords } from "../../../../engine/preview/program/shell-words";

test("arguments are split as a shell does", () => {
    expect(shellWords(`--a="x y" 'b c' d\\ e`)).toEqual(["--a=x y", "b c", "d e"]);
});
