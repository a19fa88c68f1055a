import { describe, expect, it } from 'vitest'
import { imageType } from '../../src/renderer/attachments/image-type.ts'
import { sizeText } from '../../src/renderer/attachments/size-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a picture that may be shown', () => {
  it('is told by its content', () => {
    expect(imageType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe(
      'image/png',
    )
    expect(imageType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
    expect(imageType(bytes('GIF89a'))).toBe('image/gif')
    expect(imageType(bytes('RIFF0000WEBPVP8 '))).toBe('image/webp')
  })

  it('is nothing that may hold scripts, nor a part of a picture', () => {
    for (const text of [
      '<svg onload="x">',
      '<!doctype html>',
      '%PDF-1.7',
      'GIF',
      'RIFF0000WAVE',
      '',
    ])
      expect(imageType(bytes(text))).toBeNull()
  })
})

it('a size is told in the unit that people use', () => {
  expect([18, 2048, 47_000, 20 * 1024 * 1024].map(sizeText)).toEqual([
    '18 字节',
    '2 KB',
    '46 KB',
    '20.0 MB',
  ])
})
