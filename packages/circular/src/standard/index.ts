export { circularTemplate2021 } from "./circular-2021";
export { templates2021 } from "./templates-2021";
