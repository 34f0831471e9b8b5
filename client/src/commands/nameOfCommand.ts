/** What a command is called where it stands. */
import type { Command, Scene } from './Command'

/** `ending` follows the name unless it ends so already: three dots where something will be asked. */
export function nameOfCommand({ name }: Command, scene: Scene, ending = ''): string {
  const text = scene.say(typeof name === 'function' ? name(scene) : name)
  return text.endsWith(ending) ? text : text + ending
}
