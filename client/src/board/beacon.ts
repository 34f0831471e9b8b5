/**
 * On https the canvas library reports an installation without a bought licence to its maker. Our security policy stops
 * the request before it leaves; the library does not expect that, and would have the page report a fault of its own.
 */

/** Quiets the one rejection that follows the stopped request; call before the canvas is made. */
export function quietBeacon(page: Window): () => void {
  let stopped = 0
  const blocked = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    if (blockedURI.startsWith('https://cdn.tldraw.com/')) stopped++
  }
  const rejected = (event: PromiseRejectionEvent) => {
    if (stopped === 0 || !(event.reason instanceof TypeError)) return
    stopped--
    event.preventDefault()
  }
  page.document.addEventListener('securitypolicyviolation', blocked)
  page.addEventListener('unhandledrejection', rejected)
  return () => {
    page.document.removeEventListener('securitypolicyviolation', blocked)
    page.removeEventListener('unhandledrejection', rejected)
  }
}
