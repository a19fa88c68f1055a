/** What is shipped, as far as it can be known without packing it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import config from '../../build/electron-builder.ts'
import { NEWEST_GLIBC, neededGlibc } from '../../scripts/needed-glibc.ts'
import { ensureBuilt } from '../../scripts/runtime.ts'

const root = join(import.meta.dirname, '../..')
const packageFile = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
/** What electron-builder itself is made of. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const silent = { isEnabled: false, add() {} }

/** The targets of Linux as electron-builder makes them of the configuration. */
async function linuxTargets() {
  const { Packager } = ofBuilder('app-builder-lib')
  const { LinuxPackager } = ofBuilder('app-builder-lib/out/linuxPackager')
  const { LinuxTargetHelper } = ofBuilder('app-builder-lib/out/targets/LinuxTargetHelper')
  const { default: Fpm } = ofBuilder('app-builder-lib/out/targets/FpmTarget')
  const { default: AppImage } = ofBuilder('app-builder-lib/out/targets/appimage/AppImageTarget')
  // It fills in what it is given.
  const packager = new Packager({ projectDir: root, config: structuredClone(config) })
  await packager.validateConfig()
  const linux = new LinuxPackager(packager)
  const helper = new LinuxTargetHelper(linux)
  const deb = new Fpm('deb', linux, helper, join(root, 'dist'))
  const appImage = new AppImage('', linux, helper, join(root, 'dist'))
  // Its scripts are being written by then.
  const end = async () => {
    await deb.scriptFiles
    await packager.tempDirManager.cleanup()
  }
  return { deb, appImage, end }
}

describe('configuration of electron-builder', () => {
  it('is one that electron-builder takes', async () => {
    const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config')
    await validateConfiguration(config, silent)
    await expect(validateConfiguration({ ...config, asarUnpacked: [] }, silent)).rejects.toThrow()
  })

  it('packs for the systems of offices', () => {
    const { win, linux, mac } = config
    expect([win?.target, linux?.target, mac?.target]).toEqual([
      [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
      [
        { target: 'deb', arch: ['x64', 'arm64'] },
        { target: 'AppImage', arch: ['x64', 'arm64'] },
      ],
      [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    ])
    expect(config.fileAssociations).toMatchObject([{ ext: 'ledger' }])
  })

  it('sets every fuse that there is', () => {
    const { properties } = ofBuilder('app-builder-lib/scheme.json').definitions.FuseOptionsV1
    expect(Object.keys(config.electronFuses ?? {}).sort()).toEqual(Object.keys(properties).sort())
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    })
    expect(config.asar).toBe(true)
    expect(config.disableAsarIntegrity ?? false).toBe(false)
  })

  it('looks for no update', () => {
    expect(config.publish).toBeNull()
    expect(Object.keys(packageFile.dependencies)).not.toContain('electron-updater')
  })

  it('pins the Electron that is shipped', () => {
    expect(packageFile.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/u)
  })

  it('makes a deb, and shows its windows and files as its own on a desktop of Linux', async () => {
    const { deb, appImage, end } = await linuxTargets()
    try {
      // Throws where a package of Debian would lack something.
      await deb.checkOptions()
      const entry: string = await deb.helper.computeDesktopEntry(deb.options)
      expect(entry.split('\n')).toEqual(
        expect.arrayContaining([
          'StartupWMClass=clean-air-ledger',
          'MimeType=application/x-clean-air-ledger;',
        ]),
      )
      // Whoever starts it by its entry has the sandbox on.
      expect(await appImage.desktopEntry.value).toMatch(/^Exec=AppRun %U$/mu)
    } finally {
      await end()
    }
  })

  it('names only files that are there', () => {
    const icons = [config.win?.icon, config.mac?.icon, config.linux?.icon].map(String)
    for (const icon of icons) expect([icon, existsSync(join(root, icon))]).toEqual([icon, true])
    expect(readdirSync(join(root, 'build/icons'))).toContain('512x512.png')
    expect(packageFile.scripts.package).toContain('build/electron-builder.ts')
  })
})

