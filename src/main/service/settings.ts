/** What the program remembers between runs, and the folders in which it keeps things. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import envPaths from 'env-paths'
import { z } from 'zod'
import { authorText, type Profile } from '../../shared/contract/profile.ts'
import { isOnNetwork } from '../ledger/network-folder.ts'
import { writePrivately } from '../private-files.ts'

const settingsSchema = z.object({
  lastLedger: z.string().nullable().default(null),
  author: z.string().nullable().default(null),
  unit: z.string().default(''),
  isProfileAsked: z.boolean().default(false),
  secondPlace: z.string().nullable().default(null),
  /** Newest first. */
  recentLedgers: z.array(z.string()).default([]),
  isTourShown: z.boolean().default(false),
  browserPort: z.int().nullable().default(null),
})

/** So many ledgers are remembered. */
const RECENT = 10

/** How the browser key is written: 32 bytes in base64url. */
const KEY_BYTES = 32
const KEY = /^[\w-]{43}$/u

type SettingsData = z.infer<typeof settingsSchema>

export class Settings {
  readonly #file: string
  /** Where new ledgers are offered and the sample is made. */
  readonly documents: string
  /** Backups of all ledgers, a folder for each; away from the ledgers themselves. */
  readonly backups: string
  #data: SettingsData

  /** `home` (CLEAN_AIR_LEDGER_HOME) puts everything into one folder. */
  constructor(home: string | undefined = process.env.CLEAN_AIR_LEDGER_HOME) {
    const isMoved = home !== undefined && home !== ''
    const own = envPaths('clean-air-ledger', { suffix: '' })
    const [config, data] = isMoved ? [home, home] : [own.config, own.data]
    this.#file = join(config, 'settings.json')
    this.documents = isMoved ? home : ledgersFolder(data)
    this.backups = join(data, 'backups')
    this.#data = readSettings(this.#file)
  }

  get lastLedger(): string | null {
    return this.#data.lastLedger
  }

  /** Who is written into every change. */
  get author(): string {
    return authorText(this.profile, this.account)
  }

  get profile(): Profile {
    return { name: this.#data.author ?? '', unit: this.#data.unit }
  }

  /** Name of the machine's account. */
  get account(): string {
    return userInfo().username
  }

  get isProfileAsked(): boolean {
    return this.#data.isProfileAsked
  }

  /** null: asked, and not answered now. */
  rememberProfile(profile: Profile | null): void {
    const said = profile === null ? {} : { author: profile.name, unit: profile.unit }
    this.#remember({ ...said, isProfileAsked: true })
  }

  /** Folder for second copies of backups; null for none. */
  get secondPlace(): string | null {
    return this.#data.secondPlace
  }

  rememberSecondPlace(secondPlace: string | null): void {
    this.#remember({ secondPlace })
  }

  /** Paths of ledgers that were open, newest first. */
  get recentLedgers(): readonly string[] {
    // Services of other windows add theirs.
    return readSettings(this.#file).recentLedgers
  }

  forgetRecentLedgers(): void {
    this.#remember({ recentLedgers: [] })
  }

  rememberLedger(lastLedger: string): void {
    const before = this.recentLedgers.filter((path) => path !== lastLedger)
    this.#note({ lastLedger, recentLedgers: [lastLedger, ...before].slice(0, RECENT) })
  }

  /** Port of the last browser mode: on another one its windows would not find the next service. */
  get browserPort(): number | null {
    return this.#data.browserPort
  }

  rememberBrowserPort(browserPort: number): void {
    this.#note({ browserPort })
  }

  /**
   * What lets the windows of the browser mode in again after a restart; made once, and read by the
   * owner alone. Whoever removes the file shuts them all out.
   */
  get browserKey(): string {
    const file = join(this.#file, '../browser-key')
    // An empty one, which a crash may leave, is a key that everybody has.
    if (!existsSync(file) || !KEY.test(readFileSync(file, 'utf8')))
      writePrivately(file, randomBytes(KEY_BYTES).toString('base64url'))
    return readFileSync(file, 'utf8')
  }

  get isTourShown(): boolean {
    return this.#data.isTourShown
  }

  rememberTour(): void {
    this.#remember({ isTourShown: true })
  }

  /** A comfort: where it cannot be kept, a full disk say, the ledger is open all the same. */
  #note(part: Partial<SettingsData>): void {
    try {
      this.#remember(part)
    } catch (error) {
      process.stderr.write(`Settings were not kept: ${error}\n`)
    }
  }

  #remember(part: Partial<SettingsData>): void {
    // Services of other windows write here too.
    this.#data = { ...readSettings(this.#file), ...part }
    writePrivately(this.#file, `${JSON.stringify(this.#data, null, 2)}\n`)
  }
}

/** Unreadable settings are forgotten rather than keep the program from starting. */
function readSettings(file: string): SettingsData {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return settingsSchema.parse({})
  }
}

/** In the user's documents; where an office keeps those on a server, beside the backups. */
function ledgersFolder(data: string): string {
  const folder = join(documentsFolder(), '治气台账')
  return isOnNetwork(join(folder, '任何一个.ledger')) ? join(data, '台账') : folder
}

/** The user's documents folder; Linux desktops may name it in their own language. */
function documentsFolder(): string {
  const home = homedir()
  return xdgDocuments(home) ?? join(home, 'Documents')
}

function xdgDocuments(home: string): string | null {
  const file = join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'user-dirs.dirs')
  if (!existsSync(file)) return null
  const match = /^XDG_DOCUMENTS_DIR="(.+)"$/mu.exec(readFileSync(file, 'utf8'))
  return match?.[1]?.replace('$HOME', home) ?? null
}
