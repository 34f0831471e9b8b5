/** Bokmål: voting on notes, and writing without a name. */
export const votes = {
  missed: '{question} ({count, plural, one {ett valg} other {# valg}})',
} as const
