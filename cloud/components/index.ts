export { images, imagesAt, type Registry } from "./images";
export type * from "./platform";
export { stackSettings, type StackSettings } from "./settings";
