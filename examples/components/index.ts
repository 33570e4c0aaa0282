export { images, imagesAt, type Registry } from "./images";
export type * from "./platform";
export { roomSettings, stackSettings, type RoomSettings, type StackSettings } from "./settings";
