/** Types that hold property paths to the SDK's own argument types: a mistyped path is a compile error that names it. */
import type { Input } from "@pulumi/pulumi";

type Given<T> = NonNullable<T extends Input<infer Plain> ? Plain : T>;
type Unwrapped<T> = Given<Given<T>>;

/** The path itself where every step of it exists in the arguments, else a text that names the step that does not. */
export type PathIn<Args, Path extends string> = Path extends `${infer Step}.${infer Rest}`
    ? StepIn<Args, Step> extends infer Next
        ? Next extends { readonly noSuchProperty: string }
            ? `there is no '${Step}' in ${Path}`
            : PathIn<Next, Rest> extends Rest
              ? Path
              : PathIn<Next, Rest>
        : never
    : StepIn<Args, Path> extends { readonly noSuchProperty: string }
      ? `there is no '${Path}'`
      : Path;
type StepIn<Args, Step extends string> = Step extends `${infer Key}[]`
    ? StepIn<Args, Key> extends infer List
        ? Unwrapped<List> extends readonly (infer Element)[]
            ? Unwrapped<Element>
            : { readonly noSuchProperty: Step }
        : never
    : Step extends keyof Unwrapped<Args>
      ? Unwrapped<Unwrapped<Args>[Step]>
      : { readonly noSuchProperty: Step };
