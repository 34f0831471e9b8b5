/** Bokmål: list. */
export const list = {}
