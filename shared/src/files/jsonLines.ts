/** On which line of a JSON text something stands, so that a fault can be told by its line. */

/** The line, counted from 1, where the value at a path begins; of the nearest one around it where it is not there. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  let at = 0
  let best = 0
  const wanted = path.map(String)
  const skipSpace = (): void => {
    while (/[\s,:]/.test(text[at] ?? '')) at += 1
  }
  const skipString = (): string => {
    const from = at
    at += 1
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    at += 1
    return text.slice(from + 1, at - 1)
  }
  /** Walks one value; `depth` path steps have been found so far, or -1 when it lies beside the path. */
  const walk = (depth: number): void => {
    skipSpace()
    if (depth >= 0) best = at
    const opened = text[at]
    if (opened === '"') return void skipString()
    if (opened !== '{' && opened !== '[') {
      while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at += 1
      return
    }
    at += 1
    for (let index = 0; ; index++) {
      skipSpace()
      if (at >= text.length || text[at] === '}' || text[at] === ']') break
      const key = opened === '{' ? skipString() : String(index)
      walk(depth >= 0 && depth < wanted.length && key === wanted[depth] ? depth + 1 : -1)
    }
    at += 1
  }
  walk(0)
  return lineAt(text, best)
}

/** The line, counted from 1, of a place in a text. */
export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy

/** The line, counted from 1, of the first thing that keeps a text from being JSON. Engines tell it each in its own way. */
export function lineOfBreak(text: string): number {
  const open: string[] = []
  let wants: 'value' | 'key' | 'colon' | 'next' = 'value'
  let [at, mayClose] = [0, false]
  for (;;) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    const [, sign, string] = found ?? []
    if (found === null || (open.length === 0 && wants === 'next')) break
    const inObject = open.at(-1) === '{'
    if (sign === '}' || sign === ']') {
      const closes = (sign === '}') === inObject && open.length > 0
      if (!closes || !(wants === 'next' || mayClose)) break
      open.pop()
      wants = 'next'
    } else if (wants === 'value' && (sign === '{' || sign === '[')) {
      open.push(sign)
      wants = sign === '{' ? 'key' : 'value'
      mayClose = true
      at = TOKEN.lastIndex
      continue
    } else if (wants === 'value' && sign === undefined) wants = 'next'
    else if (wants === 'key' && string !== undefined) wants = 'colon'
    else if (wants === 'colon' && sign === ':') wants = 'value'
    else if (wants === 'next' && sign === ',' && open.length > 0) wants = inObject ? 'key' : 'value'
    else break
    mayClose = false
    at = TOKEN.lastIndex
  }
  return lineAt(text, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0))
}
