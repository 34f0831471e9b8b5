/** Tells Prometheus what is counted, on a port of its own: nobody who uses the product can ask for it. */
import { createServer, type Server } from 'node:http'
import type { Registry } from 'prom-client'

/** Resolves with the server once it listens. @throws Error when the port is taken. */
export async function tellMetrics(registry: Registry, { port, host }: { port: number; host: string }): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return server
}
