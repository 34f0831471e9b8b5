/** Bokmål: lead. */
export const lead = {}
