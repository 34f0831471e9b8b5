/** Bokmål: common. */
export const common = {}
