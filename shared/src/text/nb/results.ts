/** Bokmål: results. */
export const results = {}
