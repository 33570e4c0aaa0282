import { runtime } from "@pulumi/pulumi";

/** Changes arguments of one resource of the program that follows, and nothing else of it. */
export function change<Args extends object>(type: string, name: string, changed: Partial<Args>): void {
    runtime.registerStackTransformation((resource) =>
        resource.type === type && resource.name === name
            ? { props: { ...(resource.props as Args), ...changed }, opts: resource.opts }
            : undefined,
    );
}
