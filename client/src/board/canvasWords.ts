/** The canvas library's own words, where it lacks them in Norwegian or says its own name. */
import type { Say } from '@samklang/shared/text/say'

/** Its keys, and ours. */
const words = {
  'a11y.status': 'status',
  'app.loading': 'loading',
  'arrow-kind-style.arc': 'arc',
  'arrow-kind-style.elbow': 'elbow',
  'handle.resize-top': 'top',
  'handle.resize-bottom': 'bottom',
  'handle.resize-left': 'left',
  'handle.resize-right': 'right',
  'handle.resize-top-left': 'topLeft',
  'handle.resize-top-right': 'topRight',
  'handle.resize-bottom-left': 'bottomLeft',
  'handle.resize-bottom-right': 'bottomRight',
  'handle.rotate.top_left_rotate': 'turn',
  'handle.rotate.top_right_rotate': 'turn',
  'handle.rotate.bottom_left_rotate': 'turn',
  'handle.rotate.bottom_right_rotate': 'turn',
  'handle.rotate.mobile_rotate': 'turn',
  'ui.close': 'close',
  'toast.error': 'error',
  'toast.warning': 'warning',
  'toast.info': 'info',
  'toast.success': 'success',
} as const

/** In the shape the canvas library takes them. */
export function canvasWords(say: Say): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([theirs, ours]) => [theirs, say(`board.canvas.${ours}`)]))
}
