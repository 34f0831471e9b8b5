/** The thread that folds and reads whole documents, away from the loop that serves sockets. */
import { parentPort } from 'node:worker_threads'
import { unpackUpdates } from '../storage/documentLog'
import { fold, read } from './compact'
import type { CompactReply, CompactRequest } from './Compactor'

// reason: this file is only ever run as a worker, where there is a parent.
const port = parentPort!
port.on('message', ({ kind, updates: packed }: CompactRequest) => {
  let reply: CompactReply
  try {
    const updates = unpackUpdates(packed)
    reply = { done: true, value: kind === 'fold' ? fold(updates) : read(updates) }
  } catch (error) {
    reply = { done: false, problem: error instanceof Error ? error.message : 'unknown' }
  }
  port.postMessage(reply)
})
