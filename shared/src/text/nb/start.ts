/** Bokmål: start. */
export const start = {}
