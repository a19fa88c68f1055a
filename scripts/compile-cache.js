/**
 * Keeps what Node makes of the sources between runs; without it each start reads and translates all
 * of them again. To be imported before anything else, and the rest by `import()` after it. Not in
 * the folder for temporary files, where another user of the machine could leave something to be run.
 * This file and those that begin with it are JavaScript: one that is not would have Node load its
 * translator first, at each start, for nothing else.
 */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
