/** Bokmål: board. */
export const board = {}
