/** Takes the secret out of the address bar, and only then loads and mounts the pages. */
import { takeSecret } from './room/secret'

takeSecret(window)
window.addEventListener('hashchange', () => takeSecret(window))
// Loaded afterwards on purpose: nothing else may run while a secret stands in the address.
void import('./mount').then(({ mount }) => mount())
