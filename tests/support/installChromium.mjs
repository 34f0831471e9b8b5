/** Finds a Chromium for the journeys, or installs one: Debian's package, else Playwright's own download. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function found() {
  if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH)
  return places.some(existsSync) || existsSync(chromium.executablePath())
}

function tried(command, args) {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  )
}

/** Resolves to whether there is a browser now. */
export async function installChromium() {
  if (found()) return true
  console.log('\n── no Chromium here: installing one')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    tried('apt-get', ['update', '-qq'])
    if (tried('apt-get', ['install', '-y', '-qq', 'chromium']) && found()) return true
  }
  tried('npx', ['playwright', 'install', 'chromium'])
  return found()
}
