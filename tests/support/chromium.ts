/** Which Chromium the journeys use: the one named, the machine's own, or Playwright's download. */
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The path of a browser on this machine; Playwright's own when none is found. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH ?? places.find((place) => existsSync(place))
}
