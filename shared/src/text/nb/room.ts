/** Bokmål: room. */
export const room = {}
