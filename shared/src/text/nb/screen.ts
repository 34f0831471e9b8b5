/** Bokmål: screen. */
export const screen = {}
