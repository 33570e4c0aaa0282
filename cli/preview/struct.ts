import { createRequire } from "node:module";
import type { Struct as StructMessage } from "google-protobuf/google/protobuf/struct_pb";
import type { Empty as EmptyMessage } from "google-protobuf/google/protobuf/empty_pb";
import { canonical, mapValues, type WireObject } from "./wire";

// The generated classes check messages by identity, so Struct and Empty come from Pulumi's own copy of google-protobuf.
const pulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));
const { Struct } = pulumi("google-protobuf/google/protobuf/struct_pb") as typeof import("google-protobuf/google/protobuf/struct_pb");
const { Empty } = pulumi("google-protobuf/google/protobuf/empty_pb") as typeof import("google-protobuf/google/protobuf/empty_pb");

export const empty = (): EmptyMessage => new Empty();
export const toWire = (struct: StructMessage | undefined): WireObject =>
    mapValues((struct?.toJavaScript() ?? {}) as WireObject, canonical);
export const toStruct = (value: WireObject): StructMessage => Struct.fromJavaScript(value as never);
