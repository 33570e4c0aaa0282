import { createRequire } from "node:module";
import type * as EmptyModule from "google-protobuf/google/protobuf/empty_pb";
import type * as StructModule from "google-protobuf/google/protobuf/struct_pb";
import { canonical, mapValues, type WireObject } from "./wire";

// Generated messages are compared by class, so Struct and Empty must come from Pulumi's own copy of google-protobuf.
const pulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));
const { Struct } = pulumi("google-protobuf/google/protobuf/struct_pb") as typeof StructModule;
const { Empty } = pulumi("google-protobuf/google/protobuf/empty_pb") as typeof EmptyModule;

export const empty = (): EmptyModule.Empty => new Empty();
export const toWire = (struct: StructModule.Struct | undefined): WireObject =>
    mapValues(struct?.toJavaScript() ?? {}, canonical);
export const toStruct = (value: WireObject): StructModule.Struct => Struct.fromJavaScript(value);
