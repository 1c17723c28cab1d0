export { circularTemplate2021 } from "./circular-2021";
