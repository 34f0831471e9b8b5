/** One socket of a crowd: WebSocket frames over plain TCP, written and read with as little work as can be. */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** Where a socket goes and what it brings. */
export interface Address {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}

/** Milliseconds until a handshake that has not been answered is given up. */
const HANDSHAKE = 60_000

export class Wire {
  /** Bytes that have come in since it was opened, frames and all. */
  bytes = 0
  /** The code it was closed with, null while it is open; 1006 where nothing was said. */
  closedWith: number | null = null
  /** Takes each message; the bytes are only good until it returns. */
  onMessage: (message: Buffer) => void = () => undefined
  private pieces: Buffer[] = []
  private held = 0
  private needed = 2

  private constructor(private readonly socket: Socket) {}

  /** @throws {Error} when the server does not switch protocols. */
  static open({ port, path, headers }: Address): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      const wire = new Wire(socket)
      let answer = Buffer.alloc(0)
      const timer = setTimeout(() => socket.destroy(new Error('The handshake was not answered.')), HANDSHAKE)
      const own = {
        Host: `127.0.0.1:${port}`,
        Upgrade: 'websocket',
        Connection: 'Upgrade',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        'Sec-WebSocket-Version': '13',
      }
      const lines = Object.entries({ ...own, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
      const handshake = (piece: Buffer): void => {
        answer = Buffer.concat([answer, piece])
        const end = answer.indexOf('\r\n\r\n')
        if (end === -1) return
        clearTimeout(timer)
        socket.off('data', handshake)
        const status = answer.subarray(0, 12).toString()
        if (status !== 'HTTP/1.1 101') return void socket.destroy(new Error(`The server answered ${status}.`))
        socket.on('data', (data: Buffer) => wire.take(data))
        resolve(wire)
        if (answer.length > end + 4) wire.take(answer.subarray(end + 4))
      }
      socket.on('data', handshake)
      socket.on('error', reject)
      socket.on('close', () => {
        clearTimeout(timer)
        wire.closedWith ??= 1006
      })
    })
  }

  /** Writes a frame made by `frameOf`. */
  send(frame: Buffer): void {
    if (this.closedWith === null) this.socket.write(frame)
  }

  close(): void {
    this.closedWith ??= 1000
    this.socket.destroy()
  }

  /** Frames need not end where pieces do; a large one is put together once and not again with each piece. */
  private take(data: Buffer): void {
    this.bytes += data.length
    this.pieces.push(data)
    this.held += data.length
    if (this.held < this.needed) return
    const all = this.pieces.length === 1 ? data : Buffer.concat(this.pieces)
    let at = 0
    for (;;) {
      const size = sizeAt(all, at)
      if (size === null || at + size.frame > all.length) {
        this.needed = size?.frame ?? 10
        break
      }
      this.frame((all[at] ?? 0) & 0x0f, all.subarray(at + size.header, at + size.frame))
      at += size.frame
    }
    const rest = all.subarray(at)
    this.pieces = rest.length > 0 ? [rest] : []
    this.held = rest.length
    if (this.held === 0) this.needed = 2
  }

  private frame(kind: number, payload: Buffer): void {
    if (kind === 2) this.onMessage(payload)
    else if (kind === 9) this.send(frameOf(payload, 10))
    else if (kind === 8) this.closedWith = payload.length >= 2 ? payload.readUInt16BE(0) : 1005
  }
}

function sizeAt(data: Buffer, at: number): { header: number; frame: number } | null {
  if (data.length < at + 2) return null
  const short = (data[at + 1] ?? 0) & 0x7f
  if (short < 126) return { header: 2, frame: 2 + short }
  if (short === 126) return data.length < at + 4 ? null : { header: 4, frame: 4 + data.readUInt16BE(at + 2) }
  return data.length < at + 10 ? null : { header: 10, frame: 10 + Number(data.readBigUInt64BE(at + 2)) }
}

/** A client's frame. Its mask is all zeros, which is allowed and saves the work of masking. */
export function frameOf(payload: Uint8Array, kind = 2): Buffer {
  const size = payload.length
  const header = size < 126 ? 2 : size < 0x1_0000 ? 4 : 10
  const frame = Buffer.alloc(header + 4 + size)
  frame[0] = 0x80 | kind
  frame[1] = 0x80 | (header === 2 ? size : header === 4 ? 126 : 127)
  if (header === 4) frame.writeUInt16BE(size, 2)
  else if (header === 10) frame.writeBigUInt64BE(BigInt(size), 2)
  frame.set(payload, header + 4)
  return frame
}
