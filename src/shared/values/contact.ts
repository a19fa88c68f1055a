/** A name and a telephone number written into one cell. */

/** Mobile phones, and landlines with or without area code and extension. */
const PHONE = /(?<!\d)(?:1[3-9]\d{9}|(?:0\d{2,3}[-—－ ]?)?[2-9]\d{6,7}(?:[-—－转]\d{1,5})?)(?!\d)/gu

/** Without these a text holds no number: most cells hold a name alone. */
const MANY_DIGITS = /(?:\p{Nd}[-—－\s]?){7}/u

export interface Contact {
  name: string
  phone: string
}

/**
 * `张三13912345678`, `张三 13912345678`, `张三（0511-88888888）`; null where the text does not hold
 * both a name and a number. Several of them are joined with 、 in their order.
 */
export function splitContact(text: string): Contact | null {
  if (!MANY_DIGITS.test(text)) return null
  const written = text.normalize('NFKC').replaceAll(/(1[3-9]\d)[- ](\d{4})[- ](\d{4})/gu, '$1$2$3')
  const phones = [...written.matchAll(PHONE)].map(([phone]) => phone.replaceAll(' ', ''))
  const names = written
    .replaceAll(PHONE, '、')
    .replaceAll(/(?:联系)?(?:电话|手机|方式)|负责人|联系人/gu, '、')
    .split(/[、,，;；:：/()（）\n\t]+/u)
    .map((name) => name.replaceAll(/\s+/gu, ''))
    .filter((name) => name !== '')
  const isNames = names.length > 0 && names.every((name) => /^[\p{L}·.]{1,20}$/u.test(name))
  if (phones.length === 0 || !isNames) return null
  return { name: names.join('、'), phone: phones.join('、') }
}