describe('icons', () => {
  it('of Windows hold a picture in each size that it shows', () => {
    const ico = readFileSync(join(root, 'build/icon.ico'))
    const count = ico.readUInt16LE(4)
    const sizes = Array.from({ length: count }, (_, index) => ico.readUInt8(6 + 16 * index) || 256)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
    for (let index = 0; index < count; index += 1) {
      const offset = ico.readUInt32LE(6 + 16 * index + 12)
      expect(ico.toString('latin1', offset + 1, offset + 4)).toBe('PNG')
    }
  })

  it('of macOS are whole', () => {
    const icns = readFileSync(join(root, 'build/icon.icns'))
    expect(icns.toString('latin1', 0, 4)).toBe('icns')
    expect(icns.readUInt32BE(4)).toBe(icns.length)
  })
})

describe('files that run in the packed app', () => {
  beforeAll(ensureBuilt, 180_000)

  const out = join(root, 'out')
  const bundles = () =>
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(main|preload)\b.*\.c?js$/u.test(name))
      .map((name) => ({ name, text: readFileSync(join(out, name), 'utf8') }))

  it('are all packed: packages among the dependencies, everything else in out or templates', () => {
    const packed = new Set([
      ...Object.keys(packageFile.dependencies),
      ...builtinModules,
      'electron',
    ])
    for (const { name, text } of bundles()) {
      const loaded = [
        ...text.matchAll(
          /(?:^import .*?from |^import |import\(|require\()["']([^"'.][^"']*)["']/gmu,
        ),
      ]
      for (const [, specifier = ''] of loaded) {
        const bare = specifier.replace(/^node:/u, '')
        const owner = bare.startsWith('@')
          ? bare.split('/').slice(0, 2).join('/')
          : (bare.split('/')[0] ?? '')
        expect([name, owner, packed.has(owner)]).toEqual([name, owner, true])
      }
    }
    expect(config.files).toEqual(expect.arrayContaining(['package.json', 'out/**', 'templates/**']))
  })

  it('are started where they are packed', () => {
    const main = bundles()
      .map(({ text }) => text)
      .join('\n')
    for (const file of ['service.js', 'read-process.js', 'care-process.js'])
      expect(existsSync(join(out, 'main', file))).toBe(true)
    // Its binary will not run as Node: the fuse is off.
    expect(main).not.toContain('ELECTRON_RUN_AS_NODE')
  })

  it('have their native module on the disk, for every system that is packed for', () => {
    expect(config.asarUnpack).toContain('**/*.node')
    const prebuilds = readdirSync(join(root, 'node_modules/better-sqlite3/prebuilds'))
    for (const system of ['win32-x64', 'darwin-x64', 'darwin-arm64', 'linux-x64', 'linux-arm64'])
      expect(prebuilds).toContain(`${system}.node`)
  })

  it('load on 麒麟 V10 and 统信 V20, as the release sees to before it packs', () => {
    const module = readFileSync(join(root, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'))
    // What comes by npm does not; when it does, the release need not build it any more.
    expect(neededGlibc(module)).toBeGreaterThan(NEWEST_GLIBC)
    expect(neededGlibc(Buffer.from('\0fstat64\0GLIBC_2.4\0GLIBC_2.28\0GLIBCXX_3.4.29\0'))).toBe(28)
    const release = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
    const steps = ['--force_build=1', 'pattern: native-*', 'check-glibc.ts', 'npm run package']
    const places = steps.map((step) => release.indexOf(step))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
  })

  it('call no way to open something outside the app', () => {
    for (const { name, text } of bundles())
      expect([
        name,
        /openExternal|openPath|loadFile\(|allowRunningInsecureContent|enableBlinkFeatures/u.test(
          text,
        ),
      ]).toEqual([name, false])
  })
})
