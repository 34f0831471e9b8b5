/** Bokmål: what a published result says on its card on the board. */
export const cards = {
  weights: 'Hva som betyr mest for oss',
  title: '{take, plural, =1 {{name}} other {{name}, gang #}}',
  shown: '{name}: midten er {median, number}. {n, plural, one {# svar} other {# svar}}.',
  joint: '{name}: felles tall {score, number}.',
  jointUnknown: '{name}: vi vet ikke.',
  withheld: '{name}: vises ikke, under {threshold, number} svar.',
  withheldBeside: '{name}: vises ikke ved siden av det som er vist før.',
  unanswered: '{name}: ikke svart.',
} as const
