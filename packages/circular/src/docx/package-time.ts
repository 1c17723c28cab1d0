/** The time of every part of a package: none of ours, so that the same document gives the same bytes. */
export const epoch = new Date(1980, 0, 1);
