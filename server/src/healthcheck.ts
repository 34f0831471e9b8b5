/** Asks the server on this machine whether it is alive; ends with 0 when it is. Run by the container's health check. */
import { exit } from 'node:process'

const port = process.env['PORT'] ?? '4000'
const alive = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4000) }).then(
  (reply) => reply.ok,
  () => false,
)
exit(alive ? 0 : 1)
