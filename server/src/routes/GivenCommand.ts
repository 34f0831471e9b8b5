/** A command as it was sent: done once however often it comes, answered the same each time, and known only by digests. */
import { CommandId } from '@samklang/shared/domain/ids'
import { routes, type RouteName } from '@samklang/shared/wire/rest'
import type { Parts } from '../actions/Act'
import type { Clock } from '../clock'
import { Refused } from '../refused'
import type { SecretKey } from '../seal'
import { commandOf, keepCommand } from '../storage/commands'
import type { Tx } from '../storage/Database'

/** Characters of a command id that stands for a secret: 120 bits. */
const UNGUESSABLE = 20

export class GivenCommand {
  constructor(
    private readonly served: { readonly key: SecretKey; readonly clock: Clock },
    private readonly name: RouteName,
    private readonly parts: Partial<Parts>,
    /** As the header gave it. */
    private readonly id: string | undefined,
  ) {}

  /** Runs what has not been run, in the transaction that keeps its reply. `by` is whoever sent it. */
  async once(tx: Tx, body: unknown, by: string, run: () => Promise<unknown>): Promise<unknown> {
    if (!routes[this.name].command) return run()
    const done = await this.done(tx, body, by)
    if (done !== undefined) return done
    const stored = await run()
    await this.keep(tx, body, by, stored)
    return stored
  }

  /** What it was answered before, if it was. @throws Refused 'command-differs' */
  async done(tx: Tx, body: unknown, by: string): Promise<unknown> {
    if (!routes[this.name].command) return undefined
    const known = await commandOf(tx, this.key())
    if (known === undefined) return undefined
    if (known.content !== this.contentOf(body, by)) throw new Refused('command-differs')
    return JSON.parse(known.reply)
  }

  keep(tx: Tx, body: unknown, by: string, reply: unknown): Promise<void> {
    const done = { content: this.contentOf(body, by), reply: JSON.stringify(reply) }
    return keepCommand(tx, this.key(), done, this.served.clock.now())
  }

  /** Bytes that a repeat of the same command gets again and nobody else can make. */
  derive(purpose: string, ...parts: readonly string[]): Buffer {
    return this.served.key.digest(purpose, this.read(), ...parts)
  }

  /** Digested, so that the row of a command that made a link does not let anyone derive the link again. */
  private key(): string {
    return this.served.key.digest('command id', this.read()).toString('base64url')
  }

  private contentOf(body: unknown, by: string): string {
    const { key } = this.served
    return key
      .digest('command content', this.name, JSON.stringify(this.parts), by, canonical(body))
      .toString('base64url')
  }

  private read(): CommandId {
    const id = CommandId.safeParse(this.id)
    const short = id.success && routes[this.name].access === 'anyone' && id.data.length < UNGUESSABLE
    if (id.success && !short) return id.data
    const problem = short ? `needs ${UNGUESSABLE} characters of chance` : 'is missing or no id'
    throw new Refused('bad-request', { faults: [{ path: 'Command-Id', problem }] })
  }
}

/** The same JSON for the same content, whatever order its keys came in. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  )
}
