/** Told apart by lightness, not by hue alone: circulars are printed in black and white. */
export const chartShades = ["#9DB7D5", "#C00000", "#44546A", "#D9D9D9"] as const;
