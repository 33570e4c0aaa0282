/** What eu-residency is made of: each aspect asks one question about where a resource, or its data, are. */
import type { Cloud } from "../catalog/clouds";
import type { Resource } from "../core/resource";
import type { Placed, Subject } from "../core/rule";
import type { Stack } from "../core/stack";
import type { EmbeddedResource } from "../location/embedded-resource";
import type { settings } from "./settings";

export type Messages = Readonly<Record<string, string>>;

/** A message of an aspect with what it takes. */
type FindingOf<M extends Messages> = {
    readonly [Id in keyof M & string]: readonly [message: Id, data: Placed<M[Id]>];
}[keyof M & string];
type Report<M extends Messages> = (...finding: FindingOf<M>) => void;

type Asked = Subject<Messages, typeof settings, unknown>;

/** A resource that an aspect judges, and how the aspect answers. */
export interface Question<M extends Messages> extends Pick<
    Asked,
    "resource" | "settings" | "read" | "readEach" | "show" | "applies"
> {
    readonly stack: Stack;
    readonly violation: Report<M>;
    readonly undetermined: Report<M>;
}

/** A question about a resource of a cloud that the catalog knows. */
export interface CloudQuestion<M extends Messages> extends Question<M> {
    readonly cloud: Cloud;
}

interface Common<M extends Messages> {
    /** What the aspect asks, as documentation lists it. */
    readonly name: string;
    readonly messages: M;
    /** Whether it may have a question about a type; every type where none is given. It is asked once of each type. */
    readonly asksOf?: (type: string) => boolean;
    /** Whether the value at a path may be printed. */
    readonly isPrintable?: (path: string, resource: Resource) => boolean;
}

interface CloudAspect<M extends Messages> extends Common<M> {
    readonly concerns: "cloud";
    readonly judge: (question: CloudQuestion<M>) => void;
}
interface OtherAspect<M extends Messages> extends Common<M> {
    /** Objects of Kubernetes and their providers, resources of providers that the catalog does not know, the stack itself. */
    readonly concerns: "kubernetes" | "unknown provider" | "stack";
    readonly judge: (question: Question<M>) => void;
}

/**
 * One question of the rule as a value. It judges one resource: it reports what is wrong, and says with `applies` that
 * something was asked and found in order.
 */
export type Aspect<M extends Messages> = CloudAspect<M> | OtherAspect<M>;

/** An aspect whose messages are forgotten: what the rule lists. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyAspect = Aspect<any>;

/** Keeps the types of messages for `judge`. */
export const defineAspect = <const M extends Messages>(aspect: Aspect<M>): Aspect<M> => aspect;

/** The question as it would be asked of an embedded resource. Of the resource itself it is the one that was asked. */
export function askedOf<Q extends { readonly resource: Resource }>(
    question: Q,
    { type, properties }: EmbeddedResource,
): Q {
    const { resource } = question;
    if (resource.type === type && resource.properties === properties) return question;
    const { outputs } = resource;
    return { ...question, resource: { ...resource, ...(outputs && { outputs }), type, properties } };
}
