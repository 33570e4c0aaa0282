export type * from "./platform";
