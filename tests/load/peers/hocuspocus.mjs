/** Hocuspocus as its documentation starts it, with SQLite beneath. */
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const { PORT, HOST, DATA_DIR } = process.env

const server = new Server({
  port: Number(PORT),
  address: HOST,
  quiet: true,
  extensions: [new SQLite({ database: `${DATA_DIR}/hocuspocus.sqlite` })],
})
await server.listen()
process.once('SIGTERM', async () => {
  await server.destroy()
  process.exit(0)
})
