/** The shape of a catalogue: the same keys, every leaf a sentence. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
