/** Bokmål: notes. */
export const notes = {}
