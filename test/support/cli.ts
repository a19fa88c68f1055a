/** The command line as other programs call it: a process with arguments, two streams, a code. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const SCRIPT = join(import.meta.dirname, '../../scripts/ledger.js')

export interface Answer {
  exit: number | null
  stdout: string
  stderr: string
}

export interface Service {
  /** Where it listens, with the token. */
  url: string
  process: ChildProcess
  /** Ends it as SIGTERM does, and waits for the end. */
  stop(): Promise<void>
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

  /** `serve` once it listens; rejects with what it said when it ends before. */
  async serve(args: string[], env: Record<string, string> = {}): Promise<Service> {
    const service = this.start(['serve', ...args], env)
    const url = await listening(service)
    const stop = async () => {
      if (service.exitCode !== null || service.signalCode !== null) return
      service.kill('SIGTERM')
      await once(service, 'exit')
    }
    return { url, process: service, stop }
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

function listening(service: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    service.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      const url = /^listening (\S+)\n/u.exec(stdout)?.[1]
      if (url !== undefined) resolve(url)
    })
    service.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    service.once('error', reject)
    service.once('close', (code, signal) =>
      reject(new Error(`serve ended with ${code ?? signal} before it listened: ${stderr}`)),
    )
  })
}
