/** Bokmål: answer. */
export const answer = {}
