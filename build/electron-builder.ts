/** How the app is packed for offices: `npm run package`, after `npm run build`. */
import type { Configuration } from 'electron-builder'

const { npm_package_version: version = '0.0.0' } = process.env

/** Prebuilt modules of other systems are dead weight. */
const notFor = (...systems: string[]) =>
  systems.map((system) => `!node_modules/better-sqlite3/prebuilds/${system}[-.]*`)

const config: Configuration = {
  appId: 'cn.clean-air.ledger',
  productName: '治气台账',
  // Names of files and folders stay ASCII: old unpackers on office machines spoil others.
  executableName: 'clean-air-ledger',
  artifactName: `clean-air-ledger-${version}-\${os}-\${arch}.\${ext}`,
  directories: { output: 'dist', buildResources: 'build' },
  files: [
    'package.json',
    'out/**',
    'templates/**',
    '!**/*.map',
    '!node_modules/better-sqlite3/{deps,src}/**',
  ],
  asar: true,
  // The system loads a native module from the disk only; all else stays where its hash is checked.
  asarUnpack: ['**/*.node'],
  // N-API prebuilds serve Node and Electron alike.
  npmRebuild: false,
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  fileAssociations: [
    {
      ext: 'ledger',
      name: '治气台账',
      description: '治气台账',
      role: 'Editor',
      mimeType: 'application/x-clean-air-ledger',
    },
  ],
  extraMetadata: {
    // A deb needs one; there is no address to name.
    homepage: 'https://clean-air-ledger.invalid/',
    // By which a desktop of Linux knows that a window is this program's, and shows its icon.
    desktopName: 'clean-air-ledger.desktop',
  },
  // No update is looked for: an office gets its programs from its own administrator.
  publish: null,
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    icon: 'build/icon.ico',
    files: notFor('darwin', 'linux', 'linuxmusl', 'win32-arm64'),
  },
  nsis: {
    oneClick: false,
    // Without rights of an administrator, unless someone chooses all users.
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['zh_CN'],
    language: '2052',
    artifactName: `clean-air-ledger-${version}-setup.\${ext}`,
  },
  portable: { artifactName: `clean-air-ledger-${version}-portable.\${ext}` },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: 'build/icon.icns',
    category: 'public.app-category.business',
    files: notFor('linux', 'linuxmusl', 'win32'),
  },
  linux: {
    target: [
      { target: 'deb', arch: ['x64', 'arm64'] },
      { target: 'AppImage', arch: ['x64', 'arm64'] },
    ],
    icon: 'build/icons',
    category: 'Office',
    synopsis: '城市大气污染防治重点工程项目的桌面台账',
    maintainer: 'clean-air-ledger <noreply@invalid>',
    syncDesktopName: true,
    files: notFor('darwin', 'linuxmusl', 'win32'),
  },
  // By itself it would be started with the sandbox off.
  appImage: { executableArgs: [] },
}

export default config
