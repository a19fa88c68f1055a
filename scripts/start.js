/** `npm start`. */
import './compile-cache.js'

await import('./start-app.ts')
