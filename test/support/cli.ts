/** The command line as other programs call it: a process with arguments, two streams, a code. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const SCRIPT = join(import.meta.dirname, '../../scripts/ledger.ts')

export interface Answer {
  exit: number | null
  stdout: string
  stderr: string
}

export class Cli {
  /** Working folder, and the place of settings and backups. */
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  run(args: string[], env: Record<string, string> = {}): Answer {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
      cwd: this.folder,
      env: this.#environment(env),
      encoding: 'utf8',
    })
    return { exit: status, stdout, stderr }
  }

  /** The one JSON object of --json, with its exit code. */
  json(args: string[], env: Record<string, string> = {}) {
    const { exit, stdout, stderr } = this.run([...args, '--json'], env)
    if (stdout.trimEnd().includes('\n')) throw new Error(`more than one line: ${stdout}`)
    const json: Record<string, unknown> = JSON.parse(stdout)
    return { exit, json, stderr }
  }

  start(args: string[], env: Record<string, string> = {}): ChildProcess {
    return spawn(process.execPath, [SCRIPT, ...args], {
      cwd: this.folder,
      env: this.#environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  #environment(env: Record<string, string>): Record<string, string | undefined> {
    return {
      ...process.env,
      npm_lifecycle_event: undefined,
      INIT_CWD: undefined,
      CLEAN_AIR_LEDGER_HOME: join(this.folder, 'home'),
      // Each process starts in half the time when the ones before it have compiled the program.
      NODE_COMPILE_CACHE: join(this.folder, 'compiled'),
      ...env,
    }
  }
}
