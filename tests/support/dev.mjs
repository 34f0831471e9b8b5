/** `npm run dev`: the server restarts and the pages reload as you write; one key press (ctrl-c) ends both. */
import { spawn } from 'node:child_process'

const server = spawn('npx', ['tsx', 'watch', '--clear-screen=false', 'server/src/main.ts'], { stdio: 'inherit' })
const pages = spawn('npx', ['vite', '--clearScreen', 'false'], { stdio: 'inherit', cwd: 'client' })

function end() {
  server.kill('SIGTERM')
  pages.kill('SIGTERM')
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
server.on('exit', end)
pages.on('exit', end)
