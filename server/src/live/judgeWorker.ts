/** The thread where large boards sit: one question after the other, answered in their order. */
import { parentPort } from 'node:worker_threads'
import { JudgedBoard } from './JudgedBoard'
import type { ToJudge, FromJudge } from './Judges'
import { answerOf } from './seats'

const boards = new Map<number, JudgedBoard>()

function answer(message: ToJudge): unknown {
  if (message.do === 'seat') {
    boards.set(message.board, new JudgedBoard(message.making))
    return null
  }
  const board = boards.get(message.board)
  if (message.do === 'leave') {
    board?.leave()
    boards.delete(message.board)
    return null
  }
  if (!board) throw new Error('A board was asked that does not sit here.')
  return answerOf(board, message.question, message.given as never)
}

// reason: this file is only ever run as a worker, where there is a parent.
const port = parentPort!
port.on('message', (message: ToJudge) => {
  const began = performance.now()
  let reply: FromJudge
  try {
    const value = answer(message)
    reply = { done: true, value, took: performance.now() - began }
  } catch (error) {
    reply = { done: false, problem: error instanceof Error ? error.message : 'unknown' }
  }
  port.postMessage(reply)
})
port.postMessage('ready' satisfies FromJudge)
