/** Minor version of the glibc 2 of the oldest Linux that packages are made for, 统信 V20. */
export const NEWEST_GLIBC = 28

/** Minor version of the glibc 2 that an ELF file needs: it names the versions of what it links to. */
export function neededGlibc(elf: Buffer): number {
  const named = elf.toString('latin1').matchAll(/GLIBC_2\.(\d+)/gu)
  return Math.max(0, ...Array.from(named, ([, minor]) => Number(minor)))
}
