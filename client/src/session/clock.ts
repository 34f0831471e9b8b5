/** The server's clock, as well as this device knows it. */

/** Milliseconds the server is ahead of the device, judged in the middle of a question and its answer. */
export function offsetFrom(serverNow: number, asked: number, answered: number): number {
  return Math.round(serverNow - (asked + answered) / 2)
}

/** Whole seconds left, never negative; counts the started second, as a person does. */
export function secondsLeft(endsAt: number, now: number): number {
  return Math.max(0, Math.ceil((endsAt - now) / 1000))
}

/** 125 becomes 2:05. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
