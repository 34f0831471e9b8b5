/** Statements of one transaction, one after the other also when the work asks for several at once. */
import type { SqlValue, Tx } from './Database'

export type Ask = (kind: 'all' | 'run', sql: string, params: readonly SqlValue[]) => Promise<unknown>

export class OpenTransaction implements Tx {
  private last: Promise<unknown> = Promise.resolve()
  private over = false

  constructor(
    private readonly readsOnly: boolean,
    private readonly ask: Ask,
  ) {}

  all<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.next('all', sql, params) as Promise<Row[]>
  }

  async get<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row | undefined> {
    return (await this.all<Row>(sql, params))[0]
  }

  run(sql: string, params: readonly SqlValue[] = []): Promise<number> {
    if (this.readsOnly) return Promise.reject(new Error('What only reads has tried to write.'))
    return this.next('run', sql, params) as Promise<number>
  }

  /** Waits for statements nobody waited for, and takes no more. */
  async settle(): Promise<void> {
    this.over = true
    await this.last.catch(() => undefined)
  }

  private next(kind: 'all' | 'run', sql: string, params: readonly SqlValue[]): Promise<unknown> {
    if (this.over) return Promise.reject(new Error('This transaction is over.'))
    const ask = (): Promise<unknown> => this.ask(kind, sql, params)
    const answer = this.last.then(ask, ask)
    this.last = answer
    return answer
  }
}
