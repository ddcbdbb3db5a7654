/** Sizes of the grid's parts in pixels: what is drawn and what is scrolled must agree on them. */
export const NAME_WIDTH = 184;
export const ROW_HEIGHT = 28;
export const GROUP_HEIGHT = 26;
export const HEADER_HEIGHT = 70;
export const FOOTER_HEIGHT = 30;
