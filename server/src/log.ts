/** One JSON line an event; fields are numbers, route names and words of ours, never names, texts or addresses. */

export const levels = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof levels)[number]

/** What a line may carry. There is no field for a person, a room, a text or an address, and none may be added. */
export interface LogFields {
  readonly route?: string
  readonly method?: string
  readonly status?: number
  /** Milliseconds. */
  readonly took?: number
  readonly port?: number
  readonly count?: number
  /** The kind of fault: an error's class and code, not its message. */
  readonly fault?: string
  /** Where in our own code, for what should never happen. */
  readonly stack?: string
}

export interface Log {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** Writes lines from `level` up; `write` gets each without its line break. */
export function createLog(level: Level, now: () => number, write: (line: string) => void): Log {
  const from = levels.indexOf(level)
  const at =
    (own: Level) =>
    (event: string, fields: LogFields = {}): void => {
      if (levels.indexOf(own) < from) return
      write(JSON.stringify({ time: new Date(now()).toISOString(), level: own, event, ...fields }))
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** A fault without its message, which may quote what somebody wrote. */
export function faultOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { fault: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    fault: `${error.name}${code}`,
    stack: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | '),
  }
}
