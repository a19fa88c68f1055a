/** Pictures that may be shown in the window, told by their content and never by their name. */

const SIGNATURES: [type: string, signs: (number | null)[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  // RIFF, four bytes of length, WEBP.
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
]

/** The type of a picture without scripts; null for everything else (svg, html, pdf …). */
export function imageType(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, signs]) =>
    signs.every((sign, index) => sign === null || bytes[index] === sign),
  )
  return found?.[0] ?? null
}
